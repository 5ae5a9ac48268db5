import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Actor, actorKey } from '@/server/kernel/actor';
import { environment } from '@/server/kernel/env';

/** A Drizzle database inside one transaction of one actor. */
export type Tx = NodePgDatabase;

declare global {
  // Kept on the global object so that hot reload in development does not open a new pool each time.
  var groundworkPool: pg.Pool | undefined;
}

/** The application's connections. They act as `groundwork_app`, which row-level security binds. */
export function pool(): pg.Pool {
  if (globalThis.groundworkPool) return globalThis.groundworkPool;
  const env = environment();
  const created = new pg.Pool({
    connectionString: env.DATABASE_APP_URL ?? env.DATABASE_URL,
    ...(env.DATABASE_APP_URL ? {} : { options: '-c role=groundwork_app' }),
    max: env.DATABASE_POOL_SIZE,
    pipeline: true,
  });
  // An idle connection that the server closes is replaced on next use; without a listener it would end the process.
  created.on('error', () => undefined);
  globalThis.groundworkPool = created;
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
  mode: 'read' | 'write',
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

function openScope(client: pg.PoolClient, actor: Actor, mode: 'read' | 'write'): Promise<unknown> {
  const platform = actor.studioId === null && (actor.kind === 'staff' || actor.kind === 'system');
  const opening = Promise.all([
    client.query(mode === 'read' ? 'begin read only' : 'begin'),
    client.query({
      name: 'scope',
      text: `select set_config('app.studio_id', $1, true), set_config('app.actor', $2, true), set_config('role', $3, true)`,
      values: [actor.studioId ?? '', actorKey(actor), platform ? 'groundwork_platform' : 'groundwork_app'],
    }),
  ]);
  opening.catch(() => undefined);
  return opening;
}

/** Throws where the application's connections could get round row-level security. Called at start-up. */
export async function assertBoundByPolicies(): Promise<void> {
  const { rows } = await pool().query(
    `select rolname, rolsuper or rolbypassrls as free,
            exists (select 1 from pg_tables where schemaname = 'public' and tableowner = rolname) as owner
     from pg_roles where rolname = current_user`,
  );
  const role = rows[0];
  if (role.free || role.owner) {
    throw new Error(
      `The application connects as "${role.rolname}", which ${role.owner ? 'owns tables' : 'can bypass row-level security'}. ` +
        'Give DATABASE_APP_URL a login that is only a member of groundwork_app.',
    );
  }
}
