import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Actor } from '@/server/kernel/actor';
import { addDays, currentInstant } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { linkActor, memberActor, studiosOf, visitorActor } from './entrances';
import { issueLink, revokeLinks } from './links';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const share = command({
  name: 'test.share',
  input: z.object({ subjectId: z.string(), days: z.number() }),
  allow: [members()],
  run: async scope => ({ token: await issueLink(scope, { purpose: 'brief', ...scope.input }) }),
  audit: input => ({ subject: input.subjectId }),
});
const unshare = command({
  name: 'test.unshare',
  input: z.object({ subjectId: z.string() }),
  allow: [members()],
  run: async scope => revokeLinks(scope, scope.input.subjectId),
  audit: input => ({ subject: input.subjectId }),
});

describe('a member', () => {
  it('enters their own studio in the role they have there', async () => {
    expect(await memberActor({ id: studio.manager.userId, sessionId: null }, studio.slug)).toEqual({
      kind: 'user',
      userId: studio.manager.userId,
      studioId: studio.studioId,
      role: 'manager',
    } satisfies Actor);
  });

  it('finds neither a studio of others nor one that is not there, and cannot tell them apart', async () => {
    const refusals = await Promise.all(
      [other.slug, 'no-such-studio'].map(slug =>
        memberActor({ id: studio.owner.userId, sessionId: null }, slug).catch(error => error),
      ),
    );
    expect(refusals.map(one => one.kind)).toEqual(['not_found', 'not_found']);
    expect(refusals[0].message).toBe(refusals[1].message);
  });

  it('is told of their own studios only', async () => {
    expect((await studiosOf({ id: studio.owner.userId, sessionId: null })).map(one => one.slug)).toEqual([
      studio.slug,
    ]);
    expect(await studiosOf({ id: newId('user'), sessionId: null })).toEqual([]);
  });
});

describe('a visitor', () => {
  it('enters the public pages of a studio that there is, as nobody', async () => {
    expect(await visitorActor(studio.slug)).toEqual({ kind: 'visitor', studioId: studio.studioId });
    await expect(visitorActor('no-such-studio')).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('the holder of a link', () => {
  it('acts on the one record that the link is for, in its studio', async () => {
    const subjectId = newId('brief');
    const { token } = await share(studio.owner, { subjectId, days: 30 });
    expect(await linkActor('brief', token)).toMatchObject({
      kind: 'link',
      purpose: 'brief',
      subjectId,
      studioId: studio.studioId,
    });
  });

  it('cannot use it for another purpose', async () => {
    const { token } = await share(studio.owner, { subjectId: newId('brief'), days: 30 });
    await expect(linkActor('proposal', token)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('gets nowhere with a wrong secret', async () => {
    await expect(linkActor('brief', 'x'.repeat(43))).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is told when it has expired', async () => {
    const subjectId = newId('brief');
    const { token } = await share(
      studio.owner,
      { subjectId, days: 30 },
      { now: addDays(currentInstant(), -31) },
    );
    await expect(linkActor('brief', token)).rejects.toMatchObject({
      message: expect.stringContaining('expired'),
    });
  });

  it('is told when it was withdrawn, and only withdrawn links end', async () => {
    const [withdrawn, kept] = [newId('brief'), newId('brief')];
    const first = await share(studio.owner, { subjectId: withdrawn, days: 30 });
    const second = await share(studio.owner, { subjectId: kept, days: 30 });
    await unshare(studio.owner, { subjectId: withdrawn });
    await expect(linkActor('brief', first.token)).rejects.toMatchObject({
      message: expect.stringContaining('withdrawn'),
    });
    expect(await linkActor('brief', second.token)).toMatchObject({ subjectId: kept });
  });

  it('keeps it when another studio withdraws the same subject', async () => {
    const subjectId = newId('brief');
    const { token } = await share(studio.owner, { subjectId, days: 30 });
    await unshare(other.owner, { subjectId });
    expect(await linkActor('brief', token)).toMatchObject({ subjectId });
  });
});
