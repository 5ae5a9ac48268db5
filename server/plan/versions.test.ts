import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { features, plans, planVersions } from '@/db/schema/plan';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { makeForecast } from '@/server/forecast/make';
import { currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { savePerson } from '@/server/studio/save-person';
import { addFeature } from './add-feature';
import { createPlan } from './create';
import { comparePlans } from './domain/compare/compare';
import type { Plan } from './domain/plan';
import { keepVersion } from './keep-version';
import { moveFeature } from './move-feature';
import { planById } from './queries';
import { removeFeatures } from './remove-features';
import { restoreVersion } from './restore-version';
import { saveDetails } from './save-details';
import { saveFixedCost } from './save-fixed-cost';
import { savePart } from './save-part';
import { saveRisk } from './save-risk';
import { planVersion, planVersionList } from './version-queries';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
  await savePerson(studio.owner, {
    name: 'Ada',
    disciplines: ['backend'],
    share: 1,
    rateMinorPerHour: 7700,
    weekdays: [1, 2, 3, 4, 5],
    active: true,
    timeOff: [],
  });
});

const read = (planId: Id<'plan'>) => planById(studio.owner, { planId });
const versions = async (planId: Id<'plan'>) => (await planVersionList(studio.member, { planId })).items;
const keep = (planId: Id<'plan'>, title: string) => keepVersion(studio.member, { planId, title });

/** A plan with something of every kind in it. */
async function fullPlan() {
  const client = { clientName: 'Nora Dahl', clientEmail: 'nora@example.com' };
  const { planId } = await createPlan(studio.member, { title: 'Clinics', ...client });
  const hours = { backend: { low: 4, likely: 8, high: 16 } };
  const add = (title: string, more: object = {}) =>
    addFeature(studio.member, {
      planId,
      title,
      area: 'Booking',
      edition: 'mvp',
      effortHours: hours,
      ...more,
    });
  const { featureId: first } = await add('Availability');
  const { featureId: second } = await add('Booking', { needs: [first], serves: ['goals.a'] });
  const { featureId: third } = await add('Reminders', { needs: [second], edition: 'scalable' });
  await saveRisk(studio.member, {
    planId,
    title: 'The old data is worse than thought',
    response: 'Look at it in week one',
    probability: 0.3,
    edition: 'mvp',
    impact: 'hours',
    low: 10,
    likely: 20,
    high: 40,
    featureIds: [first, second],
  });
  await saveFixedCost(studio.member, {
    planId,
    title: 'Text messages',
    amountMinor: 50_000,
    edition: 'mvp',
  });
  await savePart(studio.member, {
    planId,
    key: 'own:therapist',
    kind: 'role',
    content: { name: 'Therapist', people: 34, note: '' },
    basedOn: null,
  });
  return { planId, first, second, third };
}

