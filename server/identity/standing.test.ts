import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startRedis, type TestRedis } from '@/db/testing/redis';
import type { Actor } from '@/server/kernel/actor';
import { closeCache } from '@/server/kernel/cache';
import { type Id, newId } from '@/server/kernel/ids';
import { stopListening } from '@/server/kernel/notify';
import type { AccessClaims } from './access-token';
import { beginSession } from './begin-session';
import { endSession } from './end-session';
import { endedSessions } from './ended-sessions';
import { saveName } from './save-name';
import { signOutEverywhere } from './sign-out-everywhere';
import { signUp } from './sign-up';
import { standingOf } from './standing';

/** A copy of "it counts" lives for a minute: whatever ends sooner ended because it was heard. */
const PATIENCE = { timeout: 20_000 };
const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };

let userId: Id<'user'>;
let me: Actor;
beforeAll(async () => {
  const email = `${newId('user')}@example.com`;
  ({ userId } = await signUp(visitor, { name: 'Ada', email, password: 'unrelated words', address: email }));
  me = { kind: 'user', userId, studioId: null, role: null };
});
const begin = async (tokenVersion?: number): Promise<AccessClaims> => {
  const begun = await beginSession(system, { userId, userAgent: null, address: null, instead: null });
  return { userId, sessionId: begun.sessionId, tokenVersion: tokenVersion ?? begun.tokenVersion };
};

/** Another process of the same product. */
class Process {
  id = 0;
  readonly #child: ChildProcess;
  readonly #said = new Map<string, boolean[]>();

  constructor(env: Record<string, string>) {
    this.#child = spawn('npx', ['--no-install', 'tsx', 'server/identity/testing/standing-process.ts'], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true,
    });
    createInterface({ input: this.#child.stdout! }).on('line', line => {
      const { processId, sessionId, counts } = JSON.parse(line);
      this.id ||= processId;
      this.#said.set(sessionId, [...(this.#said.get(sessionId) ?? []), counts]);
    });
  }

  /** Resolves once it has looked at the claims and taken them. */
  async takes(claims: AccessClaims): Promise<void> {
    this.#child.stdin!.write(`${JSON.stringify(claims)}\n`);
    await vi.waitFor(() => expect(this.said(claims)).toEqual([true]), PATIENCE);
  }
  said = ({ sessionId }: AccessClaims) => this.#said.get(sessionId) ?? [];
  refuses = (claims: AccessClaims) =>
    vi.waitFor(() => expect(this.said(claims)).toEqual([true, false]), PATIENCE);
  end = () => process.kill(-this.#child.pid!, 'SIGKILL');
}

/** Ends the connection by which a process hears. */
async function cutTheWire(processId: number) {
  const administrator = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await administrator.connect();
  const { rowCount } = await administrator.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`,
    [`groundwork notes of ${processId}`],
  );
  expect(rowCount).toBe(1);
  await administrator.end();
}

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  endedSessions().stop();
  await stopListening();
  await closeCache();
  await redis.kill();
});

describe.each([
  ['without Redis', () => ({})],
  ['with Redis', () => ({ REDIS_URL: redis.url })],
])('%s, an access token', (_name, env) => {
  let other: Process;
  beforeAll(() => {
    other = new Process(env());
  });
  afterAll(() => other.end());
  afterEach(() => redis.restart());

  it('is worth nothing in another process once its session ends', async () => {
    const [mine, another] = [await begin(), await begin()];
    await other.takes(mine);
    await other.takes(another);
    await endSession(me, { sessionId: mine.sessionId });
    await other.refuses(mine);
    expect(other.said(another)).toEqual([true]);
  });

  it('of before “sign out everywhere” is worth nothing, on the device that stays too', async () => {
    const [here, there] = [await begin(), await begin()];
    await other.takes(here);
    await other.takes(there);
    await signOutEverywhere(me, { except: here.sessionId });
    await Promise.all([other.refuses(here), other.refuses(there)]);
    // Its next one counts.
    await other.takes(await begin());
  });

  it('is refused too when the connection that tells of it was cut meanwhile', async () => {
    const mine = await begin();
    await other.takes(mine);
    await cutTheWire(other.id);
    await endSession(me, { sessionId: mine.sessionId });
    await other.refuses(mine);
  });

  it('is refused while Redis is dead, and stays so when Redis comes back', async () => {
    const mine = await begin();
    await other.takes(mine);
    await redis.kill();
    await endSession(me, { sessionId: mine.sessionId });
    await other.refuses(mine);
    await other.takes(await begin());
    await redis.restart();
    await other.takes(await begin());
    expect(other.said(mine)).toEqual([true, false]);
  });
});

describe('an access token', () => {
  it('counts for its own person and session only', async () => {
    const mine = await begin();
    expect(await standingOf(mine)).toMatchObject({ id: userId, sessionId: mine.sessionId, name: 'Ada' });
    expect(await standingOf({ ...mine, userId: newId('user') })).toBeNull();
    expect(await standingOf({ ...mine, sessionId: newId('session') })).toBeNull();
    expect(await standingOf({ ...mine, tokenVersion: mine.tokenVersion - 1 })).toBeNull();
  });

  it('is refused at once in the process that ended it', async () => {
    const mine = await begin();
    await vi.waitFor(() => expect(endedSessions().isHearing()).toBe(true), PATIENCE);
    expect(await standingOf(mine)).not.toBeNull();
    await endSession(me, { sessionId: mine.sessionId });
    await vi.waitFor(async () => expect(await standingOf(mine)).toBeNull(), PATIENCE);
  });

  it('brings the name of now, where a copy was made before it was changed', async () => {
    const mine = await begin();
    await vi.waitFor(() => expect(endedSessions().isHearing()).toBe(true), PATIENCE);
    await standingOf(mine);
    await saveName(me, { name: 'Ada Okafor' });
    await vi.waitFor(async () => expect(await standingOf(mine)).toBeNull(), PATIENCE);
    const next = { ...mine, tokenVersion: mine.tokenVersion + 1 };
    expect(await standingOf(next)).toMatchObject({ name: 'Ada Okafor' });
  });
});
