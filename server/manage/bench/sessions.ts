import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strictCommand, wholeNumber } from '../strict-command';
import { findRedis } from '../test/redis';
import { median } from './calibration';
import { machine } from './machine';
import { table } from './table';

const SYSTEM = { kind: 'system', name: 'bench', studioId: null } as const;

/** `bench sessions`: what it costs to know who a request comes from. */
export function sessionsBench() {
  return strictCommand('sessions')
    .description('time the check of a request’s access token, on a Postgres and a Redis of its own')
    .option('--sessions <n>', 'how many devices', wholeNumber(10, 5_000), 500)
    .action(async ({ sessions: count }: { sessions: number }) => {
      const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'));
      const { startEmbedded } = await import('@/db/embedded');
      const { migrateDatabase } = await import('@/db/migrate');
      const database = await startEmbedded({ folder });
      const redis = spawn(await findRedis(), ['--port', '6399', '--save', '', '--dir', folder]);
      await once(redis.stdout, 'data');
      Object.assign(process.env, {
        DATABASE_URL: database.url,
        REDIS_URL: 'redis://127.0.0.1:6399',
        NEXTAUTH_SECRET: 'only-for-a-benchmark-only-for-a-benchmark',
        NEXTAUTH_URL: 'http://localhost:3000',
      });
      await migrateDatabase(database.url);
      try {
        process.stdout.write(await report(count));
      } finally {
        const { closePool } = await import('@/db/client');
        const { closeCache } = await import('@/server/kernel/cache');
        const { stopListening } = await import('@/server/kernel/notify');
        await Promise.all([closePool(), closeCache(), stopListening()]);
        redis.kill();
        await database.stop();
        await rm(folder, { recursive: true, force: true });
      }
    });
}

async function report(count: number): Promise<string> {
  const { cache, closeCache } = await import('@/server/kernel/cache');
  const { newAccessToken, readAccess } = await import('@/server/identity/access-token');
  const { beginSession } = await import('@/server/identity/begin-session');
  const { endedSessions } = await import('@/server/identity/ended-sessions');
  const { personOfSession } = await import('@/server/identity/queries');
  const { refreshSession } = await import('@/server/identity/refresh-session');
  const { openAccount } = await import('@/server/identity/sign-up');
  const { standingOf } = await import('@/server/identity/standing');
  const device = { userAgent: null, address: null };
  const person = { name: 'Bench', email: 'bench@example.com', passwordHash: '$argon2id$of nobody' };
  const { userId } = await openAccount({ kind: 'visitor', studioId: null }, person);
  const devices: { token: string; refreshToken: string }[] = [];
  for (let at = 0; at < count; at++) {
    const { refreshToken, ...claims } = await beginSession(SYSTEM, { userId, ...device, instead: null });
    devices.push({ token: await newAccessToken({ userId, ...claims }), refreshToken });
  }
  while (!endedSessions().isHearing()) await new Promise(done => setTimeout(done, 10));
  const check = async ({ token }: { token: string }) => {
    const claims = await readAccess(token);
    if (!claims || !(await standingOf(claims))) throw new Error('A session that lives was refused');
  };
  const each = async (work: (one: (typeof devices)[number]) => Promise<unknown>) => {
    const times: number[] = [];
    for (const one of devices) {
      const began = performance.now();
      await work(one);
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b);
  };
  const ready = async () => {
    // A connection to Redis that is still opening counts as away.
    for (let at = 0; at < 50 && !(await answers()); at++) await new Promise(done => setTimeout(done, 20));
  };
  const answers = async () => {
    await cache().set({ key: 'probe', value: 1 });
    return (await cache().get({ key: 'probe' })) === 1;
  };
  await ready();
  // As in a server that has run for a while.
  for (let round = 0; round < 10; round++) await each(check);
  const warm = await each(check);
  const decoding = await each(({ token }) => readAccess(token));
  // What this process knew is forgotten; what Redis keeps stays.
  await closeCache();
  await ready();
  const fromRedis = await each(check);
  const fromPostgres = await each(async ({ token }) =>
    personOfSession(SYSTEM, { userId, sessionId: (await readAccess(token))!.sessionId }),
  );
  const rotating = await each(({ refreshToken }) => refreshSession(SYSTEM, { refreshToken, ...device }));
  const row = (what: string, times: readonly number[]) => [
    what,
    ms(median(times)),
    ms(times[Math.floor(times.length * 0.95)]!),
    (median(times) / median(warm)).toFixed(1),
  ];
  return `${table(
    ['a request’s access token, ms', 'median', '95 of 100', '÷ warm'],
    [
      row('decoded alone', decoding),
      row('checked, with a warm local copy', warm),
      row('checked, with a copy in Redis only', fromRedis),
      row('checked in Postgres', fromPostgres),
      row('over: the refresh token is rotated', rotating),
    ],
  )}\n\n${count} devices; ${machine()}.\n`;
}

const ms = (value: number) => value.toFixed(3);
