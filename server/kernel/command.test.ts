import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { idempotencyKeys, outbox } from '@/db/schema/kernel';
import { studios } from '@/db/schema/studio';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Actor } from './actor';
import { command } from './command';
import { conflict } from './errors';
import { members } from './policy';
import { query } from './query';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

const rename = command({
  name: 'test.rename',
  input: z.object({ name: z.string().min(1), fail: z.boolean().default(false) }),
  allow: [members('owner')],
  async run({ input, tx, actor, emit }) {
    await tx.update(studios).set({ name: input.name }).where(eq(studios.id, actor.studioId!));
    emit('studio/opened', actor.studioId!, { studioId: actor.studioId! });
    if (input.fail) throw conflict('Refused on purpose.');
    return { name: input.name };
  },
  audit: input => ({ subject: studio.studioId, detail: { name: input.name } }),
});

const platform: Actor = { kind: 'system', name: 'test', studioId: null };
const nameNow = () =>
  inTransaction(
    studio.owner,
    'read',
    async tx => (await tx.select({ name: studios.name }).from(studios))[0]!.name,
  );
const trail = () =>
  inTransaction(platform, 'read', async tx => ({
    audit: await tx.$count(auditEntries, eq(auditEntries.studioId, studio.studioId)),
    events: await tx.$count(outbox, eq(outbox.studioId, studio.studioId)),
  }));

