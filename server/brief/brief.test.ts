import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { outbox } from '@/db/schema/kernel';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { newId } from '@/server/kernel/ids';
import { briefById, briefCounts, briefInbox } from './queries';
import { renewLink } from './renew-link';
import { saveAnswer } from './save-answer';
import { saveDetails } from './save-details';
import { startBrief } from './start';
import { submitBrief } from './submit';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const details = { title: 'Booking', clientName: 'Halden Clinics', clientEmail: 'ada@halden.example' };
const begin = async (changes: Partial<typeof details> = {}, at = studio) => {
  const made = await startBrief(at.visitor, { ...details, ...changes, address: newId('request') });
  return { ...made, client: await linkActor('brief', made.token) };
};
const was = details;
const goals = (goal: string) => ({
  section: 'goals' as const,
  content: { items: [{ id: '1', goal, measure: '' }] },
});
const beginWith = async (goal: string, changes: Partial<typeof details> = {}, at = studio) => {
  const made = await begin(changes, at);
  await saveAnswer(made.client, { briefId: made.briefId, revision: 0, ...goals(goal) });
  return made;
};
const trail = (briefId: string) =>
  inTransaction({ kind: 'system', name: 'test', studioId: null }, 'read', async tx => ({
    events: (
      await tx
        .select({ name: outbox.name })
        .from(outbox)
        .where(eq(outbox.aggregate, briefId))
        .orderBy(outbox.id)
    ).map(row => row.name),
    audit: await tx.select().from(auditEntries).where(eq(auditEntries.subject, briefId)),
  }));

describe('starting a brief', () => {
  it('needs no account, and its link opens it', async () => {
    const { briefId, client } = await begin({ clientEmail: ' Ada@Halden.example ' });
    const brief = await briefById(client, { briefId });
    expect(brief).toMatchObject({ ...details, id: briefId, status: 'draft', submittedAt: null });
    expect(brief.revisions.goals).toBe(0);
    expect(brief.readiness.score).toBe(0);
    expect((await trail(briefId)).events).toEqual(['brief/started']);
  });

  it('leaves no secret in the trail', async () => {
    const { briefId, token } = await begin();
    expect(JSON.stringify(await trail(briefId))).not.toContain(token);
  });

  it('names each detail that is missing or wrong', async () => {
    await expect(
      startBrief(studio.visitor, { title: ' ', clientName: '', clientEmail: 'ada', address: null }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: {
        title: expect.any(String),
        clientName: expect.any(String),
        clientEmail: expect.stringContaining('ada@example.com'),
      },
    });
  });

  it('is slowed down for one address, and for no other', async () => {
    const address = newId('request');
    const start = () => startBrief(studio.visitor, { ...details, address });
    for (let time = 0; time < 20; time++) await start();
    await expect(start()).rejects.toMatchObject({ kind: 'rate_limited' });
    await begin();
  });
});

