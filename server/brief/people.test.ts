import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';
import { ask } from './ask';
import { comeBy } from './come-by';
import { endLink } from './end-link';
import { invite } from './invite';
import { orderSections } from './order-sections';
import { briefById } from './queries';
import { renewLink } from './renew-link';
import { reply } from './reply';
import { saveAnswer } from './save-answer';
import { saveDetails } from './save-details';
import { settle } from './settle';
import { startBrief } from './start';
import { answerHistory, briefNews, briefPulse, briefWriters, contradictions } from './talk';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const details = { title: 'Booking', clientName: 'Ines', clientEmail: 'ines@halden.example' };
async function begin() {
  const { briefId, token } = await startBrief(studio.visitor, { ...details, address: null });
  return { briefId, token, ines: await linkActor('brief', token) };
}
async function withMarte() {
  const begun = await begin();
  const { token, personId } = await invite(begun.ines, {
    briefId: begun.briefId,
    name: 'Marte',
    email: ' Marte@halden.example',
  });
  return { ...begun, marteToken: token, marteId: personId, marte: await linkActor('brief', token) };
}
const write = (
  who: Actor,
  briefId: Id<'brief'>,
  revision: number,
  goal: string,
  at?: string,
  apart = false,
) =>
  saveAnswer(
    who,
    {
      briefId,
      revision,
      apart,
      section: 'goals',
      content: { items: [{ id: 'a', goal, measure: '' }] },
    },
    at ? { now: at } : {},
  );

describe('the pulse of a brief', () => {
  it('has the mark of the news, and another one as soon as there are others', async () => {
    const { briefId, ines } = await begin();
    const answer = 'goals';
    const marks: string[] = [];
    const feel = async () => {
      const pulse = await briefPulse(ines, { briefId });
      const { mark, revisions } = await briefNews(ines, { briefId });
      expect(pulse).toEqual({ mark, revisions });
      marks.push(mark);
    };
    await feel();
    await saveDetails(ines, { briefId, ...details, title: 'Renamed', was: details });
    await feel();
    await orderSections(ines, { briefId, order: ['vision'] });
    await feel();
    await ask(studio.member, { briefId, answer, body: 'How many?', authorName: 'Ada' });
    await feel();
    await settle(studio.member, { briefId, answer, settled: true });
    await feel();
    await settle(studio.member, { briefId, answer, settled: false });
    await feel();
    expect(marks).toEqual([...new Set(marks.slice(0, 5)), marks[3]]);
  });

  it('tells a save by its revision alone', async () => {
    const { briefId, ines } = await begin();
    const before = await briefPulse(ines, { briefId });
    await write(ines, briefId, 0, 'Half online');
    const after = await briefPulse(ines, { briefId });
    expect(after.mark).toBe(before.mark);
    expect(after.revisions).toEqual({ ...before.revisions, goals: 1 });
  });
});

