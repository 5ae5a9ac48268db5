import { eq } from 'drizzle-orm';
import { TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { recoveryCodes, secondFactors } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { addSeconds, currentInstant, type Instant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { latestMessages } from '@/server/notify/queries';
import { beginSecondFactor } from './begin-second-factor';
import { beginSession } from './begin-session';
import { confirmSecondFactor } from './confirm-second-factor';
import { newRecoveryCodes } from './new-recovery-codes';
import { passSecondFactor, SecondFactorNeeded } from './pass-second-factor';
import { prove } from './prove';
import { ownSecondFactor, personOfSession } from './queries';
import { removeSecondFactor } from './remove-second-factor';
import { signUp } from './sign-up';

const visitor: Actor = { kind: 'visitor', studioId: null };
const system: Actor = { kind: 'system', name: 'test', studioId: null };
const password = 'four unrelated words here';

let userId: Id<'user'>;
let email: string;
let me: Actor;
let sessionId: Id<'session'>;
let start: Instant;
beforeEach(async () => {
  email = `${newId('user')}@example.com`;
  ({ userId } = await signUp(visitor, { name: 'Ada', email, password, address: email }));
  me = { kind: 'user', userId, studioId: null, role: null };
  sessionId = (await newDevice()).sessionId;
  start = currentInstant();
});

const newDevice = () => beginSession(system, { userId, userAgent: null, address: null, instead: null });
const codeOf = (secret: string, at: Instant) => new TOTP({ secret }).generate({ timestamp: Date.parse(at) });
/** Sets an app up; a code of it was used at `start`, so the next is of half a minute later. */
async function setUp() {
  const { secret } = await beginSecondFactor(me, { sessionId }, { now: start });
  const done = await confirmSecondFactor(me, { code: codeOf(secret, start), sessionId }, { now: start });
  return { secret, ...done };
}
const later = (seconds = 30) => addSeconds(start, seconds);
const pass = (code: string, now = later()) => passSecondFactor(me, { code }, { now });
const mails = async () => (await latestMessages(system, { to: email })).map(one => one.name);

describe('an authenticator app', () => {
  it('counts from its first code on: until then nothing is asked for', async () => {
    expect(await pass('')).toEqual({ by: null });
    const { secret } = await beginSecondFactor(me, { sessionId });
    expect(await pass('')).toEqual({ by: null });
    await expect(confirmSecondFactor(me, { code: '000000', sessionId })).rejects.toThrow('not right');
    expect((await ownSecondFactor(me, {})).since).toBeNull();
    await confirmSecondFactor(me, { code: codeOf(secret, start), sessionId }, { now: start });
    await expect(pass('')).rejects.toThrow(SecondFactorNeeded);
    expect(await ownSecondFactor(me, {})).toEqual({ since: start, recoveryCodesLeft: 10 });
    expect((await mails())[0]).toBe('second-factor-changed');
  });

  it('signs every other device out that is signed in without it', async () => {
    const other = await newDevice();
    await setUp();
    expect(await personOfSession(system, { sessionId: other.sessionId, userId })).toBeNull();
    expect(await personOfSession(system, { sessionId, userId })).not.toBeNull();
  });

  it('gives codes that are each taken once, also by two at the same moment', async () => {
    const { secret } = await setUp();
    await expect(pass(codeOf(secret, start), start)).rejects.toThrow('used already');
    const code = codeOf(secret, later());
    const both = await Promise.allSettled([pass(code), pass(code)]);
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    // An earlier one that was never used is over too.
    await expect(pass(codeOf(secret, addSeconds(start, 0)), later())).rejects.toThrow('used already');
    expect(await pass(` ${codeOf(secret, later(60)).replace(/(...)/, '$1 ')} `, later(60))).toEqual({
      by: 'app',
    });
  });

  it('is guessed five times, and then no more for a while, not even with the right code', async () => {
    const { secret } = await setUp();
    for (let time = 0; time < 5; time++) await expect(pass('000000')).rejects.toThrow('not right');
    await expect(pass(codeOf(secret, later()))).rejects.toMatchObject({ kind: 'rate_limited' });
  });

  it('keeps what its codes are made from sealed, and out of the audit trail', async () => {
    const { secret, recoveryCodes: codes } = await setUp();
    await pass(codes[0]!);
    const rows = await inTransaction(system, 'read', async tx => [
      await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId)),
      await tx.select().from(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
      await tx.select().from(auditEntries).where(eq(auditEntries.actor, userId)),
      await latestMessages(system, { to: email }),
    ]);
    const kept = JSON.stringify(rows);
    for (const one of [secret, ...codes, ...codes.map(code => code.replaceAll('-', ''))])
      expect(kept).not.toContain(one);
  });

  it('is not set up anew over the one that counts', async () => {
    await setUp();
    await expect(beginSecondFactor(me, { sessionId })).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('recovery codes', () => {
  it('let in once each, however they are typed, and the person is told how many are left', async () => {
    const { recoveryCodes: codes } = await setUp();
    expect(new Set(codes).size).toBe(10);
    expect(await pass(` ${codes[3]!.toUpperCase().replaceAll('-', ' ')} `)).toEqual({ by: 'recovery code' });
    await expect(pass(codes[3]!)).rejects.toThrow('not right');
    const both = await Promise.allSettled([pass(codes[4]!), pass(codes[4]!)]);
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await ownSecondFactor(me, {})).recoveryCodesLeft).toBe(8);
    const [told] = await latestMessages(system, { to: email });
    expect(told).toMatchObject({ name: 'recovery-code-used', data: { left: 8 } });
  });

  it('work no longer once there are new ones', async () => {
    const { recoveryCodes: before } = await setUp();
    const { recoveryCodes: after } = await newRecoveryCodes(me, { sessionId });
    await expect(pass(before[0]!)).rejects.toThrow('not right');
    expect(await pass(after[0]!)).toEqual({ by: 'recovery code' });
  });
});

describe('what a borrowed device must not do', () => {
  const inAWhile = () => ({ now: later(601) });

  it.each([
    ['setting an app up', () => beginSecondFactor(me, { sessionId }, inAWhile())],
    ['taking it away', () => removeSecondFactor(me, { sessionId }, inAWhile())],
    ['making new recovery codes', () => newRecoveryCodes(me, { sessionId }, inAWhile())],
  ])('%s asks for a proof that is younger than ten minutes', async (what, attempt) => {
    if (what !== 'setting an app up') await setUp();
    await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', fields: { proof: 'needed' } });
  });

  it('is allowed on the device where it was proved, by password and code, and on no other', async () => {
    const { secret } = await setUp();
    const other = await newDevice();
    const now = later(601);
    const given = { password, code: codeOf(secret, now), sessionId: other.sessionId };
    await expect(prove(me, { ...given, password: 'not my password' }, { now })).rejects.toMatchObject({
      fields: { password: 'That is not your password.' },
    });
    await expect(prove(me, { ...given, code: '' }, { now })).rejects.toThrow(SecondFactorNeeded);
    await prove(me, given, { now });
    await expect(removeSecondFactor(me, { sessionId }, { now })).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
    await removeSecondFactor(me, { sessionId: other.sessionId }, { now });
    expect(await ownSecondFactor(me, {})).toEqual({ since: null, recoveryCodesLeft: 0 });
    expect(await pass('')).toEqual({ by: null });
  });

  it('is not proved by naming a device of somebody else', async () => {
    const { userId: eve } = await signUp(visitor, {
      name: 'Eve',
      email: `${newId('user')}@example.com`,
      password,
      address: email,
    });
    const asEve: Actor = { kind: 'user', userId: eve, studioId: null, role: null };
    await prove(asEve, { password, sessionId }, inAWhile());
    await expect(beginSecondFactor(asEve, { sessionId }, inAWhile())).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
    await expect(beginSecondFactor(me, { sessionId }, inAWhile())).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
  });
});

describe('the database', () => {
  it('shows and lets change nobody another’s second factor or recovery codes', async () => {
    await setUp();
    const { userId: eve } = await signUp(visitor, {
      name: 'Eve',
      email: `${newId('user')}@example.com`,
      password,
      address: email,
    });
    for (const actor of [visitor, { kind: 'user', userId: eve, studioId: null, role: null } as Actor])
      for (const text of [
        'select 1 from second_factors',
        'select 1 from recovery_codes',
        'update second_factors set confirmed_at = null',
        'update recovery_codes set used_at = null',
        'delete from recovery_codes',
        'delete from second_factors',
      ])
        expect((await inTransaction(actor, 'write', tx => tx.execute(text))).rowCount, text).toBe(0);
  });
});
