import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Actor, actorKey } from '@/server/kernel/actor';
import { type Environment, environment } from '@/server/kernel/env';

/** A Drizzle database inside one transaction of one actor. */
export type Tx = NodePgDatabase;

declare global {
  // Kept on the global object so that hot reload in development does not open a new pool each time.
  var groundworkPool: pg.Pool | undefined;
}

/** The application's connections. They act as `groundwork_app`, which row-level security binds. */
export function pool(): pg.Pool {
  if (globalThis.groundworkPool) return globalThis.groundworkPool;
  globalThis.groundworkPool = createPool(environment());
  return globalThis.groundworkPool;
}

export function createPool(
  env: Pick<Environment, 'DATABASE_URL' | 'DATABASE_APP_URL' | 'DATABASE_POOL_SIZE'>,
): pg.Pool {
  const created = new pg.Pool({
    connectionString: env.DATABASE_APP_URL ?? env.DATABASE_URL,
    // Whatever login this is, its connections begin as the role that policies bind.
    options: '-c role=groundwork_app -c statement_timeout=60000',
    connectionTimeoutMillis: 10_000,
    max: env.DATABASE_POOL_SIZE,
    pipeline: true,
  });
  // An idle connection that the server closes is replaced on next use; without a listener it would end the process.
  created.on('error', () => undefined);
  return created;
}

export async function closePool(): Promise<void> {
  const open = globalThis.groundworkPool;
  globalThis.groundworkPool = undefined;
  await open?.end();
}

/**
 * Runs `work` in one transaction with the actor's scope set, so that row-level security applies to
 * each statement. `read` refuses every write. A throw rolls back and passes on.
 */
export async function inTransaction<T>(
  actor: Actor,
  mode: TransactionMode,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    // Queued without waiting: the pipeline sends these with the first statement of `work`.
    const opening = openScope(client, actor, mode);
    const result = await work(drizzle(client));
    await opening;
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(cause => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const BEGIN = {
  // One state of the database for all of a query's statements.
  read: 'begin isolation level repeatable read read only',
  write: 'begin',
} as const;

export type TransactionMode = keyof typeof BEGIN;

function openScope(client: pg.PoolClient, actor: Actor, mode: TransactionMode): Promise<unknown> {
  const platform = actor.studioId === null && (actor.kind === 'staff' || actor.kind === 'system');
  const opening = Promise.all([
    client.query(BEGIN[mode]),
    client.query({
      name: 'scope',
      text: `select set_config('app.studio_id', $1, true), set_config('app.actor', $2, true), set_config('role', $3, true)`,
      values: [actor.studioId ?? '', actorKey(actor), platform ? 'groundwork_platform' : 'groundwork_app'],
    }),
  ]);
  opening.catch(() => undefined);
  return opening;
}

/**
 * Throws where the application's connections could get round row-level security. Called at start-up.
 * A login of the application's own must not be able to step back up to a role that could.
 */
export async function assertBoundByPolicies(on: pg.Pool = pool(), ownLogin = false): Promise<void> {
  const { rows } = await on.query(
    `select rolname, rolsuper or rolbypassrls as free,
            exists (select 1 from pg_tables where schemaname = 'public' and tableowner = rolname) as owner
     from pg_roles where rolname = current_user or ($1 and rolname = session_user)`,
    [ownLogin],
  );
  for (const role of rows) {
    if (!role.free && !role.owner) continue;
    throw new Error(
      `The application connects as "${role.rolname}", which ${role.owner ? 'owns tables' : 'can bypass row-level security'}. ` +
        'Give DATABASE_APP_URL a login that is only a member of groundwork_app.',
    );
  }
}
