import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { sessions } from '@/db/schema/identity';
import { outbox } from '@/db/schema/kernel';
import { studioForTest } from '@/db/testing/studio';
import type { Actor } from '@/server/kernel/actor';
import { addDays, addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { beginSession } from './begin-session';
import { changePassword } from './change-password';
import { createStaff } from './create-staff';
import { endSession } from './end-session';
import { ownDevices, personOfSession } from './queries';
import { refreshSession } from './refresh-session';
import { firstToken, readToken, writeToken } from './refresh-token';
import { signIn } from './sign-in';
import { signOutEverywhere } from './sign-out-everywhere';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const device = { userAgent: 'Test browser', address: '203.0.113.7' };
const password = 'four unrelated words here';

let userId: Id<'user'>;
let email: string;
let me: Actor;
beforeEach(async () => {
  email = `${newId('user')}@example.com`;
  ({ userId } = await signUp(visitor, { name: 'Ada', email, password, address: newId('request') }));
  me = { kind: 'user', userId, studioId: null, role: null };
});

const begin = (at = currentInstant(), more: Partial<Parameters<typeof beginSession>[1]> = {}) =>
  beginSession(system, { userId, ...device, instead: null, ...more }, { now: at });
const refresh = (refreshToken: string, now = currentInstant()) =>
  refreshSession(system, { refreshToken, ...device }, { now });
const isAlive = async (sessionId: Id<'session'>, now = currentInstant()) =>
  (await personOfSession(system, { sessionId, userId }, { now })) !== null;
const eventsOf = (aggregate: string) =>
  inTransaction(system, 'read', tx =>
    tx.select({ name: outbox.name, data: outbox.data }).from(outbox).where(eq(outbox.aggregate, aggregate)),
  );
const trailOf = (subject: string, command: string) =>
  inTransaction(system, 'read', tx =>
    tx
      .select({ actor: auditEntries.actor, detail: auditEntries.detail })
      .from(auditEntries)
      .where(and(eq(auditEntries.subject, subject), eq(auditEntries.command, command))),
  );

describe('a session', () => {
  it('keeps no token anywhere, only the hash of the one that is good', async () => {
    const { sessionId, refreshToken } = await begin();
    const secret = refreshToken.split('.')[1]!;
    const [row] = await inTransaction(system, 'read', tx =>
      tx.select().from(sessions).where(eq(sessions.id, sessionId)),
    );
    expect(row!.refreshHash).toMatch(/^[0-9a-f]{64}$/);
    const trail = await trailOf(sessionId, 'identity.beginSession');
    expect(trail).toHaveLength(1);
    expect(JSON.stringify([row, trail, await eventsOf(sessionId)])).not.toContain(secret);
  });

  it('goes on with a new token each time, and lives 30 days from the last, 90 at most', async () => {
    const began = currentInstant();
    let { sessionId, refreshToken } = await begin(began);
    for (const day of [29, 58, 87]) {
      const { with: next } = await refresh(refreshToken, addDays(began, day));
      expect(next).toMatchObject({ sessionId, userId, tokenVersion: 1 });
      expect(next!.refreshToken).not.toBe(refreshToken);
      refreshToken = next!.refreshToken;
    }
    expect(await isAlive(sessionId, addDays(began, 89.9))).toBe(true);
    expect(await isAlive(sessionId, addDays(began, 90))).toBe(false);
    expect(await refresh(refreshToken, addDays(began, 90))).toEqual({ outcome: 'refused', with: null });
    const away = await begin(began);
    expect(await refresh(away.refreshToken, addDays(began, 30))).toMatchObject({ outcome: 'refused' });
  });

  it('gives tabs that come side by side with one token the same next one', async () => {
    const { refreshToken } = await begin();
    const all = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
    expect(all.map(one => one.outcome)).toEqual(Array(8).fill('refreshed'));
    expect(new Set(all.map(one => one.with!.refreshToken)).size).toBe(1);
    // What they were given works.
    expect(await refresh(all[0]!.with!.refreshToken)).toMatchObject({ outcome: 'refreshed' });
  });

  it('ends where a token is used again after the grace, however long ago it was good, and says so', async () => {
    const began = currentInstant();
    for (const generations of [1, 5]) {
      const { sessionId, refreshToken } = await begin(began);
      let newest = refreshToken;
      for (let minute = 1; minute <= generations; minute++)
        newest = (await refresh(newest, addSeconds(began, minute * 60))).with!.refreshToken;
      const late = addSeconds(began, generations * 60 + 10);
      expect(await refresh(refreshToken, late)).toEqual({ outcome: 'reused', with: null });
      expect(await refresh(newest, late)).toEqual({ outcome: 'refused', with: null });
      expect(await isAlive(sessionId, late)).toBe(false);
      expect(await eventsOf(sessionId)).toContainEqual({
        name: 'session/token-reused',
        data: { sessionId, userId },
      });
      // Of all its refreshes only this one is worth an entry.
      expect(await trailOf(sessionId, 'identity.refreshSession')).toMatchObject([
        { detail: { outcome: 'reused' } },
      ]);
    }
  });

  it('takes a token two generations behind for reuse, also within the grace', async () => {
    const { refreshToken } = await begin();
    const second = (await refresh(refreshToken)).with!.refreshToken;
    await refresh(second);
    expect(await refresh(refreshToken)).toMatchObject({ outcome: 'reused' });
  });

  it('is not ended by a guess, nor found by what is no token', async () => {
    const { sessionId, refreshToken } = await begin();
    for (const guess of [
      writeToken(firstToken(sessionId)),
      writeToken({ ...firstToken(newId('session')), secret: readToken(refreshToken)!.secret }),
      sessionId,
      `${sessionId}.`,
      `${refreshToken}.more`,
      '',
      "' or 1=1 --",
    ])
      expect(await refresh(guess)).toEqual({ outcome: 'refused', with: null });
    expect(await isAlive(sessionId)).toBe(true);
  });

  it('takes the place of the one that was on the device before', async () => {
    const first = await begin();
    const second = await begin(undefined, { instead: first.sessionId });
    expect([await isAlive(first.sessionId), await isAlive(second.sessionId)]).toEqual([false, true]);
    expect(await refresh(first.refreshToken)).toMatchObject({ outcome: 'refused' });
  });

  it('tells of a browser that its person has not come with before, but not of the first', async () => {
    const firefox = (on: string, version: number) => ({
      userAgent: `Mozilla/5.0 (${on}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`,
    });
    const begun = [
      await begin(undefined, firefox('X11; Linux x86_64', 140)),
      // It has come up to date meanwhile.
      await begin(undefined, firefox('X11; Linux x86_64', 141)),
      await begin(undefined, firefox('Windows NT 10.0; Win64; x64', 141)),
    ];
    const told = await Promise.all(begun.map(one => eventsOf(one.sessionId)));
    expect(told.map(([event]) => event!.data['isNewDevice'])).toEqual([false, false, true]);
  });
});

describe('guesses of a token', () => {
  it('are stopped for whoever makes them, and for nobody else', async () => {
    const { sessionId, refreshToken } = await begin();
    const guess = () => refresh(writeToken(firstToken(sessionId)));
    for (let attempt = 0; attempt < 200; attempt++)
      expect(await guess()).toMatchObject({ outcome: 'refused' });
    await expect(guess()).rejects.toMatchObject({ kind: 'rate_limited' });
    const owner = { refreshToken, userAgent: device.userAgent, address: '198.51.100.4' };
    expect(await refreshSession(system, owner)).toMatchObject({ outcome: 'refreshed' });
  });
});

describe('somebody’s group of staff', () => {
  it('holds at once wherever they are signed in: earlier access tokens are worth nothing', async () => {
    const { sessionId, refreshToken, tokenVersion } = await begin();
    const unused = { name: 'Ada', password: 'a password of nobody' };
    await createStaff(system, { ...unused, email, group: 'support' });
    expect(await isAlive(sessionId)).toBe(true);
    const { with: next } = await refresh(refreshToken);
    expect(next!.tokenVersion).toBeGreaterThan(tokenVersion);
  });
});

describe('devices', () => {
  it('are shown to their person only, and ended by nobody else', async () => {
    const { sessionId } = await begin();
    const stranger = { name: 'Eve', email: `${newId('user')}@example.com`, password, address: email };
    const { userId: otherId } = await signUp(visitor, stranger);
    const other: Actor = { kind: 'user', userId: otherId, studioId: null, role: null };
    expect(await ownDevices(me, {})).toMatchObject([{ sessionId, ...device }]);
    expect(await ownDevices(other, {})).toEqual([]);
    await expect(endSession(other, { sessionId })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(endSession(visitor, { sessionId })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await isAlive(sessionId)).toBe(true);
    await endSession(me, { sessionId });
    expect(await isAlive(sessionId)).toBe(false);
    expect(await ownDevices(me, {})).toEqual([]);
    expect(await endSession(me, { sessionId })).toEqual({ ended: false });
  });

  it('all end with “sign out everywhere”, but the one that stays', async () => {
    const [here, there, elsewhere] = [await begin(), await begin(), await begin()];
    const { ended } = await signOutEverywhere(me, { except: here.sessionId });
    expect(new Set(ended)).toEqual(new Set([there.sessionId, elsewhere.sessionId]));
    expect(await refresh(there.refreshToken)).toMatchObject({ outcome: 'refused' });
    // Its access token is of a lower version; it goes on with a new one.
    expect(await refresh(here.refreshToken)).toMatchObject({ with: { tokenVersion: 2 } });
    await signOutEverywhere(me, { except: null });
    expect(await ownDevices(me, {})).toEqual([]);
  });
});

describe('a password', () => {
  it('is changed by who knows it, and every other device is signed out', async () => {
    const [here, there] = [await begin(), await begin()];
    const next = 'other quite unrelated words';
    const wrong = changePassword(me, { current: 'a guess of mine', next, sessionId: here.sessionId });
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', fields: { current: expect.any(String) } });
    expect(await isAlive(there.sessionId)).toBe(true);
    await changePassword(me, { current: password, next, sessionId: here.sessionId });
    expect([await isAlive(here.sessionId), await isAlive(there.sessionId)]).toEqual([true, false]);
    await expect(signIn(visitor, { email, password })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await signIn(visitor, { email, password: next })).toMatchObject({ userId });
  });

  it('changes once where two change it at the same moment', async () => {
    const { sessionId } = await begin();
    const change = (next: string) => changePassword(me, { current: password, next, sessionId });
    const outcomes = await Promise.allSettled([change('one new password'), change('another new password')]);
    expect(outcomes.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of somebody else cannot be changed, nor one’s own rank, whatever the database is asked', async () => {
    const asMe = (text: string) =>
      inTransaction(me, 'write', tx => tx.execute(text)).catch(error => String(error.cause ?? error));
    expect(await asMe(`update users set password_hash = null where id <> '${userId}'`)).toMatchObject({
      rowCount: 0,
    });
    for (const forbidden of [
      `update users set staff_group = 'superuser' where id = '${userId}'`,
      `update sessions set user_id = '${userId}'`,
      `update sessions set expires_at = now() + interval '1 year'`,
      'delete from sessions',
      `insert into sessions select * from sessions`,
    ])
      expect(await asMe(forbidden), forbidden).toMatch(/permission denied|row-level security/);
  });

  it('is seen in the database by nobody else, nor is their address, in a studio or outside', async () => {
    const seen = async (actor: Actor) =>
      (await inTransaction(actor, 'read', tx => tx.execute('select id from users'))).rows.map(
        row => row['id'],
      );
    expect(await seen(me)).toEqual([userId]);
    expect(await seen(visitor)).toEqual([]);
    const { member } = await studioForTest();
    expect(await seen(member)).toEqual([member.userId]);
  });

  it('is guessed ten times, and then no more for a while', async () => {
    const { sessionId } = await begin();
    const guess = () => changePassword(me, { current: 'a guess of mine', next: 'something new', sessionId });
    for (let attempt = 0; attempt < 10; attempt++)
      await expect(guess()).rejects.toMatchObject({ kind: 'invalid' });
    await expect(guess()).rejects.toMatchObject({ kind: 'rate_limited' });
  });
});
