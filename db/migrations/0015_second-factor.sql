CREATE TABLE "recovery_codes" (
	"user_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_codes_user_id_code_hash_pk" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_factors" (
	"user_id" text PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_step" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "second_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_second_factors_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."second_factors"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "recovery_codes_own" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "recovery_codes_platform" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_factors_own" ON "second_factors" AS PERMISSIVE FOR ALL TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "second_factors_platform" ON "second_factors" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);