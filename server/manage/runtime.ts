import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nextEnv from '@next/env';
import { startEmbedded } from '@/db/embedded';

/** Where everything lives that runs here because nothing is configured in its place. */
export const dataFolder = () => process.env['GROUNDWORK_DATA_DIR'] ?? '.data';

export interface Runtime {
  /** Whether Postgres runs embedded, or is the one that DATABASE_URL names. */
  database: 'embedded' | 'configured';
  close: () => Promise<void>;
}

/**
 * Makes this process's environment complete: reads `.env` files as Next does, starts the embedded
 * Postgres where no DATABASE_URL is given, and in development makes up a lasting secret.
 */
export async function openRuntime({ port = 3000, production = false } = {}): Promise<Runtime> {
  nextEnv.loadEnvConfig(process.cwd(), !production, { info: () => undefined, error: console.error });
  const given = process.env['DATABASE_URL'];
  const embedded = given ? null : await startEmbedded({ folder: dataFolder() });
  if (embedded) process.env['DATABASE_URL'] = embedded.url;
  if (!production) process.env['NEXTAUTH_SECRET'] ||= await lastingSecret();
  if (!production) process.env['NEXTAUTH_URL'] ||= `http://localhost:${port}`;
  return {
    database: embedded ? 'embedded' : 'configured',
    async close() {
      const { closePool } = await import('@/db/client');
      const { closeCache } = await import('@/server/kernel/cache');
      await Promise.all([closePool(), closeCache()]);
      await embedded?.stop();
    },
  };
}

async function lastingSecret(): Promise<string> {
  const path = join(dataFolder(), 'secret');
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept.length >= 32) return kept;
  const made = randomBytes(32).toString('base64url');
  await mkdir(dataFolder(), { recursive: true });
  await writeFile(path, made, { mode: 0o600 });
  return made;
}

/** Runs work that needs the database, and leaves nothing running behind it. */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const runtime = await openRuntime({ production: process.env['NODE_ENV'] === 'production' });
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}
