import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedIfEmpty } from '@/db/seed/demo';
import { studiosOf } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { inTransaction } from './client';
import { studioForTest, type TestStudio } from './testing/studio';

/**
 * The database keeps studios apart by itself, whatever the code forgets. The tables are read from
 * the catalogue, so that a new one is tested the day it is made.
 */
let owner: pg.Client;
let mine: TestStudio;
let theirs: string;
let tables: string[];

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await owner.connect();
  mine = await studioForTest();
  const { ownerId } = await seedIfEmpty();
  theirs = (await studiosOf(ownerId))[0]!.id;
  tables = await tenantTables();
});
afterAll(() => owner.end());

async function tenantTables(): Promise<string[]> {
  const { rows } = await owner.query(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'studio_id' order by 1`,
  );
  return rows.map(row => row.name);
}

/** Runs one statement as a member of my studio. */
const asMe = (text: string, values: unknown[] = []) => asActor(mine.owner, text, values);
const asActor = (actor: Actor, text: string, values: unknown[] = []) =>
  inTransaction(actor, 'write', tx =>
    (tx as unknown as { $client: pg.PoolClient }).$client.query(text, values),
  );

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'allowed',
    error => String((error as { cause?: { message: string } }).cause?.message ?? error.message),
  );

describe('row-level security', () => {
  it('is on for every table that has a studio', async () => {
    const { rows } = await owner.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`,
    );
    expect(rows.map(row => row.name)).toEqual(['users']);
    expect(tables.length).toBeGreaterThan(14);
  });

  it('has rows of another studio to protect in every such table, or this test would prove nothing', async () => {
    for (const table of tables) {
      const { rows } = await owner.query(`select count(*)::int as n from ${table} where studio_id = $1`, [
        theirs,
      ]);
      expect(rows[0].n, table).toBeGreaterThan(0);
    }
  });

  it('shows nobody a row of another studio', async () => {
    for (const table of tables.filter(name => name !== 'outbox')) {
      const { rows } = await asMe(`select count(*)::int as n from ${table} where studio_id = $1`, [theirs]);
      expect(rows[0].n, table).toBe(0);
    }
    expect(await refusal(asMe('select * from outbox'))).toContain('permission denied');
  });

  it('lets nobody insert a row into another studio', async () => {
    for (const table of tables) {
      const { rows } = await owner.query(
        `select to_jsonb(t) as row from ${table} t where studio_id = $1 limit 1`,
        [theirs],
      );
      const answer = await refusal(
        asMe(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [rows[0].row]),
      );
      expect(answer, table).toContain('row-level security');
    }
  });

  it('lets nobody change or delete a row of another studio', async () => {
    for (const table of tables) {
      for (const statement of [
        `update ${table} set studio_id = studio_id where studio_id = $1`,
        `delete from ${table} where studio_id = $1`,
      ]) {
        const answer = await asMe(statement, [theirs]).then(
          result => result.rowCount,
          error => error.message,
        );
        expect([0, `permission denied for table ${table}`], statement).toContain(answer);
      }
    }
  });

  it('lets nobody move a row of their own into another studio', async () => {
    const answer = await refusal(asMe(`update memberships set studio_id = $1`, [theirs]));
    expect(answer).toContain('row-level security');
  });

  it('shows and lets change nothing to who acts in no studio', async () => {
    const nobody: Actor = { kind: 'visitor', studioId: null };
    for (const table of tables.filter(name => name !== 'outbox')) {
      expect((await asActor(nobody, `select * from ${table} limit 1`)).rowCount, table).toBe(0);
    }
  });

  it('ends with the transaction: a connection from the pool has no scope of its own', async () => {
    await asMe('select 1');
    const { pool } = await import('./client');
    for (let i = 0; i < 12; i++) {
      expect((await pool().query('select * from memberships')).rowCount).toBe(0);
    }
  });
});

describe('the application’s role', () => {
  it('neither owns a table, nor is superuser, nor bypasses row-level security', async () => {
    const { rows } = await asMe(
      `select current_user as role, rolsuper, rolbypassrls,
              (select count(*)::int from pg_tables where tableowner = current_user) as owned
       from pg_roles where rolname = current_user`,
    );
    expect(rows[0]).toEqual({ role: 'groundwork_app', rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  it.each(['audit_entries', 'acceptances', 'forecasts'])(
    'can add to %s, but change or remove nothing',
    async table => {
      expect(await refusal(asMe(`update ${table} set studio_id = studio_id`))).toContain('permission denied');
      expect(await refusal(asMe(`delete from ${table}`))).toContain('permission denied');
      expect(await refusal(asMe(`truncate ${table}`))).toContain('permission denied');
    },
  );

  it('cannot change what a proposal offered', async () => {
    for (const column of [
      'content',
      'content_hash',
      'forecast_input',
      'engine_version',
      'margin_rate',
      'valid_until',
    ]) {
      expect(await refusal(asMe(`update proposals set ${column} = ${column}`)), column).toContain(
        'permission denied',
      );
    }
  });
});
