CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"refresh_hash" text NOT NULL,
	"refreshed_at" timestamp (3) with time zone NOT NULL,
	"user_agent" text,
	"address" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	CONSTRAINT "sessions_ended_because" CHECK (("sessions"."ended_at" is null) = ("sessions"."ended_because" is null))
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "token_version_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("user_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "sessions_ended" ON "sessions" USING btree ("ended_at");--> statement-breakpoint
CREATE POLICY "users_own" ON "users" AS PERMISSIVE FOR UPDATE TO "groundwork_app" USING ("id" = (select current_setting('app.actor', true))) WITH CHECK ("id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "sessions_read" ON "sessions" AS PERMISSIVE FOR SELECT TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "sessions_end" ON "sessions" AS PERMISSIVE FOR UPDATE TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "sessions_platform" ON "sessions" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);