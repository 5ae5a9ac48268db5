CREATE TABLE "brief_answer_versions" (
	"studio_id" text NOT NULL,
	"brief_id" text NOT NULL,
	"section" text NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"author" text NOT NULL,
	"author_name" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brief_answer_versions_brief_id_section_revision_pk" PRIMARY KEY("brief_id","section","revision")
);
--> statement-breakpoint
ALTER TABLE "brief_answer_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brief_people" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"brief_id" text NOT NULL,
	"link_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "brief_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brief_remarks" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"brief_id" text NOT NULL,
	"answer" text NOT NULL,
	"side" text NOT NULL,
	"author" text NOT NULL,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "brief_remarks_side" CHECK ("brief_remarks"."side" in ('studio', 'client'))
);
--> statement-breakpoint
ALTER TABLE "brief_remarks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brief_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"name" text NOT NULL,
	"is_usual" boolean DEFAULT false NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "brief_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "catalogue_features" (
	"studio_id" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogue_features_studio_id_key_pk" PRIMARY KEY("studio_id","key"),
	CONSTRAINT "catalogue_features_state" CHECK ("catalogue_features"."state" in ('changed', 'own', 'hidden')),
	CONSTRAINT "catalogue_features_content" CHECK (("catalogue_features"."state" = 'hidden') = ("catalogue_features"."content" is null))
);
--> statement-breakpoint
ALTER TABLE "catalogue_features" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"content_type" text,
	"size_bytes" bigint,
	"sha256" text,
	"storage_key" text,
	"author" text NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "files_kind" CHECK ("files"."kind" in ('file', 'link')),
	CONSTRAINT "files_content" CHECK (("files"."kind" = 'file' and "files"."storage_key" is not null and "files"."size_bytes" >= 0 and "files"."address" is null)
        or ("files"."kind" = 'link' and "files"."storage_key" is null and "files"."address" is not null))
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_parts" (
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb,
	"suggested" jsonb,
	"because" text DEFAULT '' NOT NULL,
	"serves" text[] DEFAULT '{}' NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_parts_plan_id_key_pk" PRIMARY KEY("plan_id","key"),
	CONSTRAINT "plan_parts_state" CHECK ("plan_parts"."state" in ('accepted', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "plan_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"studio_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"revision" integer NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"content" jsonb NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_versions_reason" CHECK ("plan_versions"."reason" in ('kept', 'forecast', 'proposal', 'import'))
);
--> statement-breakpoint
ALTER TABLE "plan_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "template" jsonb;--> statement-breakpoint
ALTER TABLE "briefs" ADD COLUMN "section_order" text[];--> statement-breakpoint
ALTER TABLE "features" ADD COLUMN "serves" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "features" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "demands" jsonb;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "answers_seen" jsonb;--> statement-breakpoint
ALTER TABLE "risks" ADD COLUMN "because" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "risks" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "brief_answer_versions" ADD CONSTRAINT "brief_answer_versions_brief" FOREIGN KEY ("studio_id","brief_id") REFERENCES "public"."briefs"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_people" ADD CONSTRAINT "brief_people_brief" FOREIGN KEY ("studio_id","brief_id") REFERENCES "public"."briefs"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_remarks" ADD CONSTRAINT "brief_remarks_brief" FOREIGN KEY ("studio_id","brief_id") REFERENCES "public"."briefs"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_templates" ADD CONSTRAINT "brief_templates_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_features" ADD CONSTRAINT "catalogue_features_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_studio_id_studios_id_fk" FOREIGN KEY ("studio_id") REFERENCES "public"."studios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_parts" ADD CONSTRAINT "plan_parts_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_plan" FOREIGN KEY ("studio_id","plan_id") REFERENCES "public"."plans"("studio_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "brief_people_link" ON "brief_people" USING btree ("studio_id","link_id");--> statement-breakpoint
CREATE INDEX "brief_people_by_brief" ON "brief_people" USING btree ("studio_id","brief_id");--> statement-breakpoint
CREATE INDEX "brief_remarks_by_brief" ON "brief_remarks" USING btree ("studio_id","brief_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "brief_templates_usual" ON "brief_templates" USING btree ("studio_id") WHERE is_usual;--> statement-breakpoint
CREATE INDEX "brief_templates_by_studio" ON "brief_templates" USING btree ("studio_id","name");--> statement-breakpoint
CREATE INDEX "files_by_subject" ON "files" USING btree ("studio_id","subject_id","created_at");--> statement-breakpoint
CREATE INDEX "plan_parts_by_plan" ON "plan_parts" USING btree ("studio_id","plan_id");--> statement-breakpoint
CREATE INDEX "plan_versions_by_plan" ON "plan_versions" USING btree ("studio_id","plan_id","created_at");--> statement-breakpoint
CREATE POLICY "brief_answer_versions_studio" ON "brief_answer_versions" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "brief_answer_versions_platform" ON "brief_answer_versions" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "brief_people_studio" ON "brief_people" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "brief_people_platform" ON "brief_people" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "brief_remarks_studio" ON "brief_remarks" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "brief_remarks_platform" ON "brief_remarks" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "brief_templates_studio" ON "brief_templates" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "brief_templates_platform" ON "brief_templates" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "catalogue_features_studio" ON "catalogue_features" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "catalogue_features_platform" ON "catalogue_features" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "files_studio" ON "files" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "files_platform" ON "files" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_parts_studio" ON "plan_parts" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "plan_parts_platform" ON "plan_parts" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_versions_studio" ON "plan_versions" AS PERMISSIVE FOR ALL TO "groundwork_app" USING (studio_id = (select current_setting('app.studio_id', true))) WITH CHECK (studio_id = (select current_setting('app.studio_id', true)));--> statement-breakpoint
CREATE POLICY "plan_versions_platform" ON "plan_versions" AS PERMISSIVE FOR ALL TO "groundwork_platform" USING (true) WITH CHECK (true);--> statement-breakpoint
-- What was written before rows had ids, steps were a list and the vision had horizons.
update brief_answers set content = jsonb_set(content, '{items}', coalesce((
  select jsonb_agg(jsonb_build_object('id', n::text) || (case section
    when 'features' then '{"priority": null}'::jsonb
    when 'roles' then '{"people": null}'::jsonb
    when 'integrations' then '{"direction": null}'::jsonb
    when 'workflows' then jsonb_build_object('steps', coalesce((
      select jsonb_agg(left(trim(step), 300) order by place)
      from regexp_split_to_table(item ->> 'steps', E'\n') with ordinality as lines (step, place)
      where trim(step) <> '' and place <= 60), '[]'::jsonb))
    else '{}'::jsonb end) || (case section when 'workflows' then item - 'steps' else item end) order by n)
  from jsonb_array_elements(content -> 'items') with ordinality as rows (item, n)), '[]'::jsonb))
where section in ('goals', 'features', 'roles', 'workflows', 'references', 'integrations');--> statement-breakpoint
update brief_answers set content = content || '{"currency": null}'::jsonb where section = 'budget';--> statement-breakpoint
update brief_answers set content = content || '{"dates": []}'::jsonb where section = 'timeline';--> statement-breakpoint
update brief_answers set content = jsonb_build_object('items', coalesce((
  select jsonb_agg(jsonb_build_object('id', n::text, 'horizon', horizon, 'what', left(trim(line), 300)) order by n)
  from (
    select horizon, line, row_number() over (order by horizon = 'two-years', place) as n
    from (values ('six-months', content ->> 'inSixMonths'), ('two-years', content ->> 'inTwoYears')) as said (horizon, words),
      regexp_split_to_table(words, E'\n') with ordinality as lines (line, place)
    where trim(line) <> ''
  ) as rows
  where n <= 60), '[]'::jsonb))
where section = 'vision';--> statement-breakpoint
update features set serves = array[brief_section] where brief_section is not null;--> statement-breakpoint
insert into brief_answer_versions (studio_id, brief_id, section, revision, content, author, author_name, started_at, saved_at)
select a.studio_id, a.brief_id, a.section, a.revision, a.content, '', b.client_name, a.updated_at, a.updated_at
from brief_answers a join briefs b on b.id = a.brief_id;
