import { eq } from 'drizzle-orm';
import { TOTP } from 'otpauth';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { users } from '@/db/schema/identity';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { startBrief } from '@/server/brief/start';
import { beginSecondFactor } from '@/server/identity/begin-second-factor';
import { beginSession } from '@/server/identity/begin-session';
import { confirmSecondFactor } from '@/server/identity/confirm-second-factor';
import { linkActor, memberActor, visitorActor } from '@/server/identity/entrances';
import { recordProof } from '@/server/identity/prove';
import { removeSecondFactor } from '@/server/identity/remove-second-factor';
import type { Actor } from '@/server/kernel/actor';
import { addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { closeStudio } from './close';
import type { AccessRules } from './domain/access';
import { invite } from './invite';
import { invitedBy } from './invited';
import { reopenStudio } from './reopen';
import { saveAccess } from './save-access';

const system: Actor = { kind: 'system', name: 'test', studioId: null };
const OPEN: AccessRules = { requiresSecondFactor: false, emailDomains: [], sessionHours: null };
const BRIEF = {
  title: 'Portal',
  clientName: 'Kai',
  clientEmail: 'kai@example.com',
  address: newId('request'),
};
const gate = (name: string) => ({ kind: 'forbidden', fields: { gate: name } });

let studio: TestStudio;
let sessionId: Id<'session'>;
beforeEach(async () => {
  studio = await studioForTest();
  sessionId = await device(studio.owner.userId);
});

async function device(userId: Id<'user'>, more: { twoFactors?: boolean } = {}, now = currentInstant()) {
  const as = { userId, userAgent: null, address: null, instead: null, ...more };
  return (await beginSession(system, as, { now })).sessionId;
}
const save = (rules: Partial<AccessRules>, as: Actor = studio.owner) =>
  saveAccess(as, { ...OPEN, ...rules, sessionId });
const enter = (userId: Id<'user'>, on: Id<'session'> | null) =>
  memberActor({ id: userId, sessionId: on }, studio.slug);

describe('a studio that asks for a second factor', () => {
  it('lets in who proved one on that device, and nobody else; whoever asks for it has one', async () => {
    await expect(save({ requiresSecondFactor: true })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { requiresSecondFactor: expect.any(String) },
    });
    const { userId } = studio.owner;
    const me: Actor = { ...studio.owner, studioId: null, role: null };
    const { secret } = await beginSecondFactor(me, { sessionId });
    await confirmSecondFactor(me, { code: new TOTP({ secret }).generate(), sessionId });
    await save({ requiresSecondFactor: true });
    expect(await enter(userId, sessionId)).toMatchObject({ role: 'owner' });

    const { userId: member } = studio.member;
    const plain = await device(member);
    await expect(enter(member, plain)).rejects.toMatchObject(gate('second factor'));
    await expect(enter(member, null)).rejects.toMatchObject(gate('second factor'));
    // Somebody else's device is nobody's proof.
    await expect(enter(member, sessionId)).rejects.toMatchObject(gate('second factor'));
    expect(await enter(member, await device(member, { twoFactors: true }))).toMatchObject({ role: 'member' });

    // The factor goes, and what was proved with it.
    await removeSecondFactor(me, { sessionId });
    await expect(enter(userId, sessionId)).rejects.toMatchObject(gate('second factor'));
  });
});

describe('a studio that asks anew after a while', () => {
  it('lets nobody in whose proof is older, until they prove it again', async () => {
    await save({ sessionHours: 2 });
    const { userId } = studio.member;
    const old = await device(userId, {}, addSeconds(currentInstant(), -2 * 3600));
    await expect(enter(userId, old)).rejects.toMatchObject(gate('fresh proof'));
    await recordProof({ ...studio.member, studioId: null, role: null }, { code: '', sessionId: old });
    expect(await enter(userId, old)).toMatchObject({ role: 'member' });
  });
});

describe('a studio for addresses of its own', () => {
  it('asks nobody else in, lets nobody else in, and its owner is not locked out', async () => {
    await expect(save({ emailDomains: ['aurora.example'] })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('you would be out yourself'),
    });
    await save({ emailDomains: ['example.com'] });
    const ask = (email: string) => invite(studio.owner, { email, role: 'member', sessionId });
    await expect(ask('ines@aurora.example')).rejects.toMatchObject({
      kind: 'invalid',
      fields: { email: expect.stringContaining('example.com') },
    });
    await ask('ines@example.com');
    const { userId } = studio.member;
    expect(await enter(userId, null)).toMatchObject({ role: 'member' });
    await inTransaction(system, 'write', tx =>
      tx
        .update(users)
        .set({ email: `${userId}@elsewhere.example` })
        .where(eq(users.id, userId)),
    );
    await expect(enter(userId, null)).rejects.toMatchObject(gate('address'));
  });
});

describe('what a studio asks', () => {
  it('is said by owners alone, with a fresh proof', async () => {
    for (const actor of [studio.manager, studio.member])
      await expect(save({ sessionHours: 8 }, actor)).rejects.toMatchObject({ kind: 'forbidden' });
    const stale = await device(studio.owner.userId, {}, addSeconds(currentInstant(), -601));
    await expect(
      saveAccess(studio.owner, { ...OPEN, sessionHours: 8, sessionId: stale }),
    ).rejects.toMatchObject({ fields: { proof: 'needed' } });
  });
});

describe('a closed studio', () => {
  it('lets nobody in, by whatever way, until an owner opens it again as it was', async () => {
    const invited = await invite(studio.owner, { email: 'ines@example.com', role: 'member', sessionId });
    const { token } = await startBrief(studio.visitor, BRIEF);
    const ways: (() => Promise<unknown>)[] = [
      () => enter(studio.owner.userId, sessionId),
      () => enter(studio.member.userId, null),
      () => visitorActor(studio.slug),
      () => linkActor('brief', token),
      () => invitedBy(invited.secret, null),
    ];
    for (const way of ways) await way();
    await expect(closeStudio(studio.manager, { slug: studio.slug, sessionId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(closeStudio(studio.owner, { slug: 'northlight', sessionId })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { slug: `Type ${studio.slug}.` },
    });
    await closeStudio(studio.owner, { slug: studio.slug, sessionId });
    for (const [index, way] of ways.entries())
      await expect(way(), String(index)).rejects.toMatchObject({
        kind: index < 2 ? 'forbidden' : 'not_found',
      });
    await expect(closeStudio(studio.owner, { slug: studio.slug, sessionId })).rejects.toMatchObject({
      kind: 'conflict',
    });

    const past = (userId: Id<'user'>) => memberActor({ id: userId, sessionId }, studio.slug, { past: true });
    await expect(reopenStudio(await past(studio.member.userId), { sessionId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await reopenStudio(await past(studio.owner.userId), { sessionId });
    for (const way of ways) await way();
  });
});
