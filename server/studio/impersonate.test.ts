import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { auditTrail } from '@/server/audit/queries';
import { beginSession } from '@/server/identity/begin-session';
import { createStaff } from '@/server/identity/create-staff';
import { impersonatedActor, impersonationOn } from '@/server/identity/entrances';
import { ownAccount } from '@/server/identity/queries';
import { saveName } from '@/server/identity/save-name';
import type { Actor, StaffGroup } from '@/server/kernel/actor';
import { addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { createPlan } from '@/server/plan/create';
import { planList } from '@/server/plan/queries';
import { endImpersonation } from './end-impersonation';
import { impersonate } from './impersonate';
import { removeMember } from './remove-member';
import { saveAccess } from './save-access';

const system: Actor = { kind: 'system', name: 'test', studioId: null };
const reason = 'Asked us why the plan is not there.';
const PLAN = { title: 'Portal', clientName: 'Kai', clientEmail: 'kai@example.com' };

let studio: TestStudio;
beforeEach(async () => {
  studio = await studioForTest();
});

interface Staff {
  actor: Extract<Actor, { kind: 'staff' }>;
  device: { id: Id<'user'>; sessionId: Id<'session'> };
}

async function staffMember(group: StaffGroup, now = currentInstant()): Promise<Staff> {
  const email = `${newId('user')}@example.com`;
  const { userId } = await createStaff(system, {
    name: 'Sam',
    email,
    password: 'unrelated words here',
    group,
  });
  const on = { userId, userAgent: null, address: null, instead: null };
  const { sessionId } = await beginSession(system, on, { now });
  return {
    actor: { kind: 'staff', userId, group, studioId: studio.studioId },
    device: { id: userId, sessionId },
  };
}
const begin = (
  { actor, device }: Staff,
  input: { mayWrite?: boolean; userId?: Id<'user'>; reason?: string } = {},
) => impersonate(actor, { userId: studio.member.userId, reason, sessionId: device.sessionId, ...input });
const asMember = async ({ device }: Staff) => {
  const impersonation = await impersonationOn(device);
  return impersonation && impersonatedActor(impersonation, studio.slug);
};

describe('acting in a member’s place', () => {
  it('sees what they see and changes nothing, in that one studio', async () => {
    await createPlan(studio.owner, PLAN);
    const sam = await staffMember('support');
    expect(await asMember(sam)).toBeNull();
    await begin(sam);
    const actor = (await asMember(sam))!;
    expect(actor).toMatchObject({ userId: studio.member.userId, role: 'member' });
    expect((await planList(actor, {})).items).toHaveLength(1);
    await expect(createPlan(actor, PLAN)).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('nothing was changed'),
    });
    const impersonation = (await impersonationOn(sam.device))!;
    expect(() => impersonatedActor(impersonation, 'northlight')).toThrow('That studio was not found');
    // On another device they are themselves.
    expect(await impersonationOn({ ...sam.device, sessionId: newId('session') })).toBeNull();
    expect(await impersonationOn({ id: studio.owner.userId, sessionId: sam.device.sessionId })).toBeNull();
  });

  it('to change something is a superuser’s, and stands under both names in the studio’s trail', async () => {
    for (const group of ['support', 'operator'] as const)
      await expect(begin(await staffMember(group), { mayWrite: true })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    const sam = await staffMember('superuser');
    await begin(sam, { mayWrite: true });
    await createPlan((await asMember(sam))!, PLAN);
    const { items } = await auditTrail(studio.owner, { limit: 2 });
    expect(items).toMatchObject([
      { command: 'plan.create', actorName: 'Test member', impersonatorName: 'Sam' },
      {
        command: 'studio.impersonate',
        actorKind: 'staff',
        actorName: 'Sam',
        subject: studio.member.userId,
        detail: { reason, mayWrite: true },
      },
    ]);
  });

  it('never reaches what is the person’s alone', async () => {
    const sam = await staffMember('superuser');
    await begin(sam, { mayWrite: true });
    const outside = { ...(await asMember(sam))!, studioId: null, role: null };
    await expect(ownAccount(outside, {})).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(saveName(outside, { name: 'Eve' })).rejects.toMatchObject({ kind: 'forbidden' });
    // What asks an owner for a fresh proof finds none.
    await begin(sam, { mayWrite: true, userId: studio.owner.userId });
    const rules = { requiresSecondFactor: false, emailDomains: [], sessionHours: 8 };
    await expect(
      saveAccess((await asMember(sam))!, { ...rules, sessionId: sam.device.sessionId }),
    ).rejects.toMatchObject({ fields: { proof: 'needed' } });
  });

  it('asks for a reason, a member, a fresh proof, and staff', async () => {
    const sam = await staffMember('support');
    await expect(begin(sam, { reason: 'why not' })).rejects.toMatchObject({ kind: 'invalid' });
    const other = await studioForTest();
    await expect(begin(sam, { userId: other.member.userId })).rejects.toMatchObject({ kind: 'not_found' });
    const stale = await staffMember('support', addSeconds(currentInstant(), -601));
    await expect(begin(stale)).rejects.toMatchObject({ fields: { proof: 'needed' } });
    for (const actor of [studio.owner, studio.manager, studio.visitor, studio.system])
      await expect(
        impersonate(actor, { userId: studio.member.userId, reason, sessionId: sam.device.sessionId }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is over when it is ended, after half an hour, and when the member is gone', async () => {
    const sam = await staffMember('support');
    const { impersonationId } = await begin(sam);
    const eve = await staffMember('support');
    expect(await endImpersonation(eve.actor, { impersonationId })).toMatchObject({ ended: false });
    expect(await endImpersonation(sam.actor, { impersonationId })).toMatchObject({ ended: true });
    expect(await impersonationOn(sam.device)).toBeNull();

    const early = addSeconds(currentInstant(), -30 * 60 - 1);
    const late = await staffMember('support', early);
    await impersonate(
      late.actor,
      { userId: studio.member.userId, reason, sessionId: late.device.sessionId },
      { now: early },
    );
    expect(await impersonationOn(late.device)).toBeNull();

    await begin(sam);
    const { sessionId } = await beginSession(system, {
      userId: studio.owner.userId,
      userAgent: null,
      address: null,
      instead: null,
    });
    await removeMember(studio.owner, { userId: studio.member.userId, sessionId });
    expect(await impersonationOn(sam.device)).toBeNull();
    const trail = await inTransaction(studio.system, 'read', tx =>
      tx.select().from(auditEntries).where(eq(auditEntries.command, 'studio.endImpersonation')),
    );
    expect(trail).toHaveLength(1);
  });
});
