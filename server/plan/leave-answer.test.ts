import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { saveAnswer } from '@/server/brief/save-answer';
import { startBrief } from '@/server/brief/start';
import { submitBrief } from '@/server/brief/submit';
import type { Id } from '@/server/kernel/ids';
import { createFromBrief } from './create-from-brief';
import { leftOutKey, tracedAnswers } from './domain/trace-view';
import { leaveAnswer } from './leave-answer';
import { planById } from './queries';
import { reconsiderSuggestions } from './reconsider-suggestions';
import { restoreParts } from './restore-parts';
import { answersOfPlan, planSuggestions } from './suggestions';
import { takeBackSuggestions } from './take-back-suggestions';
import { takeUpAnswer } from './take-up-answer';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

const answer = 'goals.1';
const because = 'The desk sees to that';

async function newPlan() {
  const details = { title: 'Clinics', clientName: 'Ines', clientEmail: 'ines@example.com' };
  const { briefId } = await startBrief(studio.system, { ...details, address: null });
  await saveAnswer(studio.system, {
    briefId,
    revision: 0,
    section: 'goals',
    content: { items: [{ goal: 'Everybody is glad', measure: '' }] },
  });
  await submitBrief(studio.system, { briefId });
  return (await createFromBrief(studio.member, { briefId })).planId;
}

async function stateOf(planId: Id<'plan'>) {
  const [plan, suggested, brief] = await Promise.all([
    planById(studio.member, { planId }),
    planSuggestions(studio.member, { planId }),
    answersOfPlan(studio.member, { planId }),
  ]);
  const traced = tracedAnswers(brief!.answers, plan, suggested).find(one => one.ref === answer)!;
  return [traced.state, traced.leftOut];
}

describe('an answer that nothing is to serve', () => {
  it('is left out with the reason, and is an orphan again once that is taken back', async () => {
    const planId = await newPlan();
    expect(await stateOf(planId)).toEqual(['orphan', null]);
    const left = await leaveAnswer(studio.member, { planId, answer, because });
    expect(await stateOf(planId)).toEqual(['left out', because]);
    expect(await leaveAnswer(studio.owner, { planId, answer, because })).toEqual(left);
    const up = await takeUpAnswer(studio.owner, { planId, answer });
    expect(up).toMatchObject({ because, revision: left.revision + 1 });
    expect(await stateOf(planId)).toEqual(['orphan', null]);
    expect(await takeUpAnswer(studio.owner, { planId, answer })).toEqual({ ...up, because: null });
  });

  it('keeps a colleague’s reason, and has to be an answer of the brief, for a reason', async () => {
    const planId = await newPlan();
    await leaveAnswer(studio.owner, { planId, answer, because });
    const leave = (more: object) => leaveAnswer(studio.member, { planId, answer, because, ...more });
    await expect(leave({ because: 'Another' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(leave({ answer: 'goals.9' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(leave({ answer: 'nowhere.1' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { answer: expect.any(String) },
    });
    await expect(leave({ because: ' ' })).rejects.toMatchObject({ fields: { because: expect.any(String) } });
    expect(await stateOf(planId)).toEqual(['left out', because]);
  });

  it('is written and taken back by its own commands only', async () => {
    const planId = await newPlan();
    const key = leftOutKey(answer);
    const row = { key, kind: 'feature' as const, state: 'refused' as const, content: null, suggested: null };
    await expect(
      restoreParts(studio.member, {
        planId,
        before: [{ ...row, because, serves: [answer], position: 0 }],
        after: [{ key, updatedAt: null }],
      }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    await leaveAnswer(studio.member, { planId, answer, because });
    const { updatedAt } = (await planById(studio.member, { planId })).parts[0]!;
    await reconsiderSuggestions(studio.member, { planId, keys: [key] });
    await takeBackSuggestions(studio.member, {
      planId,
      taken: { features: [], risks: [], parts: [{ key, updatedAt }] },
    });
    expect(await stateOf(planId)).toEqual(['left out', because]);
  });

  it('is nobody else’s: another studio neither leaves it out nor takes it up', async () => {
    const planId = await newPlan();
    const other = await studioForTest();
    const notTheirs = { kind: 'not_found' };
    await expect(leaveAnswer(other.owner, { planId, answer, because })).rejects.toMatchObject(notTheirs);
    await expect(takeUpAnswer(other.owner, { planId, answer })).rejects.toMatchObject(notTheirs);
    await expect(
      leaveAnswer({ kind: 'visitor', studioId: null }, { planId, answer, because }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
