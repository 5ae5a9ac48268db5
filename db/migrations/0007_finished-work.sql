CREATE TABLE "calibration_settings" (
	"studio_id" text PRIMARY KEY NOT NULL,
	"applied" boolean NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calibration_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "finished_work" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"name" text,
	"group_name" text,
	"discipline" text,
	"estimator" text,
	"estimate" double precision NOT NULL,
	"actual" double precision NOT NULL,
	"low" double precision,
	"high" double precision,
	"unit" text,
	"started_on" date,
	"finished_on" date,
	"source" text NOT NULL,
	"fingerprint" text NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finished_work_once" UNIQUE("studio_id","fingerprint"),
	CONSTRAINT "finished_work_kind" CHECK ("finished_work"."kind" in ('project', 'task')),
	CONSTRAINT "finished_work_figures" CHECK ("finished_work"."estimate" > 0 and "finished_work"."actual" > 0),
	CONSTRAINT "finished_work_range" CHECK (("finished_work"."low" is null) = ("finished_work"."high" is null) and "finished_work"."low" <= "finished_work"."estimate" and "finished_work"."estimate" <= "finished_work"."high" and "finished_work"."low" > 0),
	CONSTRAINT "finished_work_days" CHECK (("finished_work"."started_on" is null) = ("finished_work"."finished_on" is null) and "finished_work"."started_on" <= "finished_work"."finished_on")
);
--> statement-breakpoint
ALTER TABLE "finished_work" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calibration_settings" ADD CONSTRAINT "calibration_settings_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finished_work" ADD CONSTRAINT "finished_work_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finished_work_in_order" ON "finished_work" USING btree ("studio_id","kind","position");--> statement-breakpoint
CREATE POLICY "calibration_settings_studio" ON "calibration_settings" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "calibration_settings_platform" ON "calibration_settings" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "finished_work_studio" ON "finished_work" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "finished_work_platform" ON "finished_work" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);