describe('saving an answer', () => {
  it('gives it back whole, to the client on another device and to the studio', async () => {
    const { briefId, client, token } = await begin();
    expect(await saveAnswer(client, { briefId, revision: 0, ...goals('Half online') })).toEqual({
      revision: 1,
    });
    const elsewhere = await linkActor('brief', token);
    for (const reader of [elsewhere, studio.member]) {
      const brief = await briefById(reader, { briefId });
      expect(brief.answers.goals).toEqual(goals('Half online').content);
      expect(brief.revisions).toMatchObject({ goals: 1, features: 0 });
      expect(brief.readiness.sections.goals).toBe('started');
    }
  });

  it('over an older revision is refused, and what is there stays', async () => {
    const { briefId, client } = await begin();
    await saveAnswer(client, { briefId, revision: 0, ...goals('first') });
    await saveAnswer(client, { briefId, revision: 1, ...goals('second') });
    for (const revision of [0, 1, 7]) {
      await expect(saveAnswer(client, { briefId, revision, ...goals('late') })).rejects.toMatchObject({
        kind: 'conflict',
      });
    }
    expect((await briefById(client, { briefId })).answers.goals).toEqual(goals('second').content);
  });

  it('from two devices at the same moment lets exactly one through', async () => {
    const { briefId, client } = await begin();
    for (const revision of [0, 1]) {
      const outcomes = await Promise.allSettled(
        ['a', 'b', 'c', 'd'].map(text => saveAnswer(client, { briefId, revision, ...goals(text) })),
      );
      expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('in two sections at the same moment lets both through', async () => {
    const { briefId, client } = await begin();
    await Promise.all([
      saveAnswer(client, { briefId, revision: 0, ...goals('a') }),
      saveAnswer(client, {
        briefId,
        revision: 0,
        section: 'vision',
        content: { items: [{ horizon: 'two-years', what: 'x' }] },
      }),
    ]);
    expect((await briefById(client, { briefId })).revisions).toMatchObject({ goals: 1, vision: 1 });
  });

  it('that is not shaped like its section is refused', async () => {
    const { briefId, client } = await begin();
    const save = (content: unknown) =>
      saveAnswer(client, { briefId, revision: 0, section: 'budget', content: content as never });
    await expect(save({ items: [] })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(save({ lowMinor: -1, highMinor: null, note: '' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(save({ lowMinor: 1, highMinor: null, note: 'x'.repeat(8001) })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('stays possible after the brief was sent', async () => {
    const { briefId, client } = await beginWith('early');
    const { submittedAt } = await submitBrief(client, { briefId });
    await saveAnswer(client, { briefId, revision: 1, ...goals('late') });
    const brief = await briefById(studio.member, { briefId });
    expect(brief).toMatchObject({
      status: 'submitted',
      submittedAt,
      answers: { goals: goals('late').content },
    });
    expect(brief.updatedAt >= brief.submittedAt!).toBe(true);
  });
});

describe('submitting', () => {
  it('sends the brief once, however often it is asked for', async () => {
    const { briefId, client } = await beginWith('Half online');
    const outcomes = await Promise.all([1, 2, 3].map(() => submitBrief(client, { briefId })));
    expect(new Set(outcomes.map(one => one.submittedAt)).size).toBe(1);
    expect((await trail(briefId)).events).toEqual(['brief/started', 'brief/submitted']);
  });

  it('is refused where nothing is answered, and sends as soon as something is', async () => {
    const { briefId, client } = await begin();
    await saveAnswer(client, { briefId, revision: 0, ...goals('  ') });
    await expect(submitBrief(client, { briefId })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('Begin with “Business goals”'),
    });
    expect(await briefById(studio.member, { briefId })).toMatchObject({ status: 'draft', submittedAt: null });
    expect((await trail(briefId)).events).toEqual(['brief/started']);
    await saveAnswer(client, { briefId, revision: 1, ...goals('Half online') });
    await submitBrief(client, { briefId });
    expect((await briefById(studio.member, { briefId })).status).toBe('submitted');
  });
});

describe('a link', () => {
  it('opens and changes its own brief and no other', async () => {
    const mine = await begin();
    const theirs = await begin();
    const refusal = { kind: 'forbidden' };
    const { briefId } = theirs;
    await expect(briefById(mine.client, { briefId })).rejects.toMatchObject(refusal);
    await expect(submitBrief(mine.client, { briefId })).rejects.toMatchObject(refusal);
    await expect(saveDetails(mine.client, { briefId, ...details, was })).rejects.toMatchObject(refusal);
    await expect(saveAnswer(mine.client, { briefId, revision: 0, ...goals('x') })).rejects.toMatchObject(
      refusal,
    );
  });

  it('shows neither the inbox nor makes another link', async () => {
    const { briefId, client } = await begin();
    await expect(briefInbox(client, {})).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(renewLink(client, { briefId })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('stops working when a member makes a new one, which works', async () => {
    const { briefId, token } = await begin();
    const renewed = await renewLink(studio.member, { briefId });
    await expect(linkActor('brief', token)).rejects.toMatchObject({ kind: 'not_found' });
    const client = await linkActor('brief', renewed.token);
    expect((await briefById(client, { briefId })).id).toBe(briefId);
    expect(JSON.stringify(await trail(briefId))).not.toContain(renewed.token);
  });

  it('renewed twice at once leaves one that works', async () => {
    const { briefId } = await begin();
    const made = await Promise.all([1, 2].map(() => renewLink(studio.owner, { briefId })));
    const alive = await Promise.allSettled(made.map(one => linkActor('brief', one.token)));
    expect(alive.filter(one => one.status === 'fulfilled')).toHaveLength(1);
  });
});

describe('who may', () => {
  it('a visitor reads and changes nothing', async () => {
    const { briefId } = await begin();
    const refusal = { kind: 'forbidden' };
    await expect(briefById(studio.visitor, { briefId })).rejects.toMatchObject(refusal);
    await expect(briefInbox(studio.visitor, {})).rejects.toMatchObject(refusal);
    await expect(saveAnswer(studio.visitor, { briefId, revision: 0, ...goals('x') })).rejects.toMatchObject(
      refusal,
    );
    await expect(submitBrief(studio.visitor, { briefId })).rejects.toMatchObject(refusal);
  });

  it('another studio does not find it', async () => {
    const { briefId } = await begin();
    const missing = { kind: 'not_found' };
    await expect(briefById(other.owner, { briefId })).rejects.toMatchObject(missing);
    await expect(submitBrief(other.system, { briefId })).rejects.toMatchObject(missing);
    await expect(saveDetails(other.owner, { briefId, ...details, was })).rejects.toMatchObject(missing);
    await expect(renewLink(other.owner, { briefId })).rejects.toMatchObject(missing);
    await expect(saveAnswer(other.system, { briefId, revision: 0, ...goals('x') })).rejects.toMatchObject(
      missing,
    );
    expect((await briefInbox(other.owner, {})).items.map(one => one.id)).not.toContain(briefId);
  });

  it('every member reads it and corrects who it is from, and only the client answers and sends', async () => {
    for (const member of [studio.owner, studio.manager, studio.member] satisfies Actor[]) {
      const { briefId } = await begin();
      await saveDetails(member, { briefId, ...details, title: 'Renamed', was });
      const refusal = { kind: 'forbidden' };
      await expect(saveAnswer(member, { briefId, revision: 0, ...goals('x') })).rejects.toMatchObject(
        refusal,
      );
      await expect(submitBrief(member, { briefId })).rejects.toMatchObject(refusal);
      expect(await briefById(member, { briefId })).toMatchObject({ title: 'Renamed', status: 'draft' });
    }
  });
});

describe('the inbox', () => {
  it('lists the last changed first, page by page, each brief once', async () => {
    const full = await studioForTest();
    const made: string[] = [];
    for (let number = 0; number < 35; number++)
      made.push((await begin({ title: `Brief ${number}` }, full)).briefId);
    await saveDetails(full.owner, {
      briefId: made[0] as never,
      ...details,
      was: { ...details, title: 'Brief 0' },
    });
    const first = await briefInbox(full.member, {});
    const second = await briefInbox(full.member, { after: first.next });
    expect(first.items[0]).toMatchObject({ id: made[0], score: 0 });
    expect(first.items).toHaveLength(30);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(one => one.id))).toEqual(new Set(made));
  });

  it('filters by state and finds by title, client or address, taking % for what it is', async () => {
    const full = await studioForTest();
    const shop = await begin({ title: 'Shop 100% online' }, full);
    const nordic = { clientName: 'Nordic Clinic', clientEmail: 'kim@nordic.example' };
    const clinic = await beginWith('Half online', nordic, full);
    await submitBrief(clinic.client, { briefId: clinic.briefId });
    const ids = async (input: Parameters<typeof briefInbox>[1]) =>
      (await briefInbox(full.member, input)).items.map(one => one.id);
    expect(await ids({ status: 'submitted' })).toEqual([clinic.briefId]);
    expect(await ids({ search: 'nordic' })).toEqual([clinic.briefId]);
    expect(await ids({ search: 'KIM@' })).toEqual([clinic.briefId]);
    expect(await ids({ search: '100%' })).toEqual([shop.briefId]);
    expect(await ids({ search: '0%o' })).toEqual([]);
    expect(await ids({ status: 'draft', search: 'nordic' })).toEqual([]);
    expect(await briefCounts(full.member, {})).toEqual({ draft: 1, submitted: 1 });
  });

  it('shows how ready each brief is', async () => {
    const full = await studioForTest();
    const { briefId, client } = await begin({}, full);
    await saveAnswer(client, { briefId, revision: 0, ...goals('Half online') });
    const { items } = await briefInbox(full.member, {});
    expect(items[0]!.score).toBe((await briefById(client, { briefId })).readiness.score);
  });
});