describe('several people of the client', () => {
  it('each come by a link of their own, whose secret is nowhere to be read again', async () => {
    const { briefId, marte, marteToken } = await withMarte();
    expect((await briefById(marte, { briefId })).title).toBe('Booking');
    const people = await briefWriters(marte, { briefId });
    expect(people).toMatchObject([
      { name: 'Ines', email: 'ines@halden.example', isAlive: true, beganIt: true, isReader: false },
      { name: 'Marte', email: 'marte@halden.example', isAlive: true, beganIt: false, isReader: true },
    ]);
    expect(JSON.stringify(people)).not.toContain(marteToken);
  });

  it('are seen to have been there', async () => {
    const { briefId, marte, ines } = await withMarte();
    await comeBy(marte, { briefId }, { now: '2026-11-21T10:00:00.000Z' });
    expect((await briefWriters(ines, { briefId })).map(one => one.lastSeenAt)).toEqual([
      null,
      '2026-11-21T10:00:00.000Z',
    ]);
  });

  it('end each other’s links, but neither their own nor that of who began', async () => {
    const { briefId, ines, marte, marteId, marteToken } = await withMarte();
    const [began] = await briefWriters(ines, { briefId });
    await expect(endLink(marte, { briefId, personId: began!.id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(endLink(marte, { briefId, personId: marteId })).rejects.toMatchObject({ kind: 'invalid' });
    await endLink(ines, { briefId, personId: marteId });
    await expect(linkActor('brief', marteToken)).rejects.toMatchObject({ kind: 'not_found' });
    expect((await briefWriters(ines, { briefId })).map(one => one.isAlive)).toEqual([true, false]);
  });

  it('keep their links when the studio renews one of them', async () => {
    const { briefId, token, marteId, marteToken } = await withMarte();
    const again = await renewLink(studio.member, { briefId });
    await expect(linkActor('brief', token)).rejects.toMatchObject({ kind: 'not_found' });
    await linkActor('brief', again.token);
    await linkActor('brief', marteToken);
    const hers = await renewLink(studio.member, { briefId, personId: marteId });
    await expect(linkActor('brief', marteToken)).rejects.toMatchObject({ kind: 'not_found' });
    await linkActor('brief', again.token);
    const marte = await linkActor('brief', hers.token);
    await write(marte, briefId, 0, 'x');
    expect((await briefNews(marte, { briefId })).writers.goals?.names).toEqual(['Marte']);
  });

  it('neither invite into, nor end links of, a brief of others', async () => {
    const mine = await withMarte();
    const theirs = await withMarte();
    const refusal = { kind: 'forbidden' };
    const { briefId } = theirs;
    await expect(invite(mine.ines, { briefId, name: 'Eve', email: '' })).rejects.toMatchObject(refusal);
    await expect(endLink(mine.ines, { briefId, personId: theirs.marteId })).rejects.toMatchObject(refusal);
    await expect(
      endLink(mine.ines, { briefId: mine.briefId, personId: theirs.marteId }),
    ).rejects.toMatchObject({ kind: 'not_found' });
    await expect(invite(other.owner, { briefId, name: 'Eve', email: '' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(briefWriters(studio.visitor, { briefId })).rejects.toMatchObject(refusal);
  });

  it('change different details at once, and are told where it is the same one', async () => {
    const { briefId, ines, marte } = await withMarte();
    const was = details;
    await saveDetails(ines, { briefId, ...details, title: 'Booking and billing', was });
    await saveDetails(marte, { briefId, ...details, clientName: 'Halden Clinics', was });
    expect(await briefById(ines, { briefId })).toMatchObject({
      title: 'Booking and billing',
      clientName: 'Halden Clinics',
    });
    await expect(
      saveDetails(marte, { briefId, ...details, title: 'Something else', was }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('put the sections into their order, all nine of them always', async () => {
    const { briefId, ines } = await begin();
    await orderSections(ines, { briefId, order: ['vision', 'budget', 'vision'] });
    const { sectionOrder } = await briefById(studio.member, { briefId });
    expect(sectionOrder.slice(0, 3)).toEqual(['vision', 'budget', 'goals']);
    expect(new Set(sectionOrder).size).toBe(9);
    await expect(orderSections(studio.member, { briefId, order: [] })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('the history of an answer', () => {
  const history = async (who: Actor, briefId: Id<'brief'>) =>
    (await answerHistory(who, { briefId, section: 'goals' })).versions.map(one => [
      one.revision,
      one.authorName,
      one.answers.goals.items[0]?.goal,
    ]);

  it('holds one version for what one person saves within ten minutes, and another for each after', async () => {
    const { briefId, ines } = await begin();
    await write(ines, briefId, 0, 'a', '2026-11-21T10:00:00.000Z');
    await write(ines, briefId, 1, 'ab', '2026-11-21T10:09:59.000Z');
    await write(ines, briefId, 2, 'abc', '2026-11-21T10:10:00.000Z');
    expect(await history(studio.member, briefId)).toEqual([
      [3, 'Ines', 'abc'],
      [2, 'Ines', 'ab'],
    ]);
  });

  it('holds what one person wrote over, however soon after', async () => {
    const { briefId, ines } = await begin();
    await write(ines, briefId, 0, 'No plot stands', '2026-11-21T10:00:00.000Z');
    await write(ines, briefId, 1, 'No plot stands empty', '2026-11-21T10:00:03.000Z');
    await write(ines, briefId, 2, 'Every', '2026-11-21T10:00:06.000Z');
    await write(ines, briefId, 3, 'Every gardener pays', '2026-11-21T10:00:09.000Z');
    expect(await history(ines, briefId)).toEqual([
      [4, 'Ines', 'Every gardener pays'],
      [2, 'Ines', 'No plot stands empty'],
    ]);
  });

  it('holds what each person wrote, and what was there before something was brought back', async () => {
    const { briefId, ines, marte } = await withMarte();
    const at = '2026-11-21T10:00:00.000Z';
    await write(ines, briefId, 0, 'Ines’s', at);
    await write(marte, briefId, 1, 'Marte’s', at);
    await write(marte, briefId, 2, 'Ines’s', at, true);
    await write(marte, briefId, 3, 'Ines’s, and more', at);
    expect(await history(ines, briefId)).toEqual([
      [4, 'Marte', 'Ines’s, and more'],
      [2, 'Marte', 'Marte’s'],
      [1, 'Ines', 'Ines’s'],
    ]);
    expect((await briefNews(ines, { briefId })).writers).toEqual({
      goals: { names: ['Marte', 'Ines'], savedAt: at },
    });
  });

  it('is nobody else’s to read', async () => {
    const mine = await begin();
    const theirs = await begin();
    await write(theirs.ines, theirs.briefId, 0, 'secret');
    const look = { briefId: theirs.briefId, section: 'goals' as const };
    await expect(answerHistory(mine.ines, look)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await answerHistory(other.owner, look)).toEqual({ versions: [], next: null });
  });
});

describe('a question at an answer', () => {
  const answer = 'goals.a';
  const asked = async () => {
    const begun = await withMarte();
    await ask(studio.member, { briefId: begun.briefId, answer, body: 'By when?', authorName: 'Chiara' });
    return begun;
  };

  it('is seen by both sides, replied to by the client and settled by the studio', async () => {
    const { briefId, marte, ines } = await asked();
    await reply(marte, { briefId, answer, body: 'By December.' });
    const { remarks } = await briefNews(ines, { briefId });
    expect(remarks).toMatchObject([
      { answer, side: 'studio', authorName: 'Chiara', body: 'By when?', settledAt: null },
      { answer, side: 'client', authorName: 'Marte', body: 'By December.', settledAt: null },
    ]);
    await settle(studio.owner, { briefId, answer, settled: true });
    const settled = (await briefNews(studio.member, { briefId })).remarks;
    expect(settled.every(remark => remark.settledAt !== null)).toBe(true);
    await expect(reply(ines, { briefId, answer, body: 'One more thing' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await settle(studio.owner, { briefId, answer, settled: false });
    await reply(ines, { briefId, answer, body: 'One more thing' });
  });

  it('is neither asked nor settled by the client, nor replied to by the studio', async () => {
    const { briefId, ines } = await asked();
    const refusal = { kind: 'forbidden' };
    await expect(ask(ines, { briefId, answer, body: 'Why?', authorName: 'Ada' })).rejects.toMatchObject(
      refusal,
    );
    await expect(settle(ines, { briefId, answer, settled: true })).rejects.toMatchObject(refusal);
    await expect(reply(studio.member, { briefId, answer, body: 'So' })).rejects.toMatchObject(refusal);
  });

  it('is about an answer that there can be, in words', async () => {
    const { briefId } = await begin();
    const put = (where: string, body: string) =>
      ask(studio.member, { briefId, answer: where, body, authorName: 'Chiara' });
    for (const where of ['', 'secrets', 'goals.', 'goals.A b', 'x'.repeat(60)]) {
      await expect(put(where, 'Why?')).rejects.toMatchObject({ kind: 'invalid' });
    }
    await expect(put('goals', '  ')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(put('goals', 'x'.repeat(4001))).rejects.toMatchObject({ kind: 'invalid' });
    await put('timeline', 'Why June?');
  });

  it('of another studio is not found', async () => {
    const { briefId } = await asked();
    await expect(
      ask(other.owner, { briefId, answer, body: 'Why?', authorName: 'Eve' }),
    ).rejects.toMatchObject({ kind: 'not_found' });
    await expect(settle(other.owner, { briefId, answer, settled: true })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(briefNews(other.owner, { briefId })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('contradictions', () => {
  it('are found for both sides against the day in the studio’s time zone', async () => {
    const { briefId, ines } = await begin();
    await saveAnswer(ines, {
      briefId,
      revision: 0,
      section: 'timeline',
      content: { start: null, deadline: '2026-11-21', reason: '', dates: [] },
    });
    // Half past eleven at night in UTC is the next day in Oslo.
    const now = '2026-11-21T23:30:00.000Z';
    for (const reader of [ines, studio.member]) {
      expect((await contradictions(reader, { briefId }, { now })).map(one => one.rule)).toEqual([
        'deadline has passed',
      ]);
    }
    expect(await contradictions(ines, { briefId }, { now: '2026-11-21T22:30:00.000Z' })).toEqual([]);
  });
});
