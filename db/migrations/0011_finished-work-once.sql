ALTER TABLE "finished_work" ADD COLUMN "came_as" text;--> statement-breakpoint
UPDATE "finished_work" SET "came_as" = "kind";--> statement-breakpoint
ALTER TABLE "finished_work" ALTER COLUMN "came_as" SET NOT NULL;--> statement-breakpoint
-- Of pieces that stand twice what a person changed stays, else the one that came last.
DELETE FROM "finished_work" WHERE "id" IN (
  SELECT "id" FROM (
    SELECT "id", row_number() OVER (
      PARTITION BY "studio_id", "came_as", "reference"
      ORDER BY "source" = 'manual' DESC, "position" DESC, "id" DESC
    ) AS "place"
    FROM "finished_work" WHERE "reference" IS NOT NULL
  ) AS "each" WHERE "place" > 1
);--> statement-breakpoint
CREATE UNIQUE INDEX "finished_work_known_once" ON "finished_work" USING btree ("studio_id","came_as","reference") WHERE "finished_work"."reference" is not null;--> statement-breakpoint
ALTER TABLE "finished_work" ADD CONSTRAINT "finished_work_came_as" CHECK ("finished_work"."came_as" in ('project', 'task'));
