import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { beginSession } from '@/server/identity/begin-session';
import { memberActor, studiosOf } from '@/server/identity/entrances';
import type { Actor, StudioRole } from '@/server/kernel/actor';
import { addSeconds, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { changeRole as changeRoleOn } from './change-role';
import { leaveStudio } from './leave-studio';
import { studioMembers } from './members';
import { removeMember as removeMemberOn } from './remove-member';
import { transferOwnership } from './transfer-ownership';

const system: Actor = { kind: 'system', name: 'test', studioId: null };
const LAST = { kind: 'conflict', message: expect.stringContaining('only one') };

let studio: TestStudio;
let sessionId: Id<'session'>;
beforeEach(async () => {
  studio = await studioForTest();
  const { userId } = studio.owner;
  ({ sessionId } = await beginSession(system, { userId, userAgent: null, address: null, instead: null }));
});
const changeRole = (actor: Actor, input: { userId: Id<'user'>; role: StudioRole }, now = currentInstant()) =>
  changeRoleOn(actor, { ...input, sessionId }, { now });
const removeMember = (actor: Actor, input: { userId: Id<'user'> }, now = currentInstant()) =>
  removeMemberOn(actor, { ...input, sessionId }, { now });
const rolesOf = async () => (await studioMembers(studio.system, {})).map(one => one.role).sort();

describe('the members of a studio', () => {
  it('are seen by each other, with addresses by owners and managers only', async () => {
    const seen = async (actor: Actor) => (await studioMembers(actor, {})).map(one => [one.name, one.email]);
    const all = (['owner', 'manager', 'member'] as const).map(role => [
      `Test ${role}`,
      `${studio[role].userId}@example.com`,
    ]);
    expect((await seen(studio.owner)).sort()).toEqual(all.sort());
    expect((await seen(studio.manager)).sort()).toEqual(all.sort());
    // One's own is no secret.
    expect((await seen(studio.member)).filter(([, email]) => email)).toEqual([
      ['Test member', `${studio.member.userId}@example.com`],
    ]);
  });

  it('are told by the database to nobody else, whichever studio they say they are in', async () => {
    const other = await studioForTest();
    const ask = (actor: Actor) =>
      inTransaction(actor, 'read', tx => tx.execute('select * from members_of_studio()'));
    expect((await ask({ ...other.owner, studioId: studio.studioId })).rows).toEqual([]);
    expect((await ask({ kind: 'visitor', studioId: studio.studioId })).rows).toEqual([]);
    expect((await ask({ ...studio.owner, studioId: null })).rows).toEqual([]);
  });
});

describe('a role', () => {
  it('that an owner gives holds at once, and is not given by anybody else', async () => {
    const { userId } = studio.member;
    await changeRole(studio.owner, { userId, role: 'manager' });
    expect(await memberActor({ id: userId, sessionId: null }, studio.slug)).toMatchObject({
      role: 'manager',
    });
    for (const actor of [studio.manager, studio.member])
      await expect(changeRole(actor, { userId, role: 'owner' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of somebody in another studio is not reached', async () => {
    const other = await studioForTest();
    const { userId } = other.member;
    for (const attempt of [
      () => changeRole(studio.owner, { userId, role: 'owner' }),
      () => removeMember(studio.owner, { userId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'not_found' });
    expect(await studiosOf({ id: userId, sessionId: null })).toMatchObject([
      { id: other.studioId, role: 'member' },
    ]);
  });
});

describe('an owner', () => {
  it('is made, stepped down or removed with a fresh proof only; others without', async () => {
    const late = addSeconds(currentInstant(), 601);
    const [manager, member] = [studio.manager, studio.member];
    const NEEDED = { fields: { proof: 'needed' } };
    const promote = (now: string) => changeRole(studio.owner, { userId: manager.userId, role: 'owner' }, now);
    await expect(promote(late)).rejects.toMatchObject(NEEDED);
    await promote(currentInstant());
    await expect(
      changeRole(studio.owner, { userId: manager.userId, role: 'member' }, late),
    ).rejects.toMatchObject(NEEDED);
    await expect(removeMember(studio.owner, { userId: manager.userId }, late)).rejects.toMatchObject(NEEDED);
    await changeRole(studio.owner, { userId: member.userId, role: 'manager' }, late);
    await removeMember(studio.owner, { userId: member.userId }, late);
    expect(await rolesOf()).toEqual(['owner', 'owner']);
  });
});

describe('a studio', () => {
  it('keeps its last owner, who can neither step down, nor leave, nor be removed', async () => {
    const { userId } = studio.owner;
    for (const attempt of [
      () => changeRole(studio.owner, { userId, role: 'manager' }),
      () => removeMember(studio.owner, { userId }),
      () => leaveStudio(studio.owner, {}),
    ])
      await expect(attempt()).rejects.toMatchObject(LAST);
    expect(await rolesOf()).toEqual(['manager', 'member', 'owner']);
  });

  it('keeps one of two owners who leave at the same moment', async () => {
    await changeRole(studio.owner, { userId: studio.manager.userId, role: 'owner' });
    const second: Actor = { ...studio.manager, role: 'owner' };
    const both = await Promise.allSettled([leaveStudio(studio.owner, {}), leaveStudio(second, {})]);
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rolesOf()).toEqual(['member', 'owner']);
  });

  it('is gone for who left or was removed, with their next request', async () => {
    await leaveStudio(studio.member, {});
    await removeMember(studio.owner, { userId: studio.manager.userId });
    for (const { userId } of [studio.member, studio.manager])
      await expect(memberActor({ id: userId, sessionId: null }, studio.slug)).rejects.toMatchObject({
        kind: 'not_found',
      });
  });
});

describe('ownership', () => {
  it('passes on whole: the other is an owner, and one stays as a manager', async () => {
    const { userId } = studio.manager;
    await transferOwnership(studio.owner, { userId, sessionId });
    expect(await memberActor({ id: userId, sessionId: null }, studio.slug)).toMatchObject({ role: 'owner' });
    expect(await memberActor({ id: studio.owner.userId, sessionId: null }, studio.slug)).toMatchObject({
      role: 'manager',
    });
  });

  it('does not pass on to oneself, to a stranger, or without a fresh proof', async () => {
    const to = (userId: typeof studio.owner.userId, now = currentInstant()) =>
      transferOwnership(studio.owner, { userId, sessionId }, { now });
    await expect(to(studio.owner.userId)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(to(newId('user'))).rejects.toMatchObject({ kind: 'not_found' });
    await expect(to(studio.manager.userId, addSeconds(currentInstant(), 601))).rejects.toMatchObject({
      fields: { proof: 'needed' },
    });
    expect(await rolesOf()).toEqual(['manager', 'member', 'owner']);
  });
});
