import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { inTurn } from './in-turn';

/**
 * Brings the schema, the roles and their rights up to date. Two processes that start together take
 * turns. `url` must own the database.
 */
export async function migrateDatabase(url: string): Promise<void> {
  await inTurn(url, 'migrate', async client => {
    // The migrations' policies name the roles; the roles' rights name the tables.
    await client.query(await readFile(pathOf('roles.sql'), 'utf8'));
    await migrate(drizzle(client), { migrationsFolder: pathOf('migrations') });
    await client.query(`begin; ${await readFile(pathOf('rights.sql'), 'utf8')} commit`);
  });
}

/** How many migrations of this code the database does not have yet. */
export async function pendingMigrations(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const known = readMigrationFiles({ migrationsFolder: pathOf('migrations') });
    const { rows } = await client.query(
      `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
    );
    if (!rows[0].there) return known.length;
    const applied = await client.query('select hash from drizzle.__drizzle_migrations');
    const hashes = new Set(applied.rows.map(row => row.hash));
    return known.filter(one => !hashes.has(one.hash)).length;
  } finally {
    await client.end();
  }
}

const pathOf = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));
