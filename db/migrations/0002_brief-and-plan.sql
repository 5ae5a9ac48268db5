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
-- What was written before rows had ids, steps were a list and the vision had horizons. A row now holds
-- 300 characters, as the application counts them: what is longer goes on in the next row.
create function earlier_length(words text) returns integer language sql immutable as $$
  select case when octet_length(words) = length(words) then length(words) else (
    select coalesce(sum(case when octet_length(convert_to(letter, 'UTF8')) = 4 then 2 else 1 end), 0)::integer
    from string_to_table(words, null) as letter) end
$$;--> statement-breakpoint
-- One line in pieces of at most 300: at its spaces, or, if need be, at any letter.
create function earlier_pieces(line text, anywhere boolean) returns setof text language plpgsql immutable as $$
declare
  whole constant text := btrim(line, E' \t\r\n\f\v');
  word text;
  held text := '';
  cut text;
begin
  if whole = '' then return; end if;
  if earlier_length(whole) <= 300 then
    return next whole;
    return;
  end if;
  for word in
    select part from regexp_split_to_table(whole, case when anywhere then E'\n' else '\s+' end) with ordinality as parts (part, place)
    order by place
  loop
    if held <> '' and earlier_length(held) + 1 + earlier_length(word) > 300 then
      return next held;
      held := '';
    end if;
    while earlier_length(word) > 300 loop
      cut := left(word, 300);
      while earlier_length(cut) > 300 loop
        cut := left(cut, -1);
      end loop;
      return next cut;
      word := substr(word, length(cut) + 1);
    end loop;
    held := case when held = '' then word else held || ' ' || word end;
  end loop;
  if held <> '' then return next held; end if;
end $$;--> statement-breakpoint
-- Texts of several lines as at most 60 rows: by line; where those are too many, by two lines, by four and
-- so on; where all together are too many still, cut anywhere, which always does for two texts of 8,000.
create function earlier_rows(texts text[]) returns table (which integer, line text, place bigint) language plpgsql immutable as $$
declare
  lines_each integer := 1;
  anywhere boolean;
begin
  loop
    anywhere := lines_each > 8192;
    return query
      with said as (
        select t.which::integer as which, l.line, row_number() over (partition by t.which order by l.place) as place
        from unnest(texts) with ordinality as t (words, which),
          regexp_split_to_table(t.words, E'\n') with ordinality as l (line, place)
        where btrim(l.line, E' \t\r\n\f\v') <> ''
      ), put as (
        select s.which, (s.place - 1) / lines_each as place,
          string_agg(btrim(s.line, E' \t\r\n\f\v'), case when anywhere then ' ' else '; ' end order by s.place) as line
        from said s group by 1, 2
      ), cut as (
        select put.which, piece.line, row_number() over (order by put.which, put.place, piece.place) as place
        from put, earlier_pieces(put.line, anywhere) with ordinality as piece (line, place)
      )
      select c.which, c.line, c.place from cut c where anywhere or (select count(*) from cut) <= 60 order by c.place;
    if found or anywhere then return; end if;
    lines_each := lines_each * 2;
  end loop;
end $$;--> statement-breakpoint
update brief_answers set content = jsonb_set(content, '{items}', coalesce((
  select jsonb_agg(jsonb_build_object('id', n::text) || (case section
    when 'features' then '{"priority": null}'::jsonb
    when 'roles' then '{"people": null}'::jsonb
    when 'integrations' then '{"direction": null}'::jsonb
    when 'workflows' then jsonb_build_object('steps', coalesce((
      select jsonb_agg(line order by place) from earlier_rows(array[item ->> 'steps'])), '[]'::jsonb))
    else '{}'::jsonb end) || (case section when 'workflows' then item - 'steps' else item end) order by n)
  from jsonb_array_elements(content -> 'items') with ordinality as rows (item, n)), '[]'::jsonb))
where section in ('goals', 'features', 'roles', 'workflows', 'references', 'integrations');--> statement-breakpoint
update brief_answers set content = content || '{"currency": null}'::jsonb where section = 'budget';--> statement-breakpoint
update brief_answers set content = content || '{"dates": []}'::jsonb where section = 'timeline';--> statement-breakpoint
update brief_answers set content = jsonb_build_object('items', coalesce((
  select jsonb_agg(jsonb_build_object(
    'id', place::text, 'horizon', case which when 1 then 'six-months' else 'two-years' end, 'what', line) order by place)
  from earlier_rows(array[content ->> 'inSixMonths', content ->> 'inTwoYears'])), '[]'::jsonb))
where section = 'vision';--> statement-breakpoint
drop function earlier_rows;--> statement-breakpoint
drop function earlier_pieces;--> statement-breakpoint
drop function earlier_length;--> statement-breakpoint
update features set serves = array[brief_section] where brief_section is not null;--> statement-breakpoint
-- Every word is still in the answer, so it is its own first version.
insert into brief_answer_versions (studio_id, brief_id, section, revision, content, author, author_name, started_at, saved_at)
select a.studio_id, a.brief_id, a.section, a.revision, a.content, '', b.client_name, a.updated_at, a.updated_at
from brief_answers a join briefs b on b.id = a.brief_id;--> statement-breakpoint
-- The client who began a brief is its first writer, by the link that they hold.
insert into brief_people (id, studio_id, brief_id, link_id, name, email, created_at)
select distinct on (b.id) 'writer_' || split_part(l.id, '_', 2), b.studio_id, b.id, l.id, b.client_name, b.client_email, b.created_at
from briefs b
join links l on l.studio_id = b.studio_id and l.subject_id = b.id and l.purpose = 'brief' and l.revoked_at is null
order by b.id, l.created_at desc, l.id desc;--> statement-breakpoint
-- What was answered until now, the studio has seen; what changes from here on is news to it.
update plans set answers_seen = '{
  "goals": {"items": []}, "features": {"items": []}, "roles": {"items": []}, "workflows": {"items": []},
  "budget": {"lowMinor": null, "highMinor": null, "currency": null, "note": ""},
  "timeline": {"start": null, "deadline": null, "reason": "", "dates": []},
  "references": {"items": []}, "integrations": {"items": []}, "vision": {"items": []}
}'::jsonb || coalesce((
  select jsonb_object_agg(a.section, a.content) from brief_answers a where a.brief_id = plans.brief_id), '{}'::jsonb)
where brief_id is not null;
