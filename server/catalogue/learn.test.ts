import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { makeForecast } from '@/server/forecast/make';
import { addFeature } from '@/server/plan/add-feature';
import { acceptProposal } from '@/server/proposal/accept';
import { proposalForClient } from '@/server/proposal/for-client';
import { sendProposal } from '@/server/proposal/send';
import { forecastPlan, holderOf, inThirtyDays } from '@/server/proposal/testing/offer';
import { addFromPlan } from './add-from-plan';
import { hideFeature } from './hide-feature';
import { learnedFromPlans, wholeCatalogue } from './queries';
import { takeHours } from './take-hours';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

/** A plan of three features and one from the catalogue with hours of its own, signed for one edition. */
async function signedPlan(edition: 'mvp' | 'scalable', hours: number) {
  const { planId } = await forecastPlan(studio);
  await addFeature(studio.owner, {
    planId,
    title: 'Sign in',
    area: 'Accounts',
    edition: 'mvp',
    origin: 'feature:sign-in',
    effortHours: { backend: { low: hours * 0.8, likely: hours, high: hours * 2 } },
  });
  const { forecastId } = await makeForecast(studio.owner, { planId });
  const { token, proposalId } = await sendProposal(studio.owner, {
    planId,
    forecastId,
    validUntil: inThirtyDays(),
  });
  const client = await holderOf(token);
  const { contentHash } = await proposalForClient(client, {});
  await acceptProposal(client, { proposalId, edition, signedName: 'Nora Dahl', contentHash, agreed: true });
}

describe('what is learned from agreed plans', () => {
  it('is nothing while nothing is agreed', async () => {
    await forecastPlan(studio);
    expect(await learnedFromPlans(studio.member, {})).toEqual({ planCount: 0, toAdd: [], hours: [] });
  });

  it('is of the accepted edition, added or taken one by one, and then no longer offered', async () => {
    await signedPlan('mvp', 20);
    await signedPlan('scalable', 30);
    const learned = await learnedFromPlans(studio.member, {});
    expect(learned.planCount).toBe(2);
    expect(learned.toAdd.map(one => [one.title, one.plans.length])).toEqual([
      ['Feature 1', 2],
      ['Feature 2', 1],
    ]);
    expect(learned.hours).toMatchObject([{ key: 'sign-in', agreed: { backend: { likely: 25 } } }]);

    const [first] = learned.toAdd;
    await expect(addFromPlan(studio.member, { featureId: first!.featureId })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const { key } = await addFromPlan(studio.owner, { featureId: first!.featureId });
    await takeHours(studio.manager, { key: 'sign-in' });
    const catalogue = await wholeCatalogue(studio.member, {});
    const by = (one: string) => catalogue.find(({ feature }) => feature.key === one);
    expect(by(key)).toMatchObject({
      state: 'own',
      feature: { title: 'Feature 1', area: 'Booking', effortHours: { backend: { likely: 37.25 } } },
    });
    expect(by('sign-in')).toMatchObject({
      state: 'changed',
      planCount: 2,
      feature: { effortHours: { backend: { low: 20, likely: 25, high: 50 } } },
    });
    const after = await learnedFromPlans(studio.member, {});
    expect(after.toAdd.map(one => one.title)).toEqual(['Feature 2']);
    expect(after.hours).toEqual([]);
    await expect(takeHours(studio.manager, { key: 'sign-in' })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(addFromPlan(studio.owner, { featureId: first!.featureId })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('does not bring back what the studio leaves out', async () => {
    await signedPlan('mvp', 90);
    expect((await learnedFromPlans(studio.member, {})).hours).toHaveLength(1);
    await hideFeature(studio.owner, { key: 'sign-in' });
    expect((await learnedFromPlans(studio.member, {})).hours).toEqual([]);
  });
});
