CREATE TABLE "impersonations" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"user_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"session_id" text NOT NULL,
	"reason" text NOT NULL,
	"may_write" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "impersonations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "impersonations" ADD CONSTRAINT "impersonations_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impersonations" ADD CONSTRAINT "impersonations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impersonations" ADD CONSTRAINT "impersonations_staff_id_users_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "impersonations_on_device" ON "impersonations" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE POLICY "impersonations_studio" ON "impersonations" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "impersonations_platform" ON "impersonations" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);