import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { invitations } from '@/db/schema/studio';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { beginSession } from '@/server/identity/begin-session';
import { memberActor } from '@/server/identity/entrances';
import { signUp } from '@/server/identity/sign-up';
import type { Actor, StudioRole } from '@/server/kernel/actor';
import { addDays, addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { latestMessages } from '@/server/notify/queries';
import { renderMail } from '@/server/notify/render-mail';
import { acceptInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { openInvitations } from './invitations';
import { invite as inviteOn } from './invite';
import { invitedBy } from './invited';
import { removeMember } from './remove-member';
import { resendInvitation } from './resend-invitation';
import { revokeInvitation } from './revoke-invitation';

const system: Actor = { kind: 'system', name: 'test', studioId: null };
const visitor: Actor = { kind: 'visitor', studioId: null };
const GONE = { kind: 'not_found' };

let studio: TestStudio;
let email: string;
let address: string;
let sessionId: Id<'session'>;
beforeEach(async () => {
  studio = await studioForTest();
  ({ sessionId } = await deviceOf(studio.owner.userId));
  email = `${newId('user')}@example.com`;
  address = newId('request');
});

const deviceOf = (userId: Id<'user'>) =>
  beginSession(system, { userId, userAgent: null, address: null, instead: null });
const invite = (actor: Actor, input: { email: string; role: StudioRole }, now = currentInstant()) =>
  inviteOn(actor, { ...input, sessionId }, { now });

async function account(of = email) {
  const { userId } = await signUp(visitor, { name: 'Noor', email: of, password: 'unrelated words', address });
  return userId;
}
/** As the page does it: what the secret opens says in which studio. */
async function join(secret: string, userId: Awaited<ReturnType<typeof account>>, now = currentInstant()) {
  const { studioId } = await invitedBy(secret, address);
  return acceptInvitation({ kind: 'user', userId, studioId, role: null }, { secret }, { now });
}
const open = async () => (await openInvitations(studio.owner, {})).map(one => [one.email, one.role]);

describe('an invitation', () => {
  it('is mailed with a link that makes the person of that address a member, once', async () => {
    const { secret } = await invite(studio.owner, { email: ` ${email.toUpperCase()} `, role: 'manager' });
    const [message] = await latestMessages(system, { to: email });
    expect((await renderMail(message!)).text).toContain(`/join/${secret}`);
    expect(await invitedBy(secret, address)).toMatchObject({
      studioName: 'Test studio',
      email,
      role: 'manager',
      inviterName: 'Test owner',
    });
    const userId = await account();
    const both = await Promise.allSettled([join(secret, userId), join(secret, userId)]);
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await memberActor({ id: userId, sessionId: null }, studio.slug)).toMatchObject({
      role: 'manager',
    });
    await expect(join(secret, userId)).rejects.toMatchObject(GONE);
    expect(await open()).toEqual([]);
  });

  it('is of no use to another address, and stays good for its own', async () => {
    const { secret } = await invite(studio.owner, { email, role: 'owner' });
    const eve = await account(`${newId('user')}@example.com`);
    await expect(join(secret, eve)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(memberActor({ id: eve, sessionId: null }, studio.slug)).rejects.toMatchObject(GONE);
    await join(secret, await account());
  });

  it('opens nothing once it was taken back, sent again, or is fourteen days old', async () => {
    const userId = await account();
    const first = await invite(studio.owner, { email, role: 'member' });
    const second = await resendInvitation(studio.owner, { invitationId: first.invitationId });
    await expect(join(first.secret, userId)).rejects.toMatchObject(GONE);
    await expect(join(second.secret, userId, addDays(currentInstant(), 15))).rejects.toMatchObject(GONE);
    await revokeInvitation(studio.owner, { invitationId: first.invitationId });
    await expect(join(second.secret, userId)).rejects.toMatchObject(GONE);
    await expect(resendInvitation(studio.owner, { invitationId: first.invitationId })).rejects.toMatchObject(
      GONE,
    );
  });

  it('is not accepted in another studio than its own', async () => {
    const { secret } = await invite(studio.owner, { email, role: 'owner' });
    const other = await studioForTest();
    const actor: Actor = { kind: 'user', userId: await account(), studioId: other.studioId, role: null };
    await expect(acceptInvitation(actor, { secret })).rejects.toMatchObject(GONE);
  });

  it('is one for each address: a second takes the first’s place, also of two at the same moment', async () => {
    await Promise.all([
      invite(studio.owner, { email, role: 'member' }),
      invite(studio.owner, { email, role: 'member' }),
    ]);
    await invite(studio.owner, { email, role: 'owner' });
    expect(await open()).toEqual([[email, 'owner']]);
  });

  it('for a member is refused in a sentence', async () => {
    const { userId } = studio.member;
    await expect(
      invite(studio.owner, { email: `${userId}@example.com`, role: 'member' }),
    ).rejects.toMatchObject({ kind: 'conflict', message: expect.stringContaining('member of this studio') });
  });

  it('keeps its secret as a hash only', async () => {
    const { secret } = await invite(studio.owner, { email, role: 'member' });
    const rows = await inTransaction(studio.system, 'read', tx =>
      tx.select().from(invitations).where(eq(invitations.email, email)),
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('an inviter', () => {
  it('who was removed, or may no longer ask somebody in as that, has asked for nothing', async () => {
    const userId = await account();
    const { secret } = await invite(studio.manager, { email, role: 'member' });
    const manager = { userId: studio.manager.userId, sessionId };
    await changeRole(studio.owner, { ...manager, role: 'member' });
    await expect(join(secret, userId)).rejects.toMatchObject(GONE);
    const acting: Actor = { kind: 'user', userId, studioId: studio.studioId, role: null };
    await expect(acceptInvitation(acting, { secret })).rejects.toMatchObject(GONE);
    await changeRole(studio.owner, { ...manager, role: 'manager' });
    await removeMember(studio.owner, manager);
    await expect(join(secret, userId)).rejects.toMatchObject(GONE);
    // Whoever writes again stands for it.
    const [waiting] = await openInvitations(studio.owner, {});
    const again = await resendInvitation(studio.owner, { invitationId: waiting!.invitationId });
    await join(again.secret, userId);
  });

  it('asks an owner in with a fresh proof only', async () => {
    const late = addSeconds(currentInstant(), 601);
    await expect(invite(studio.owner, { email, role: 'owner' }, late)).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
    await invite(studio.owner, { email, role: 'manager' }, late);
  });
});

describe('who may ask in', () => {
  it('managers members only, members nobody', async () => {
    await invite(studio.manager, { email, role: 'member' });
    for (const role of ['manager', 'owner'] as const)
      await expect(invite(studio.manager, { email: `b${email}`, role })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    await expect(invite(studio.member, { email: `b${email}`, role: 'member' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('a manager does not replace, send again or take back what only an owner may have asked', async () => {
    const { invitationId } = await invite(studio.owner, { email, role: 'owner' });
    for (const attempt of [
      () => invite(studio.manager, { email, role: 'member' }),
      () => resendInvitation(studio.manager, { invitationId }),
      () => revokeInvitation(studio.manager, { invitationId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await open()).toEqual([[email, 'owner']]);
  });
});

describe('guessing an invitation', () => {
  it('is stopped after thirty from one address', async () => {
    const guess = () => invitedBy(newId('request').padEnd(43, 'x'), address);
    for (let time = 0; time < 30; time++) await expect(guess()).rejects.toMatchObject(GONE);
    await expect(guess()).rejects.toMatchObject({ kind: 'rate_limited' });
  });
});
