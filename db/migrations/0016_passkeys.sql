CREATE TABLE "passkey_challenges" (
	"challenge" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "passkey_challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"uses" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "passkeys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_challenges_over" ON "passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_of_user" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE POLICY "passkey_challenges_own" ON "passkey_challenges" AS PERMISSIVE FOR ALL TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "passkey_challenges_ask" ON "passkey_challenges" AS PERMISSIVE FOR INSERT TO "groundwork_app" WITH CHECK (user_id is null);--> statement-breakpoint
CREATE POLICY "passkey_challenges_platform" ON "passkey_challenges" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "passkeys_own" ON "passkeys" AS PERMISSIVE FOR ALL TO "groundwork_app" USING ("user_id" = (select current_setting('app.actor', true))) WITH CHECK ("user_id" = (select current_setting('app.actor', true)));--> statement-breakpoint
CREATE POLICY "passkeys_platform" ON "passkeys" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);