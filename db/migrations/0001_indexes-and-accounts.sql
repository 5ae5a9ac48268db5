ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "dependencies_by_need" ON "dependencies" USING btree ("plan_id","needs_id");--> statement-breakpoint
CREATE INDEX "fixed_costs_by_plan" ON "fixed_costs" USING btree ("studio_id","plan_id");--> statement-breakpoint
CREATE INDEX "plans_by_brief" ON "plans" USING btree ("studio_id","brief_id");--> statement-breakpoint
CREATE INDEX "risk_features_by_feature" ON "risk_features" USING btree ("plan_id","feature_id");--> statement-breakpoint
CREATE POLICY "users_read" ON "users" AS PERMISSIVE FOR SELECT TO "groundwork_app" USING (true);--> statement-breakpoint
CREATE POLICY "users_sign_up" ON "users" AS PERMISSIVE FOR INSERT TO "groundwork_app" WITH CHECK (staff_group is null);--> statement-breakpoint
CREATE POLICY "users_platform" ON "users" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);