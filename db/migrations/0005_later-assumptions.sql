CREATE TABLE "plan_assumptions" (
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"key" text NOT NULL,
	"low" double precision NOT NULL,
	"likely" double precision NOT NULL,
	"high" double precision NOT NULL,
	"source" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_assumptions_plan_id_key_pk" PRIMARY KEY("plan_id","key"),
	CONSTRAINT "plan_assumptions_order" CHECK (0 <= "plan_assumptions"."low" and "plan_assumptions"."low" <= "plan_assumptions"."likely" and "plan_assumptions"."likely" <= "plan_assumptions"."high")
);
--> statement-breakpoint
ALTER TABLE "plan_assumptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "studio_assumptions" (
	"studio_id" text NOT NULL,
	"key" text NOT NULL,
	"low" double precision NOT NULL,
	"likely" double precision NOT NULL,
	"high" double precision NOT NULL,
	"source" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "studio_assumptions_studio_id_key_pk" PRIMARY KEY("studio_id","key"),
	CONSTRAINT "studio_assumptions_order" CHECK (0 <= "studio_assumptions"."low" and "studio_assumptions"."low" <= "studio_assumptions"."likely" and "studio_assumptions"."likely" <= "studio_assumptions"."high")
);
--> statement-breakpoint
ALTER TABLE "studio_assumptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan_assumptions" ADD CONSTRAINT "plan_assumptions_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studio_assumptions" ADD CONSTRAINT "studio_assumptions_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "plan_assumptions_studio" ON "plan_assumptions" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "plan_assumptions_platform" ON "plan_assumptions" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "studio_assumptions_studio" ON "studio_assumptions" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "studio_assumptions_platform" ON "studio_assumptions" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);