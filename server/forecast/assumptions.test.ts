import { beforeEach, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';
import { createPlan } from '@/server/plan/create';
import { assumptionsOfPlan } from './assumptions';
import { PROPOSALS } from './domain/later/proposals';
import { ASSUMPTION_KEYS } from './engine/later/assumptions';
import { resetAssumption } from './reset-assumption';
import { saveAssumption } from './save-assumption';

let studio: TestStudio;
let planId: Id<'plan'>;
let otherPlanId: Id<'plan'>;
const plan = { title: 'Booking', clientName: 'Halden', clientEmail: 'ines@halden.example' };

beforeEach(async () => {
  studio = await studioForTest();
  ({ planId } = await createPlan(studio.owner, plan));
  ({ planId: otherPlanId } = await createPlan(studio.owner, plan));
});

const key = 'wishSharePerYear';
const proposed = PROPOSALS[key].range;
const ours = { low: 0.1, likely: 0.15, high: 0.3 };
const source = 'Our last four projects';
const save = (actor: Actor, more: object = {}) =>
  saveAssumption(actor, { planId, key, ...ours, source, was: proposed, ...more });
const read = async (of = planId, actor: Actor = studio.member) =>
  (await assumptionsOfPlan(actor, { planId: of }))[key];

describe('what a plan assumes', () => {
  it('is what we propose, until somebody says otherwise', async () => {
    const all = await assumptionsOfPlan(studio.member, { planId });
    expect(Object.keys(all)).toEqual([...ASSUMPTION_KEYS]);
    expect(all[key]).toMatchObject({ range: proposed, from: 'proposal', source: '' });
  });

  it('is changed in one plan with its source, and in no other', async () => {
    expect(await save(studio.member)).toMatchObject({
      saved: true,
      assumption: { range: ours, from: 'plan' },
    });
    expect(await read()).toMatchObject({
      range: ours,
      source,
      without: { range: proposed, from: 'proposal' },
    });
    expect(await read(otherPlanId)).toMatchObject({ range: proposed });
  });

  it('is changed for every plan that says nothing of its own', async () => {
    const own = { low: 0.01, likely: 0.02, high: 0.03 };
    await saveAssumption(studio.member, { planId: otherPlanId, key, ...own, source: '', was: proposed });
    await save(studio.manager, { forAll: true });
    expect(await read()).toMatchObject({ range: ours, source, from: 'studio' });
    expect(await read(otherPlanId)).toMatchObject({ range: own, from: 'plan', without: { range: ours } });
  });

  it('goes back to the studio’s figures, and from there to the proposal', async () => {
    await save(studio.owner, { forAll: true });
    const own = { low: 0.01, likely: 0.02, high: 0.03 };
    await save(studio.member, { ...own, was: ours });
    // Each also when it is asked for again, because its answer was lost.
    for (let time = 0; time < 2; time++)
      expect(await resetAssumption(studio.member, { planId, key, was: own })).toMatchObject({
        saved: true,
        assumption: { range: ours, from: 'studio' },
      });
    for (let time = 0; time < 2; time++)
      expect(await resetAssumption(studio.owner, { planId, key, was: ours, forAll: true })).toMatchObject({
        saved: true,
        assumption: { range: proposed, from: 'proposal' },
      });
    expect(await read()).toMatchObject({ range: proposed, from: 'proposal' });
  });

  it('is not written over by somebody who saw another figure: theirs comes back', async () => {
    await save(studio.owner);
    const mine = { low: 0.2, likely: 0.3, high: 0.4 };
    expect(await save(studio.member, mine)).toMatchObject({ saved: false, assumption: { range: ours } });
    expect(await resetAssumption(studio.member, { planId, key, was: proposed })).toMatchObject({
      saved: false,
    });
    expect(await read()).toMatchObject({ range: ours });
    // The same figures from elsewhere are somebody's too.
    const unseen = { was: { ...ours, source: '' }, source: 'my own note' };
    expect(await save(studio.member, unseen)).toMatchObject({ saved: false, assumption: { source } });
    expect(
      await resetAssumption(studio.member, { planId, key, was: { ...ours, source: 'as it was before' } }),
    ).toMatchObject({ saved: false, assumption: { source } });
    // A call tried again, whose first answer was lost, is none of that.
    expect(await save(studio.owner)).toMatchObject({ saved: true });
  });

  it('is changed for all plans by one at a time: of two who saw the same, the second finds the first’s', async () => {
    const from = (of: Id<'plan'>, likely: number) =>
      save(studio.owner, { planId: of, likely, forAll: true, was: proposed });
    const outcomes = await Promise.all([from(planId, 0.15), from(otherPlanId, 0.2)]);
    expect(outcomes.map(one => one.saved).toSorted()).toEqual([false, true]);
    const first = outcomes.find(one => one.saved)!.assumption.range;
    expect(outcomes.find(one => !one.saved)!.assumption.range).toEqual(first);
    expect((await read()).range).toEqual(first);
  });

  it('is not changed for all plans by somebody whose plan has its own and who saw other figures of the studio', async () => {
    await save(studio.manager);
    await save(studio.owner, { planId: otherPlanId, likely: 0.2, forAll: true });
    const asSeen = { ...ours, source, without: proposed };
    const forAll = (was: object) => save(studio.manager, { forAll: true, was });
    const theirs = { from: 'plan', range: ours, without: { range: { ...ours, likely: 0.2 } } };
    expect(await forAll(asSeen)).toMatchObject({ saved: false, assumption: theirs });
    expect(await resetAssumption(studio.manager, { planId, key, forAll: true, was: asSeen })).toMatchObject({
      saved: false,
    });
    expect(await forAll({ ...asSeen, without: { ...ours, likely: 0.2 } })).toMatchObject({
      saved: true,
      assumption: { from: 'studio', range: ours },
    });
  });

  it('is refused out of order, out of bounds, and under a name that nobody knows', async () => {
    const refused = (more: object) => expect(save(studio.owner, more)).rejects;
    await refused({ low: 0.2 }).toMatchObject({
      kind: 'invalid',
      fields: { low: 'Low (20%) is above likely (15%). Write them smallest first.' },
    });
    await refused({ high: 2.5 }).toMatchObject({ fields: { high: 'Between 0% and 200%.' } });
    await refused({ high: Number.NaN }).toMatchObject({ kind: 'invalid' });
    await refused({ key: 'luck' }).toMatchObject({ kind: 'invalid' });
    await refused({ source: 'x'.repeat(301) }).toMatchObject({
      fields: { source: 'At most 300 characters.' },
    });
  });
});

describe('who may', () => {
  it('change it for all plans: owners and managers', async () => {
    await expect(save(studio.member, { forAll: true })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      resetAssumption(studio.member, { planId, key, was: proposed, forAll: true }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('see or change it at all: members of the studio, and of no other', async () => {
    await expect(save(studio.visitor)).rejects.toMatchObject({ kind: 'forbidden' });
    const other = await studioForTest();
    await expect(save(other.owner)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(read(planId, other.owner)).rejects.toMatchObject({ kind: 'not_found' });
    await save(studio.owner, { forAll: true });
    const { planId: theirs } = await createPlan(other.owner, plan);
    expect(await read(theirs, other.owner)).toMatchObject({ range: proposed });
  });
});
