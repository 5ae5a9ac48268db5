CREATE TABLE "forecast_scenarios" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "forecast_scenarios_name" UNIQUE("studio_id","plan_id","name")
);
--> statement-breakpoint
ALTER TABLE "forecast_scenarios" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "forecast_scenarios" ADD CONSTRAINT "forecast_scenarios_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "forecast_scenarios_studio" ON "forecast_scenarios" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "forecast_scenarios_platform" ON "forecast_scenarios" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);