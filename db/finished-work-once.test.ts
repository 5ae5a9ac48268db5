import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/server/kernel/ids';
import { migrateDatabase } from './migrate';

/** A database in which one id could stand twice, brought up to date. */

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const studioId = newId('studio');
let folder: string;
let client: pg.Client;

beforeAll(async () => {
  const server = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await server.connect();
  const address = new URL(process.env['DATABASE_URL']!);
  address.pathname = `/twice_${Date.now()}`;
  await server.query(`create database ${address.pathname.slice(1)}`);
  await server.end();
  client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: await migrationsBefore() });
  await client.query(
    `insert into studios (id, slug, name, currency, time_zone, hours_per_day, focus_factor, margin_rate, created_at)
     values ($1, 'twice', 'Twice', 'EUR', 'Europe/Rome', 8, 0.7, 0.2, now())`,
    [studioId],
  );
  await insert('project', 'A', 'import', 101);
  await insert('project', 'A', 'import', 102);
  await insert('project', 'B', 'manual', 103);
  await insert('project', 'B', 'import', 104);
  await insert('task', 'A', 'import', 105);
  await insert('task', null, 'import', 106);
  await insert('task', null, 'import', 106);
  await migrateDatabase(address.href);
});
afterAll(async () => {
  await client.end();
  await rm(folder, { recursive: true, force: true });
});

it('keeps of each id what a person changed, else what came last; other kinds and what has no id stay', async () => {
  const { rows } = await client.query('select kind, came_as, actual from finished_work order by position');
  expect(rows.map(row => [row.kind, row.came_as, row.actual])).toEqual([
    ['project', 'project', 102],
    ['project', 'project', 103],
    ['task', 'task', 105],
    ['task', 'task', 106],
    ['task', 'task', 106],
  ]);
});

async function migrationsBefore(): Promise<string> {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-twice-'));
  await cp(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 11) }));
  return folder;
}

let position = 0;
async function insert(kind: string, reference: string | null, source: string, actual: number): Promise<void> {
  const id = newId('finishedWork');
  await client.query(
    `insert into finished_work
       (id, studio_id, kind, reference, estimate, actual, source, fingerprint, position, created_at)
     values ($1, $2, $3, $4, 100, $5, $6, $1, $7, now())`,
    [id, studioId, kind, reference, actual, source, position++],
  );
}
