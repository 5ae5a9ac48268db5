import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '@/db/seed/demo';
import { studiosOf } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { type Id, newId } from '@/server/kernel/ids';
import { invite } from '@/server/studio/invite';
import { assertBoundByPolicies, createPool, inTransaction } from './client';
import { studioForTest, type TestStudio } from './testing/studio';

/**
 * The database keeps studios apart by itself, whatever the code forgets. The tables are read from
 * the catalogue, so that a new one is tested the day it is made.
 */
let owner: pg.Client;
let mine: TestStudio;
let theirs: Id<'studio'>;
let tables: string[];
/** Written by the application, and read by the platform alone. */
const WRITTEN_ONLY = ['outbox', 'messages'];

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await owner.connect();
  mine = await studioForTest();
  const { ownerId } = await seedDemo();
  theirs = (await studiosOf({ id: ownerId, sessionId: null }))[0]!.id;
  tables = await tenantTables();
  // The demo asks nobody in, and writes no mail in a studio's name.
  const theirOwner: Actor = { kind: 'user', userId: ownerId, studioId: theirs, role: 'owner' };
  await invite(theirOwner, {
    email: `${newId('user')}@example.com`,
    role: 'member',
    sessionId: newId('session'),
  });
  // Nor does staff act in anybody's place.
  await owner.query(
    `insert into impersonations (id, studio_id, user_id, staff_id, session_id, reason, may_write, created_at, expires_at)
     values ($1, $2, $3, $3, $4, 'To see what they see', false, now(), now())`,
    [newId('impersonation'), theirs, ownerId, newId('session')],
  );
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
  it('is on for every table', async () => {
    const { rows } = await owner.query(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`,
    );
    expect(rows.map(row => row.name)).toEqual([]);
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
    for (const table of tables.filter(name => !WRITTEN_ONLY.includes(name))) {
      const { rows } = await asMe(`select count(*)::int as n from ${table} where studio_id = $1`, [theirs]);
      expect(rows[0].n, table).toBe(0);
    }
    for (const table of WRITTEN_ONLY)
      expect(await refusal(asMe(`select * from ${table}`)), table).toContain('permission denied');
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
    for (const table of tables.filter(name => !WRITTEN_ONLY.includes(name))) {
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

  it.each(['audit_entries', 'acceptances', 'forecasts', 'plan_versions'])(
    'can add to %s, but change or remove nothing',
    async table => {
      expect(await refusal(asMe(`update ${table} set studio_id = studio_id`))).toContain('permission denied');
      expect(await refusal(asMe(`delete from ${table}`))).toContain('permission denied');
      expect(await refusal(asMe(`truncate ${table}`))).toContain('permission denied');
    },
  );

  it('can make an account, but neither staff nor a change to any account', async () => {
    const make = (id: string, group: string | null) =>
      asMe(`insert into users (id, email, name, staff_group, created_at) values ($1, $2, 'Eve', $3, now())`, [
        id,
        `${id}@example.com`,
        group,
      ]);
    expect(await refusal(make(newId('user'), 'superuser'))).toContain('row-level security');
    expect(await refusal(make(newId('user'), null))).toBe('allowed');
    expect(await refusal(asMe(`update users set staff_group = 'superuser'`))).toContain('permission denied');
    expect(await refusal(asMe(`delete from users`))).toContain('permission denied');
  });

  it('reads only its own idempotency keys', async () => {
    await owner.query(
      `insert into idempotency_keys (actor, key, command, input_hash, created_at) values ('user_other', $1, 'x', 'x', now())`,
      [newId('request')],
    );
    const { rows } = await asMe('select distinct actor from idempotency_keys');
    expect(rows.map(row => row.actor)).not.toContain('user_other');
  });

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

describe('a login of the application’s own', () => {
  const withLogin = async <T>(attributes: string, work: (on: pg.Pool) => Promise<T>): Promise<T> => {
    const name = `web_${newId('request').slice(-8)}`;
    await owner.query(`create role ${name} login password 'web' ${attributes}`);
    await owner.query(`grant groundwork_app, groundwork_platform to ${name}`);
    const url = new URL(process.env['DATABASE_URL']!);
    Object.assign(url, { username: name, password: 'web' });
    const on = createPool({ DATABASE_URL: url.href, DATABASE_APP_URL: url.href, DATABASE_POOL_SIZE: 2 });
    try {
      return await work(on);
    } finally {
      await on.end();
    }
  };

  it('that is only a member of groundwork_app passes the check and can use the entrances', async () => {
    await withLogin('noinherit', async on => {
      await assertBoundByPolicies(on, true);
      const { rows } = await on.query('select studio_for_slug($1) as id', [mine.slug]);
      expect(rows[0].id).toBe(mine.studioId);
    });
  });

  it('that could bypass row-level security is refused at start-up', async () => {
    await withLogin('bypassrls', async on => {
      await expect(assertBoundByPolicies(on, true)).rejects.toThrow('can bypass row-level security');
    });
  });
});