describe('a version', () => {
  it('holds all that the plan said, and says who kept it and why', async () => {
    const { planId } = await fullPlan();
    const before = await read(planId);
    const { versionId } = await keep(planId, 'First cut');
    const kept = await planVersion(studio.owner, { planId, versionId });
    expect(kept).toMatchObject({
      title: 'First cut',
      reason: 'kept',
      authorName: 'Test member',
      revision: before.revision,
    });
    expect(kept.content).toEqual(before);
    expect((await read(planId)).revision).toBe(before.revision);
  });

  it('is kept once for the same state and name, however often one presses', async () => {
    const { planId } = await fullPlan();
    const first = await keep(planId, 'First cut');
    expect(await keep(planId, 'First cut')).toEqual({ ...first, made: false });
    await keep(planId, 'Shown to the client');
    expect(await versions(planId)).toHaveLength(2);
  });

  it('needs a name, a plan, and a member of the studio', async () => {
    const { planId } = await fullPlan();
    await expect(keep(planId, '  ')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(keepVersion(other.owner, { planId, title: 'x' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    const { versionId } = await keep(planId, 'First cut');
    await expect(planVersion(other.owner, { planId, versionId })).rejects.toMatchObject({
      kind: 'not_found',
    });
    expect((await planVersionList(other.owner, { planId })).items).toEqual([]);
    await expect(planVersionList(studio.visitor, { planId })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is kept by a forecast once for each revision, also when two forecast at the same moment', async () => {
    const { planId } = await fullPlan();
    await Promise.all([makeForecast(studio.owner, { planId }), makeForecast(studio.member, { planId })]);
    await makeForecast(studio.owner, { planId });
    expect(await versions(planId)).toMatchObject([{ reason: 'forecast', title: 'Forecast' }]);
    await saveDetails(studio.owner, { planId, title: 'Renamed' });
    await makeForecast(studio.owner, { planId });
    expect((await versions(planId)).map(one => one.reason)).toEqual(['forecast', 'forecast']);
  });

  it('is of one moment: it waits for a change that is being written', async () => {
    const { planId } = await fullPlan();
    let kept: ReturnType<typeof keep> | undefined;
    await inTransaction(studio.owner, 'write', async tx => {
      await tx.update(plans).set({ title: 'Half-way' }).where(eq(plans.id, planId));
      kept = keep(planId, 'Of one moment');
      await new Promise(done => setTimeout(done, 200));
      await tx.update(features).set({ area: 'Half-way' }).where(eq(features.planId, planId));
    });
    const { versionId } = await kept!;
    const { content } = await planVersion(studio.owner, { planId, versionId });
    expect([content.title, content.features[0]!.area]).toEqual(['Half-way', 'Half-way']);
  });

  it('is listed page by page, newest first', async () => {
    const { planId } = await fullPlan();
    for (const title of ['1', '2', '3']) await keep(planId, title);
    const first = await planVersionList(studio.member, { planId, limit: 2 });
    expect(first.items.map(one => one.title)).toEqual(['3', '2']);
    const second = await planVersionList(studio.member, { planId, limit: 2, cursor: first.nextCursor });
    expect(second.items.map(one => one.title)).toEqual(['1']);
    expect(second.nextCursor).toBeNull();
  });

  it('is never changed or removed by the application', async () => {
    const { planId } = await fullPlan();
    await keep(planId, 'First cut');
    for (const statement of [
      sql`update plan_versions set title = 'other' where plan_id = ${planId}`,
      sql`delete from plan_versions where plan_id = ${planId}`,
    ])
      await expect(inTransaction(studio.owner, 'write', tx => tx.execute(statement))).rejects.toMatchObject({
        cause: { message: expect.stringContaining('permission denied') },
      });
  });
});

/** A version as it was kept at another time, or never could be. */
async function keptBefore(planId: Id<'plan'>, content: Plan): Promise<Id<'planVersion'>> {
  const versionId = newId('planVersion');
  await inTransaction(studio.system, 'write', tx =>
    tx.insert(planVersions).values({
      id: versionId,
      studioId: studio.studioId,
      planId,
      revision: 1,
      title: 'Kept before',
      reason: 'kept',
      content,
      authorName: 'Test',
      createdAt: currentInstant(),
    }),
  );
  return versionId;
}

describe('going back to a version', () => {
  async function changed() {
    const ids = await fullPlan();
    const { planId, first, second } = ids;
    const before = await read(planId);
    const { versionId } = await keep(planId, 'Before the talk');
    await removeFeatures(studio.member, { planId, featureIds: [first] });
    await addFeature(studio.member, { planId, title: 'Payment', area: 'Money', edition: 'mvp' });
    await saveDetails(studio.member, { planId, title: 'Clinics, cheaper', budgetMinor: 1 });
    await saveFixedCost(studio.member, { planId, title: 'Licence', amountMinor: 5, edition: 'mvp' });
    const risk = before.risks[0]!;
    const { id: riskId, position: _p, updatedAt, ...fields } = risk;
    await saveRisk(studio.member, {
      ...fields,
      featureIds: [second],
      planId,
      riskId,
      probability: 0.9,
      basedOn: (await read(planId)).risks[0]!.updatedAt ?? updatedAt,
    });
    await savePart(studio.member, {
      planId,
      key: 'own:patient',
      kind: 'role',
      content: { name: 'Patient', people: 9_000, note: '' },
      basedOn: null,
    });
    return { ...ids, before, versionId };
  }

  it('brings back the whole plan with the ids that it had, as one revision', async () => {
    const { planId, first, before, versionId } = await changed();
    const between = await read(planId);
    const { revision } = await restoreVersion(studio.member, { planId, versionId });
    const after = await read(planId);
    expect(comparePlans(before, after).same).toBe(true);
    expect(after.features.map(one => one.id)).toEqual(before.features.map(one => one.id));
    expect(after.features.find(one => one.id === first)).toBeDefined();
    expect(after.revision).toBe(revision);
    expect(revision).toBe(between.revision + 1);
  });

  it('does not touch the features that are the same, so that nobody’s open edit becomes a conflict', async () => {
    const { planId, third, versionId } = await changed();
    const instant = async () => (await read(planId)).features.find(one => one.id === third)!.updatedAt;
    const was = await instant();
    await restoreVersion(studio.member, { planId, versionId });
    expect(await instant()).toBe(was);
  });

  it('is undone by the version that it kept of the present', async () => {
    const { planId, versionId } = await changed();
    const between = await read(planId);
    const { kept } = await restoreVersion(studio.member, { planId, versionId });
    expect((await versions(planId))[0]).toMatchObject({
      id: kept,
      title: 'Before going back to “Before the talk”',
    });
    await restoreVersion(studio.member, { planId, versionId: kept! });
    expect(comparePlans(between, await read(planId)).same).toBe(true);
    expect((await versions(planId))[0]).toMatchObject({
      title: 'Before undoing the going back to “Before the talk”',
    });
  });

  it('is undone only while nothing was changed since', async () => {
    const { planId, versionId } = await changed();
    const { revision, kept } = await restoreVersion(studio.member, { planId, versionId });
    await addFeature(studio.manager, { planId, title: 'By a colleague', area: 'Money', edition: 'mvp' });
    await expect(
      restoreVersion(studio.member, { planId, versionId: kept!, ifRevision: revision }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect((await read(planId)).features.map(one => one.title)).toContain('By a colleague');
  });

  it('brings back an order alone, and the answers that a part served', async () => {
    const { planId, first, second, third } = await fullPlan();
    const role = { planId, key: 'own:patient', kind: 'role' as const };
    const content = { name: 'Patient', people: 9, note: '' };
    const { updatedAt } = await savePart(studio.member, {
      ...role,
      content,
      serves: ['roles.1'],
      basedOn: null,
    });
    const { versionId } = await keep(planId, 'Before');
    await moveFeature(studio.member, { planId, featureId: third, area: 'Booking', after: null });
    expect((await read(planId)).features.map(one => one.id)).toEqual([third, first, second]);
    const { kept } = await restoreVersion(studio.member, { planId, versionId });
    expect(kept).not.toBeNull();
    expect((await read(planId)).features.map(one => one.id)).toEqual([first, second, third]);
    await savePart(studio.member, { ...role, content, serves: ['goals.1'], basedOn: updatedAt });
    await restoreVersion(studio.member, { planId, versionId });
    expect((await read(planId)).parts.find(part => part.key === role.key)!.serves).toEqual(['roles.1']);
  });

  it('leaves a feature alone that is of another plan by now, and its hours', async () => {
    const { planId, first } = await fullPlan();
    const { versionId } = await keep(planId, 'Before');
    await removeFeatures(studio.member, { planId, featureIds: [first] });
    const { planId: elsewhere } = await fullPlan();
    const effortHours = { design: { low: 1, likely: 2, high: 3 } };
    const taken = { planId: elsewhere, featureId: first, title: 'Taken', area: 'Booking' };
    await addFeature(studio.member, { ...taken, edition: 'mvp', effortHours });
    await restoreVersion(studio.member, { planId, versionId });
    const there = (await read(elsewhere)).features.find(one => one.id === first);
    expect(there).toMatchObject({ title: 'Taken', effortHours });
    const here = await read(planId);
    expect(here.features).toHaveLength(2);
    expect(here.risks[0]!.featureIds).toHaveLength(1);
  });

  it('changes nothing where the plan says the same already', async () => {
    const { planId, versionId } = await changed();
    const { revision } = await restoreVersion(studio.member, { planId, versionId });
    const count = (await versions(planId)).length;
    expect(await restoreVersion(studio.member, { planId, versionId })).toEqual({
      planId,
      revision,
      kept: null,
    });
    expect(await versions(planId)).toHaveLength(count);
  });

  it('knows of costs from before there were monthly ones that they are paid once', async () => {
    const { planId } = await fullPlan();
    const before = await read(planId);
    const fixedCosts = before.fixedCosts.map(({ per: _, ...cost }) => cost) as Plan['fixedCosts'];
    const versionId = await keptBefore(planId, { ...before, fixedCosts });
    const [cost] = before.fixedCosts;
    const { id: fixedCostId, ...fields } = cost!;
    await saveFixedCost(studio.member, { planId, fixedCostId, ...fields, per: 'month' });
    await restoreVersion(studio.member, { planId, versionId });
    expect((await read(planId)).fixedCosts).toEqual(before.fixedCosts);
  });

  it('leaves all as it was when it fails half-way', async () => {
    const { planId, before, versionId } = await changed();
    const content: Plan = {
      ...(await planVersion(studio.owner, { planId, versionId })).content,
      // Written last, and refused by the database.
      parts: [{ ...before.parts[0]!, key: 'own:broken', state: 'torn' as 'accepted' }],
    };
    const broken = await keptBefore(planId, content);
    const between = await read(planId);
    const list = await versions(planId);
    await expect(restoreVersion(studio.member, { planId, versionId: broken })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await read(planId)).toEqual(between);
    expect(await versions(planId)).toEqual(list);
  });

  it('is refused for another plan’s version and to another studio', async () => {
    const { planId, versionId } = await changed();
    const { planId: another } = await fullPlan();
    await expect(restoreVersion(studio.owner, { planId: another, versionId })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(restoreVersion(other.owner, { planId, versionId })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});
