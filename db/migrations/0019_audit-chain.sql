CREATE TABLE "audit_chains" (
	"chain" text PRIMARY KEY NOT NULL,
	"length" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_chains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "audit_entries_recent";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "impersonator" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "position" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Everything that an entry says, as one text. `server/audit/verify.ts` spells the same for itself.
CREATE FUNCTION audit_entry_text(e audit_entries) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
  AS $$ SELECT jsonb_build_array(e.position, e.id, e.studio_id, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 e.actor_kind, e.actor, e.impersonator, e.command, e.subject, e.detail, e.request_id)::text $$;--> statement-breakpoint
-- Writers of one chain come one after the other from here to their commit: commands write their entries last.
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted text := coalesce(new.studio_id, 'platform');
  head audit_chains;
BEGIN
  INSERT INTO audit_chains VALUES (wanted, 0, '') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM audit_chains WHERE chain = wanted FOR UPDATE;
  new.position := head.length + 1;
  new.hash := encode(sha256(convert_to(head.hash || audit_entry_text(new), 'UTF8')), 'hex');
  UPDATE audit_chains SET length = new.position, hash = new.hash WHERE chain = wanted;
  RETURN new;
END $$;--> statement-breakpoint
CREATE FUNCTION keep_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what the audit trail says is kept as it was written';
END $$;--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor","studio_id","position");--> statement-breakpoint
CREATE POLICY "audit_chains_platform" ON "audit_chains" AS PERMISSIVE FOR SELECT TO "groundwork_platform" USING (true);--> statement-breakpoint
-- What was written before there were chains is chained in its order.
DO $$
DECLARE
  e audit_entries;
  head audit_chains;
BEGIN
  FOR e IN SELECT * FROM audit_entries ORDER BY studio_id, at, id LOOP
    INSERT INTO audit_chains VALUES (coalesce(e.studio_id, 'platform'), 0, '') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM audit_chains WHERE chain = coalesce(e.studio_id, 'platform');
    e.position := head.length + 1;
    e.hash := encode(sha256(convert_to(head.hash || audit_entry_text(e), 'UTF8')), 'hex');
    UPDATE audit_entries SET position = e.position, hash = e.hash WHERE id = e.id;
    UPDATE audit_chains SET length = e.position, hash = e.hash WHERE chain = head.chain;
  END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_position" UNIQUE NULLS NOT DISTINCT("studio_id","position");--> statement-breakpoint
CREATE TRIGGER chain_audit_entry BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();--> statement-breakpoint
CREATE TRIGGER keep_audit_entry BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entry();
