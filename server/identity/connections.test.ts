import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { users } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { latestMessages } from '@/server/notify/queries';
import { beginSession } from './begin-session';
import { connect } from './connect';
import { createStaff } from './create-staff';
import { disconnect } from './disconnect';
import { ownAccount, ownConnections } from './queries';
import { signInByConnection } from './sign-in-by-connection';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const as = (userId: Id<'user'>): Actor => ({ kind: 'user', userId, studioId: null, role: null });

let subject: string;
let email: string;
beforeEach(() => {
  subject = newId('request');
  email = `${newId('user')}@example.com`;
});
const arrive = (more: Partial<Parameters<typeof signInByConnection>[1]> = {}) =>
  signInByConnection(system, {
    provider: 'google',
    subject,
    email,
    emailVerified: true,
    name: 'Kim Park',
    address: subject,
    ...more,
  });
const account = async (confirmed: boolean) => {
  const { userId } = await signUp(visitor, {
    name: 'Ada',
    email,
    password: 'unrelated words',
    address: email,
  });
  if (confirmed)
    await inTransaction(system, 'write', tx =>
      tx.update(users).set({ emailConfirmedAt: currentInstant() }).where(eq(users.id, userId)),
    );
  return userId;
};

describe('who comes from a provider', () => {
  it('and has no account here gets one, once, with the address that is known to be theirs', async () => {
    const first = await arrive();
    if (!('userId' in first)) throw new Error(first.problem);
    expect(first.made).toBe(true);
    expect(await ownAccount(as(first.userId), {})).toMatchObject({
      name: 'Kim Park',
      email,
      emailConfirmedAt: expect.any(String),
    });
    expect(await arrive()).toEqual({ userId: first.userId, made: false });
    // It is the provider's own id that counts, whatever became of the address.
    expect(await arrive({ email: 'new@example.com', emailVerified: false })).toEqual({
      userId: first.userId,
      made: false,
    });
    expect((await latestMessages(system, { to: email })).map(one => one.name)).toEqual([
      'connections-changed',
    ]);
  });

  it('at the same moment twice gets one account', async () => {
    const arrived = await Promise.all([arrive(), arrive()]).catch(error => error);
    const again = await arrive();
    expect('userId' in again && again.made).toBe(false);
    expect(JSON.stringify(arrived)).not.toContain('unverified');
  });

  it('with an address that nobody vouches for is nobody, and gets no account', async () => {
    for (const wrong of [{ emailVerified: false }, { email: null }, { email: 'not an address' }])
      expect(await arrive(wrong)).toEqual({ problem: 'unverified' });
    await account(true);
    expect(await arrive({ emailVerified: false })).toEqual({ problem: 'unverified' });
  });

  it('is taken for whoever has the address here only once that was confirmed here too', async () => {
    const userId = await account(false);
    expect(await arrive()).toEqual({ problem: 'not-confirmed-here' });
    await inTransaction(system, 'write', tx =>
      tx.update(users).set({ emailConfirmedAt: currentInstant() }).where(eq(users.id, userId)),
    );
    expect(await arrive()).toEqual({ userId, made: false });
  });

  it('is never taken for somebody of the staff by an address alone', async () => {
    const { userId } = await createStaff(system, {
      name: 'Sam',
      email,
      password: 'unrelated words',
      group: 'support',
    });
    await inTransaction(system, 'write', tx =>
      tx.update(users).set({ emailConfirmedAt: currentInstant() }).where(eq(users.id, userId)),
    );
    expect(await arrive()).toEqual({ problem: 'staff' });
    await connect(as(userId), { provider: 'google', subject, email });
    expect(await arrive()).toEqual({ userId, made: false });
  });
});

describe('a connection', () => {
  it('is its person’s alone: seen by nobody else, taken from nobody else', async () => {
    const [ada, eve] = [
      await account(true),
      (await arrive({ email: `x${email}` })) as { userId: Id<'user'> },
    ];
    await expect(connect(as(ada), { provider: 'google', subject, email })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(await ownConnections(as(ada), {})).toEqual([]);
    const [hers] = await ownConnections(as(eve.userId), {});
    const { sessionId } = await device(ada);
    await expect(disconnect(as(ada), { connectionId: hers!.connectionId, sessionId })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('goes with a fresh proof, but not as the last way in', async () => {
    const arrived = (await arrive()) as { userId: Id<'user'> };
    const me = as(arrived.userId);
    const [only] = await ownConnections(me, {});
    const { sessionId } = await device(arrived.userId);
    const goes = (connectionId: Id<'connection'>, now = currentInstant()) =>
      disconnect(me, { connectionId, sessionId }, { now });
    await expect(goes(only!.connectionId)).rejects.toMatchObject({ kind: 'conflict' });
    await connect(me, { provider: 'github', subject, email });
    const later = new Date(Date.now() + 601_000).toISOString();
    await expect(goes(only!.connectionId, later)).rejects.toMatchObject({ fields: { proof: 'needed' } });
    expect(await goes(only!.connectionId)).toEqual({ provider: 'google' });
    const [left] = await ownConnections(me, {});
    await expect(goes(left!.connectionId)).rejects.toMatchObject({ kind: 'conflict' });
    // Who comes with the one that went is nobody's, until both sides know the address.
    expect(await arrive({ emailVerified: false })).toEqual({ problem: 'unverified' });
  });
});

const device = (userId: Id<'user'>) =>
  beginSession(system, { userId, userAgent: null, address: null, instead: null });
