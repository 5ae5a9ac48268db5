CREATE TABLE "brief_answers" (
	"studio_id" text NOT NULL,
	"brief_id" text NOT NULL,
	"section" text NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brief_answers_brief_id_section_pk" PRIMARY KEY("brief_id","section")
);
--> statement-breakpoint
ALTER TABLE "brief_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"client_name" text NOT NULL,
	"client_email" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	CONSTRAINT "briefs_studio_id" UNIQUE("studio_id","id"),
	CONSTRAINT "briefs_status" CHECK ("briefs"."status" in ('draft', 'submitted')),
	CONSTRAINT "briefs_submitted" CHECK (("briefs"."status" = 'submitted') = ("briefs"."submitted_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "briefs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forecasts" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"plan_revision" integer NOT NULL,
	"input" jsonb NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"seed" bigint NOT NULL,
	"trials" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "forecasts_studio_id" UNIQUE("studio_id","id")
);
--> statement-breakpoint
ALTER TABLE "forecasts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"staff_group" text,
	"token_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_staff_group" CHECK ("users"."staff_group" in ('support', 'operator', 'superuser'))
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor" text NOT NULL,
	"command" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor" text NOT NULL,
	"key" text NOT NULL,
	"command" text NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_actor_key_pk" PRIMARY KEY("actor","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text,
	"name" text NOT NULL,
	"aggregate" text NOT NULL,
	"data" jsonb NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"relayed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "links_purpose" CHECK ("links"."purpose" in ('brief', 'proposal'))
);
--> statement-breakpoint
ALTER TABLE "links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dependencies" (
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"feature_id" text NOT NULL,
	"needs_id" text NOT NULL,
	CONSTRAINT "dependencies_feature_id_needs_id_pk" PRIMARY KEY("feature_id","needs_id"),
	CONSTRAINT "dependencies_not_itself" CHECK ("dependencies"."feature_id" <> "dependencies"."needs_id")
);
--> statement-breakpoint
ALTER TABLE "dependencies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "estimates" (
	"studio_id" text NOT NULL,
	"feature_id" text NOT NULL,
	"discipline" text NOT NULL,
	"low" double precision NOT NULL,
	"likely" double precision NOT NULL,
	"high" double precision NOT NULL,
	CONSTRAINT "estimates_feature_id_discipline_pk" PRIMARY KEY("feature_id","discipline"),
	CONSTRAINT "estimates_order" CHECK (0 < "estimates"."low" and "estimates"."low" <= "estimates"."likely" and "estimates"."likely" <= "estimates"."high")
);
--> statement-breakpoint
ALTER TABLE "estimates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "features" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"position" double precision NOT NULL,
	"area" text NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"edition" text NOT NULL,
	"brief_section" text,
	"because" text DEFAULT '' NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "features_studio_id" UNIQUE("studio_id","id"),
	CONSTRAINT "features_plan_id" UNIQUE("plan_id","id"),
	CONSTRAINT "features_edition" CHECK ("features"."edition" in ('mvp', 'scalable', 'enterprise'))
);
--> statement-breakpoint
ALTER TABLE "features" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fixed_costs" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"title" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"edition" text NOT NULL,
	CONSTRAINT "fixed_costs_amount" CHECK ("fixed_costs"."amount_minor" >= 0),
	CONSTRAINT "fixed_costs_edition" CHECK ("fixed_costs"."edition" in ('mvp', 'scalable', 'enterprise'))
);
--> statement-breakpoint
ALTER TABLE "fixed_costs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"brief_id" text,
	"title" text NOT NULL,
	"client_name" text NOT NULL,
	"client_email" text NOT NULL,
	"starts_on" date NOT NULL,
	"budget_minor" bigint,
	"deadline" date,
	"systemic_share" double precision DEFAULT 0.25 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plans_studio_id" UNIQUE("studio_id","id"),
	CONSTRAINT "plans_budget" CHECK ("plans"."budget_minor" >= 0),
	CONSTRAINT "plans_systemic_share" CHECK ("plans"."systemic_share" between 0 and 0.6)
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risk_features" (
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"risk_id" text NOT NULL,
	"feature_id" text NOT NULL,
	CONSTRAINT "risk_features_risk_id_feature_id_pk" PRIMARY KEY("risk_id","feature_id")
);
--> statement-breakpoint
ALTER TABLE "risk_features" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "risks" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"position" double precision NOT NULL,
	"title" text NOT NULL,
	"response" text DEFAULT '' NOT NULL,
	"probability" double precision NOT NULL,
	"edition" text NOT NULL,
	"impact" text NOT NULL,
	"low" double precision NOT NULL,
	"likely" double precision NOT NULL,
	"high" double precision NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "risks_studio_id" UNIQUE("studio_id","id"),
	CONSTRAINT "risks_plan_id" UNIQUE("plan_id","id"),
	CONSTRAINT "risks_probability" CHECK ("risks"."probability" between 0 and 1),
	CONSTRAINT "risks_edition" CHECK ("risks"."edition" in ('mvp', 'scalable', 'enterprise')),
	CONSTRAINT "risks_impact" CHECK ("risks"."impact" in ('hours', 'days', 'money')),
	CONSTRAINT "risks_order" CHECK (0 < "risks"."low" and "risks"."low" <= "risks"."likely" and "risks"."likely" <= "risks"."high")
);
--> statement-breakpoint
ALTER TABLE "risks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "acceptances" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"proposal_id" text NOT NULL,
	"edition" text NOT NULL,
	"signed_name" text NOT NULL,
	"content_hash" text NOT NULL,
	"address" text,
	"user_agent" text,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acceptances_proposal" UNIQUE("proposal_id"),
	CONSTRAINT "acceptances_edition" CHECK ("acceptances"."edition" in ('mvp', 'scalable', 'enterprise'))
);
--> statement-breakpoint
ALTER TABLE "acceptances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"forecast_id" text NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"client_name" text NOT NULL,
	"client_email" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"forecast_input" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"margin_rate" double precision NOT NULL,
	"price_confidence" integer NOT NULL,
	"valid_until" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"first_opened_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decline_reason" text,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "proposals_studio_id" UNIQUE("studio_id","id"),
	CONSTRAINT "proposals_version" UNIQUE("plan_id","version"),
	CONSTRAINT "proposals_status" CHECK ("proposals"."status" in ('sent', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "proposals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"studio_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_studio_id_user_id_pk" PRIMARY KEY("studio_id","user_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'manager', 'member'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"name" text NOT NULL,
	"disciplines" text[] NOT NULL,
	"share" double precision NOT NULL,
	"rate_minor_per_hour" bigint NOT NULL,
	"weekdays" integer[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_studio_id" UNIQUE("studio_id","id"),
	CONSTRAINT "people_share" CHECK ("people"."share" > 0 and "people"."share" <= 1),
	CONSTRAINT "people_rate" CHECK ("people"."rate_minor_per_hour" >= 0)
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "studios" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"country" text,
	"region" text,
	"hours_per_day" double precision NOT NULL,
	"focus_factor" double precision NOT NULL,
	"margin_rate" double precision NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "studios_slug_form" CHECK ("studios"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$'),
	CONSTRAINT "studios_hours_per_day" CHECK ("studios"."hours_per_day" > 0 and "studios"."hours_per_day" <= 24),
	CONSTRAINT "studios_focus_factor" CHECK ("studios"."focus_factor" > 0 and "studios"."focus_factor" <= 1),
	CONSTRAINT "studios_margin_rate" CHECK ("studios"."margin_rate" >= 0 and "studios"."margin_rate" <= 10)
);
--> statement-breakpoint
ALTER TABLE "studios" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "time_off" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	CONSTRAINT "time_off_order" CHECK ("time_off"."from_day" <= "time_off"."to_day")
);
--> statement-breakpoint
ALTER TABLE "time_off" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "brief_answers" ADD CONSTRAINT "brief_answers_brief" FOREIGN KEY ("studio_id","brief_id") REFERENCES "public"."briefs"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_feature" FOREIGN KEY ("plan_id","feature_id") REFERENCES "public"."features"("plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dependencies" ADD CONSTRAINT "dependencies_needs" FOREIGN KEY ("plan_id","needs_id") REFERENCES "public"."features"("plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_feature" FOREIGN KEY ("studio_id","feature_id") REFERENCES "public"."features"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "features" ADD CONSTRAINT "features_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fixed_costs" ADD CONSTRAINT "fixed_costs_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_brief" FOREIGN KEY ("studio_id","brief_id") REFERENCES "public"."briefs"("studio_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_features" ADD CONSTRAINT "risk_features_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_features" ADD CONSTRAINT "risk_features_risk" FOREIGN KEY ("plan_id","risk_id") REFERENCES "public"."risks"("plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_features" ADD CONSTRAINT "risk_features_feature" FOREIGN KEY ("plan_id","feature_id") REFERENCES "public"."features"("plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risks" ADD CONSTRAINT "risks_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_of_proposal" FOREIGN KEY ("studio_id","proposal_id") REFERENCES "public"."proposals"("studio_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_forecast" FOREIGN KEY ("studio_id","forecast_id") REFERENCES "public"."forecasts"("studio_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_person" FOREIGN KEY ("studio_id","person_id") REFERENCES "public"."people"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "briefs_recent" ON "briefs" USING btree ("studio_id","updated_at");--> statement-breakpoint
CREATE INDEX "forecasts_by_plan" ON "forecasts" USING btree ("studio_id","plan_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "audit_entries_recent" ON "audit_entries" USING btree ("studio_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("id") WHERE relayed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "links_token_hash" ON "links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "links_subject" ON "links" USING btree ("studio_id","subject_id");--> statement-breakpoint
CREATE INDEX "dependencies_by_plan" ON "dependencies" USING btree ("studio_id","plan_id");--> statement-breakpoint
CREATE INDEX "features_by_plan" ON "features" USING btree ("studio_id","plan_id","position");--> statement-breakpoint
CREATE INDEX "plans_recent" ON "plans" USING btree ("studio_id","updated_at");--> statement-breakpoint
CREATE INDEX "proposals_recent" ON "proposals" USING btree ("studio_id","created_at");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "studios_slug" ON "studios" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "time_off_by_person" ON "time_off" USING btree ("studio_id","person_id");--> statement-breakpoint
CREATE POLICY "brief_answers_studio" ON "brief_answers" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "brief_answers_platform" ON "brief_answers" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "briefs_studio" ON "briefs" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "briefs_platform" ON "briefs" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "forecasts_studio" ON "forecasts" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "forecasts_platform" ON "forecasts" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_entries_append" ON "audit_entries" AS PERMISSIVE FOR INSERT TO "groundwork_app" WITH CHECK (studio_id is not distinct from nullif((select current_setting('app.studio_id', true)), ''));--> statement-breakpoint
CREATE POLICY "audit_entries_read" ON "audit_entries" AS PERMISSIVE FOR SELECT TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "audit_entries_platform" ON "audit_entries" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_own" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (actor = (select current_setting('app.actor', true))) WITH CHECK (actor = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "idempotency_keys_platform" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (actor = (select current_setting('app.actor', true))) WITH CHECK (actor = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "outbox_append" ON "outbox" AS PERMISSIVE FOR INSERT TO "groundwork_app" WITH CHECK (studio_id is not distinct from nullif((select current_setting('app.studio_id', true)), ''));--> statement-breakpoint
CREATE POLICY "outbox_platform" ON "outbox" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "links_studio" ON "links" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "links_platform" ON "links" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "dependencies_studio" ON "dependencies" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "dependencies_platform" ON "dependencies" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "estimates_studio" ON "estimates" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "estimates_platform" ON "estimates" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "features_studio" ON "features" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "features_platform" ON "features" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "fixed_costs_studio" ON "fixed_costs" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "fixed_costs_platform" ON "fixed_costs" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plans_studio" ON "plans" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "plans_platform" ON "plans" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "risk_features_studio" ON "risk_features" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "risk_features_platform" ON "risk_features" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "risks_studio" ON "risks" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "risks_platform" ON "risks" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "acceptances_studio" ON "acceptances" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "acceptances_platform" ON "acceptances" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "proposals_studio" ON "proposals" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "proposals_platform" ON "proposals" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "memberships_studio" ON "memberships" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "memberships_platform" ON "memberships" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "people_studio" ON "people" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "people_platform" ON "people" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "studios_studio" ON "studios" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (id = (select current_setting('app.studio_id', true))) WITH CHECK (id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "studios_platform" ON "studios" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "time_off_studio" ON "time_off" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "time_off_platform" ON "time_off" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);