import { join } from 'node:path';
import { Redis } from 'ioredis';
import { assertBoundByPolicies, pool } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { storage } from '@/server/files/storage';
import { environment, readEnvironment } from '@/server/kernel/env';
import { newId } from '@/server/kernel/ids';

export interface Check {
  name: string;
  ok: boolean;
  says: string;
}

/** Tries each dependency for real. Needs an open runtime. */
export async function runChecks(): Promise<Check[]> {
  return [
    await attempt('Environment', async () => {
      readEnvironment(process.env);
      return 'complete';
    }),
    await attempt('Postgres answers', async () => {
      const { rows } = await pool().query(`select current_setting('server_version') as version`);
      return `version ${rows[0].version}`;
    }),
    await attempt('Migrations', async () => {
      const waiting = await pendingMigrations(process.env['DATABASE_URL']!);
      if (waiting) throw new Error(`${waiting} not applied. Run: npm run manage -- migrate`);
      return 'all applied';
    }),
    await attempt('Row-level security binds', async () => {
      await assertBoundByPolicies(pool(), process.env['DATABASE_APP_URL'] !== undefined);
      return 'the application’s role neither owns tables nor bypasses policies';
    }),
    await attempt('Files can be stored', filesCanBeStored),
    ...(process.env['REDIS_URL'] ? [await attempt('Redis answers', redisAnswers)] : []),
  ];
}

async function attempt(name: string, work: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, says: await work() };
  } catch (error) {
    return { name, ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}

async function filesCanBeStored(): Promise<string> {
  const { disk } = storage();
  const key = `doctor/${newId('request')}`;
  await disk.put(key, 'written by doctor');
  await disk.delete(key);
  return `on this machine, in ${join(environment().GROUNDWORK_DATA_DIR, 'files')}`;
}

async function redisAnswers(): Promise<string> {
  const redis = new Redis(process.env['REDIS_URL']!, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return `version ${(await redis.info('server')).match(/redis_version:(\S+)/)?.[1]}`;
  } catch {
    throw new Error('it does not answer at REDIS_URL. The cache and limits fall back to this process.');
  } finally {
    redis.disconnect();
  }
}
