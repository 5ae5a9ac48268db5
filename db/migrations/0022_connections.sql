CREATE TABLE "connections" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"email" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "connections_provider" CHECK ("connections"."provider" in ('google', 'github'))
);
--> statement-breakpoint
ALTER TABLE "connections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "connections_subject" ON "connections" USING btree ("provider","subject");--> statement-breakpoint
CREATE INDEX "connections_of_user" ON "connections" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "connections_own" ON "connections" AS PERMISSIVE FOR ALL TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "connections_platform" ON "connections" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);