describe('a command', () => {
  it('commits its writes, one audit entry and its events together', async () => {
    const before = await trail();
    await rename(studio.owner, { name: 'Renamed' });
    expect(await nameNow()).toBe('Renamed');
    expect(await trail()).toEqual({ audit: before.audit + 1, events: before.events + 1 });
  });

  it('that throws leaves nothing: no write, no audit entry, no event', async () => {
    const before = { name: await nameNow(), ...(await trail()) };
    await expect(rename(studio.owner, { name: 'Lost', fail: true })).rejects.toThrow('Refused on purpose.');
    expect({ name: await nameNow(), ...(await trail()) }).toEqual(before);
  });

  it('is refused to whom no grant names, before it runs', async () => {
    await expect(rename(studio.member, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(rename(studio.visitor, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('names each wrong field in a sentence', async () => {
    await expect(rename(studio.owner, { name: '' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { name: expect.any(String) },
    });
  });

  it('with an idempotency key runs once, though called twice at the same moment', async () => {
    const before = await trail();
    const key = `rename-${studio.studioId}`;
    const results = await Promise.all(
      [1, 2].map(() => rename(studio.owner, { name: 'Once' }, { idempotencyKey: key })),
    );
    expect(results).toEqual([{ name: 'Once' }, { name: 'Once' }]);
    expect((await trail()).audit).toBe(before.audit + 1);
  });

  it('refuses an idempotency key that was used for another input', async () => {
    const key = `other-${studio.studioId}`;
    await rename(studio.owner, { name: 'First' }, { idempotencyKey: key });
    await expect(rename(studio.owner, { name: 'Second' }, { idempotencyKey: key })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('that failed does not use up its idempotency key', async () => {
    const key = `retry-${studio.studioId}`;
    const input = { name: 'Again', fail: true };
    await expect(rename(studio.owner, input, { idempotencyKey: key })).rejects.toThrow();
    await rename(studio.owner, { ...input, fail: false }, { idempotencyKey: key });
    expect(await nameNow()).toBe('Again');
  });

  it('whose result is a secret is never stored: a repeat is refused, not replayed', async () => {
    const issue = command({
      name: 'test.issue',
      input: z.object({}),
      allow: [members('owner')],
      secretResult: true,
      run: async () => ({ token: 'the-secret' }),
      audit: () => ({ subject: 'x' }),
    });
    const idempotencyKey = `secret-${studio.studioId}`;
    expect(await issue(studio.owner, {}, { idempotencyKey })).toEqual({ token: 'the-secret' });
    await expect(issue(studio.owner, {}, { idempotencyKey })).rejects.toMatchObject({ kind: 'conflict' });
    const stored = await inTransaction(studio.owner, 'read', tx => tx.select().from(idempotencyKeys));
    expect(JSON.stringify(stored)).not.toContain('the-secret');
  });

  it('inside another shares its transaction: both happen or neither', async () => {
    const both = command({
      name: 'test.both',
      input: z.object({}),
      allow: [members('owner')],
      async run(scope) {
        await rename.within(scope, { name: 'Inner' });
        throw conflict('The outer one fails.');
      },
      audit: () => ({ subject: 'x' }),
    });
    const before = { name: await nameNow(), ...(await trail()) };
    await expect(both(studio.owner, {})).rejects.toThrow('The outer one fails.');
    expect({ name: await nameNow(), ...(await trail()) }).toEqual(before);
  });

  it('racing another for a conditional update settles once', async () => {
    const claim = command({
      name: 'test.claim',
      input: z.object({}),
      allow: [members('owner')],
      async run({ tx, actor }) {
        const { rowCount } = await tx
          .update(studios)
          .set({ name: 'Claimed' })
          .where(eq(studios.name, 'Free'));
        if (!rowCount) throw conflict('Too late.');
        return { by: actor.kind };
      },
      audit: () => ({ subject: 'x' }),
    });
    await rename(studio.owner, { name: 'Free' });
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => claim(studio.owner, {})));
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect(
      outcomes.filter(one => one.status === 'rejected').every(one => one.reason.kind === 'conflict'),
    ).toBe(true);
  });
});

describe('a command that another transaction outran', () => {
  const change = (name: string) => rename(studio.owner, { name });
  /** Reads the studio's name and lets `meanwhile` happen; is outrun in the runs that it says. */
  const append = (meanwhile: (run: number) => Promise<boolean>) => {
    let runs = 0;
    return command({
      name: 'test.append',
      input: z.object({}),
      allow: [members('owner')],
      async run({ tx, actor, emit }) {
        const [read] = await tx.select({ name: studios.name }).from(studios);
        emit('studio/opened', actor.studioId!, { studioId: actor.studioId! });
        if (await meanwhile(++runs))
          await tx.execute(sql`do $$ begin raise exception 'outrun' using errcode = '40001'; end $$`);
        const name = `${read!.name} and more`;
        await tx.update(studios).set({ name }).where(eq(studios.id, actor.studioId!));
        return { runs };
      },
      audit: (_input, result) => ({ subject: studio.studioId, detail: result }),
    });
  };

  it('is run again from what it sees now, and leaves one trail', async () => {
    await change('Before');
    const before = await trail();
    const append1 = append(async run => run === 1 && Boolean(await change('Meanwhile')));
    const idempotencyKey = `outrun-${studio.studioId}`;
    expect(await append1(studio.owner, {}, { idempotencyKey })).toEqual({ runs: 2 });
    expect(await nameNow()).toBe('Meanwhile and more');
    // One of each is the other's.
    expect(await trail()).toEqual({ audit: before.audit + 2, events: before.events + 2 });
    expect(await append1(studio.owner, {}, { idempotencyKey })).toEqual({ runs: 2 });
    expect(await nameNow()).toBe('Meanwhile and more');
  });

  it('gives up where that never ends, and leaves nothing', async () => {
    let others = 0;
    const never = append(async () => Boolean(await change(`Change ${++others}`)));
    await expect(never(studio.owner, {})).rejects.toMatchObject({ kind: 'conflict' });
    expect(others).toBeLessThan(10);
    expect(await nameNow()).toBe(`Change ${others}`);
  });

  it('is run again where two wait for each other', async () => {
    let missing = 2;
    let meet = () => {};
    const bothHold = new Promise<void>(resolve => (meet = resolve));
    const cross = command({
      name: 'test.cross',
      input: z.object({ from: z.enum(['a', 'b']), to: z.enum(['a', 'b']) }),
      allow: [members('owner')],
      async run({ input, tx }) {
        const hold = (what: string) =>
          tx.execute(sql`select pg_advisory_xact_lock(hashtext(${studio.studioId + what}))`);
        await hold(input.from);
        if (--missing === 0) meet();
        await bothHold;
        await hold(input.to);
        return input;
      },
      audit: () => ({ subject: 'x' }),
    });
    const ways = [{ from: 'a', to: 'b' } as const, { from: 'b', to: 'a' } as const];
    expect(await Promise.all(ways.map(way => cross(studio.owner, way)))).toEqual(ways);
  });
});

describe('a query', () => {
  it('cannot write: the database refuses', async () => {
    const sneaky = query({
      name: 'test.sneaky',
      input: z.object({}),
      allow: [members()],
      run: ({ tx, actor }) =>
        tx.update(studios).set({ name: 'Sneaked' }).where(eq(studios.id, actor.studioId!)),
    });
    const before = await nameNow();
    await expect(sneaky(studio.owner, {})).rejects.toMatchObject({
      cause: { message: expect.stringContaining('read-only') },
    });
    expect(await nameNow()).toBe(before);
  });

  it('that is cached is stale no longer than until a command invalidates its tag', async () => {
    let reads = 0;
    const cachedName = query({
      name: 'test.cachedName',
      input: z.object({}),
      allow: [members('owner')],
      cache: { ttl: '1m', tags: () => ['test-name'] },
      run: async () => ++reads,
    });
    const touch = command({
      name: 'test.touch',
      input: z.object({}),
      allow: [members('owner')],
      run: async () => null,
      audit: () => ({ subject: 'x' }),
      invalidates: () => ['test-name'],
    });
    expect([await cachedName(studio.owner, {}), await cachedName(studio.owner, {})]).toEqual([1, 1]);
    await touch(studio.owner, {});
    expect(await cachedName(studio.owner, {})).toBe(2);
    await expect(cachedName(studio.member, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
