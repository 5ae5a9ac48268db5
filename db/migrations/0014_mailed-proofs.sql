CREATE TABLE "proofs" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "proofs_purpose" CHECK ("proofs"."purpose" in ('confirm', 'recover', 'sign-in'))
);
--> statement-breakpoint
ALTER TABLE "proofs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text,
	"to_address" text NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"sealed_secret" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proofs" ADD CONSTRAINT "proofs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "proofs_token_hash" ON "proofs" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "proofs_of_user" ON "proofs" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "messages_recent" ON "messages" USING btree ("created_at");--> statement-breakpoint
CREATE POLICY "proofs_ask" ON "proofs" AS PERMISSIVE FOR INSERT TO "groundwork_app" WITH CHECK (used_at is null);--> statement-breakpoint
CREATE POLICY "proofs_own" ON "proofs" AS PERMISSIVE FOR SELECT TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "proofs_use" ON "proofs" AS PERMISSIVE FOR UPDATE TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "proofs_platform" ON "proofs" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "messages_append" ON "messages" AS PERMISSIVE FOR INSERT TO "groundwork_app" WITH CHECK (studio_id is not distinct from nullif((select current_setting('app.studio_id', true)), ''));--> statement-breakpoint
CREATE POLICY "messages_platform" ON "messages" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);