import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { outbox } from '@/db/schema/kernel';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { saveAnswer } from '@/server/brief/save-answer';
import { startBrief } from '@/server/brief/start';
import { submitBrief } from '@/server/brief/submit';
import type { Actor } from '@/server/kernel/actor';
import { type Id, newId } from '@/server/kernel/ids';
import { addFeature } from './add-feature';
import { addFeatures } from './add-features';
import { createPlan } from './create';
import { createFromBrief } from './create-from-brief';
import type { CellChange } from './domain/cells';
import { moveFeature } from './move-feature';
import { moveFeatures } from './move-features';
import { briefsToPlan, planById, planList, plansOfBrief } from './queries';
import { removeFeatures } from './remove-features';
import { removeFixedCost } from './remove-fixed-cost';
import { removeRisk } from './remove-risk';
import { restoreFeatures } from './restore-features';
import { saveDetails } from './save-details';
import { saveFeature } from './save-feature';
import { saveFeatures } from './save-features';
import { saveFixedCost } from './save-fixed-cost';
import { saveRisk } from './save-risk';
import { planRevision } from './watch';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const client = { clientName: 'Nora Dahl', clientEmail: 'nora@example.com' };
const newPlan = async (title = 'Physio clinics') =>
  (await createPlan(studio.member, { title, ...client })).planId;
const read = (planId: Id<'plan'>) => planById(studio.owner, { planId });
const add = async (planId: Id<'plan'>, title: string, more: Partial<Parameters<typeof addFeature>[1]> = {}) =>
  addFeature(studio.member, { planId, title, area: 'Booking', edition: 'mvp', ...more });
const feature = async (planId: Id<'plan'>, featureId: Id<'feature'>) =>
  (await read(planId)).features.find(one => one.id === featureId)!;
const save = (
  planId: Id<'plan'>,
  featureId: Id<'feature'>,
  change: CellChange,
  actor: Actor = studio.member,
) => saveFeature(actor, { planId, featureId, changes: [change] });
const titles = async (planId: Id<'plan'>) => (await read(planId)).features.map(one => one.title);

async function newBrief() {
  const { briefId } = await startBrief(studio.owner, { title: 'Booking', ...client, address: null });
  const save = (answer: Record<string, unknown>) =>
    saveAnswer(studio.system, { briefId, revision: 0, ...answer } as Parameters<typeof saveAnswer>[1]);
  await save({ section: 'features', content: { items: [{ what: 'Online booking', why: 'Phones ring' }] } });
  await save({ section: 'roles', content: { items: [{ name: 'Patient', may: 'book' }] } });
  await save({ section: 'budget', content: { lowMinor: 4_000_000, highMinor: 6_000_000, note: '' } });
  await save({
    section: 'timeline',
    content: { start: '2199-01-07', deadline: '2199-06-01', reason: '' },
  });
  return briefId;
}

describe('a plan', () => {
  it('made blank is empty, starts on a Monday, and tells what happened', async () => {
    const planId = await newPlan();
    const plan = await read(planId);
    expect(plan).toMatchObject({ briefId: null, features: [], risks: [], fixedCosts: [], revision: 1 });
    expect(new Date(plan.startsOn).getUTCDay()).toBe(1);
    const events = await inTransaction({ kind: 'system', name: 'test', studioId: null }, 'read', tx =>
      tx.select().from(outbox).where(eq(outbox.aggregate, planId)),
    );
    expect(events).toMatchObject([{ name: 'plan/created', data: { planId, briefId: null } }]);
  });

  it('made from a brief takes its client, budget and dates, and what is suggested for it', async () => {
    const briefId = await newBrief();
    const { planId } = await createFromBrief(studio.manager, { briefId, accept: 'all' });
    const plan = await read(planId);
    expect(plan).toMatchObject({
      briefId,
      title: 'Booking',
      ...client,
      budgetMinor: 6_000_000,
      startsOn: '2199-01-07',
      deadline: '2199-06-01',
    });
    expect(plan.features.some(one => one.serves.includes('features.1'))).toBe(true);
    expect(plan.features.every(one => one.origin !== null && one.because !== '')).toBe(true);
    expect(plan.risks.find(one => one.impact === 'hours')?.featureIds.length).toBeGreaterThan(0);
    expect(await plansOfBrief(studio.owner, { briefId })).toMatchObject([{ id: planId }]);
  });

  it('is made from the same brief a second time only knowingly, even by two people at once', async () => {
    const briefId = await newBrief();
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => createFromBrief(studio.owner, { briefId })),
    );
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason.kind).toBe('conflict');
    await createFromBrief(studio.owner, { briefId, another: true });
    expect(await plansOfBrief(studio.owner, { briefId })).toHaveLength(2);
  });

  it('keeps what was not named when its details are saved', async () => {
    const planId = await newPlan();
    await saveDetails(studio.member, { planId, budgetMinor: 5_000_000, systemicShare: 0.4 });
    await saveDetails(studio.member, { planId, title: 'Renamed', deadline: '2027-06-30' });
    expect(await read(planId)).toMatchObject({
      title: 'Renamed',
      budgetMinor: 5_000_000,
      systemicShare: 0.4,
      deadline: '2027-06-30',
      revision: 3,
      ...client,
    });
    const { conflicts } = await saveDetails(studio.owner, {
      planId,
      title: 'Third',
      clientName: 'Kim',
      was: { title: 'Physio clinics', clientName: client.clientName },
    });
    expect(conflicts).toEqual([{ field: 'title', theirs: 'Renamed' }]);
    expect(await read(planId)).toMatchObject({ title: 'Renamed', clientName: 'Kim' });
    await expect(saveDetails(studio.member, { planId, systemicShare: 0.9 })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { systemicShare: 'At most 60%.' },
    });
  });
});

describe('a feature', () => {
  it('is kept with its hours and needs, and each change raises the revision', async () => {
    const planId = await newPlan();
    const first = await add(planId, 'Availability');
    const second = await add(planId, 'Book', {
      needs: [first.featureId],
      effortHours: { backend: { low: 12, likely: 18, high: 30 } },
    });
    expect(await feature(planId, second.featureId)).toMatchObject({
      title: 'Book',
      needs: [first.featureId],
      effortHours: { backend: { low: 12, likely: 18, high: 30 } },
      serves: [],
    });
    expect((await read(planId)).revision).toBe(3);
  });

  it('added twice with the same id, as a retry does, is added once', async () => {
    const planId = await newPlan();
    const featureId = newId('feature');
    await add(planId, 'Once', { featureId });
    await add(planId, 'Once', { featureId });
    expect(await titles(planId)).toEqual(['Once']);
  });

  it('added again by a retry, or saved as it is, does not raise the revision', async () => {
    const planId = await newPlan();
    const featureId = newId('feature');
    await add(planId, 'Once', { featureId });
    await add(planId, 'Once', { featureId });
    await save(planId, featureId, { cell: 'title', from: 'Once', to: 'Once' });
    await save(planId, featureId, { cell: 'title', from: 'Long ago', to: 'Once' });
    await saveDetails(studio.member, { planId, title: 'Physio clinics' });
    const { riskId } = await saveRisk(studio.member, { planId, ...risk });
    await saveRisk(studio.member, { planId, riskId, ...risk });
    const cost = { planId, title: 'Maps', amountMinor: 1_000, edition: 'mvp' as const };
    const { fixedCostId } = await saveFixedCost(studio.member, cost);
    await saveFixedCost(studio.member, { ...cost, fixedCostId });
    const plan = await read(planId);
    expect([plan.revision, plan.risks.length, plan.fixedCosts.length]).toEqual([4, 1, 1]);
  });

  it('changed by two people at once in different cells keeps both', async () => {
    const planId = await newPlan();
    const { featureId } = await add(planId, 'Book');
    const hours = { low: 4, likely: 8, high: 16 };
    const outcomes = await Promise.all([
      save(planId, featureId, { cell: 'title', from: 'Book', to: 'Book a visit' }),
      save(planId, featureId, { cell: 'hours:qa', from: null, to: hours }, studio.owner),
      save(planId, featureId, { cell: 'hours:design', from: null, to: hours }, studio.manager),
      save(planId, featureId, { cell: 'note', from: '', to: 'Not on Sundays' }, studio.owner),
    ]);
    expect(outcomes.flatMap(one => one.conflicts)).toEqual([]);
    expect(await feature(planId, featureId)).toMatchObject({
      title: 'Book a visit',
      note: 'Not on Sundays',
      effortHours: { qa: hours, design: hours },
    });
  });

  it('changed by two people in the same cell keeps the first, and shows it to the second', async () => {
    const planId = await newPlan();
    const { featureId } = await add(planId, 'Book');
    const outcomes = await Promise.all(
      ['Mine', 'Theirs'].map(title =>
        saveFeature(studio.member, {
          planId,
          featureId,
          changes: [
            { cell: 'title', from: 'Book', to: title },
            { cell: 'note', from: '', to: 'both agree' },
          ],
        }),
      ),
    );
    const { title, note } = await feature(planId, featureId);
    expect(['Mine', 'Theirs']).toContain(title);
    expect(note).toBe('both agree');
    expect(outcomes.flatMap(one => one.conflicts)).toEqual([{ cell: 'title', theirs: title }]);
  });

  it('saved with many others at once changes all or none, and one that is gone is left out', async () => {
    const planId = await newPlan();
    const [a, b] = [await add(planId, 'A'), await add(planId, 'B')];
    const gone = newId('feature');
    const before = (await read(planId)).revision;
    const titled = (featureId: Id<'feature'>, from: string, to: string) => ({
      featureId,
      changes: [{ cell: 'title' as const, from, to }],
    });
    const { saved, revision } = await saveFeatures(studio.member, {
      planId,
      saves: [titled(a.featureId, 'A', 'A2'), titled(gone, 'x', 'y'), titled(b.featureId, 'old', 'B2')],
    });
    expect(saved).toMatchObject([
      { featureId: a.featureId, conflicts: [] },
      { featureId: b.featureId, conflicts: [{ cell: 'title', theirs: 'B' }] },
    ]);
    expect(revision).toBe(before + 1);
    const circle = (featureId: Id<'feature'>, needed: Id<'feature'>) => ({
      featureId,
      changes: [{ cell: 'needs' as const, from: [], to: [needed] }],
    });
    await expect(
      saveFeatures(studio.member, {
        planId,
        saves: [
          titled(a.featureId, 'A2', 'A3'),
          circle(a.featureId, b.featureId),
          circle(b.featureId, a.featureId),
        ],
      }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    expect(await titles(planId)).toEqual(['A2', 'B']);
  });

  it('moves to a larger edition together with what needs it', async () => {
    const planId = await newPlan();
    const base = await add(planId, 'Accounts');
    const book = await add(planId, 'Book', { needs: [base.featureId] });
    const later = (featureId: Id<'feature'>) => ({
      featureId,
      changes: [{ cell: 'edition' as const, from: 'mvp' as const, to: 'scalable' as const }],
    });
    await saveFeatures(studio.member, { planId, saves: [later(base.featureId), later(book.featureId)] });
    expect((await read(planId)).features.map(one => one.edition)).toEqual(['scalable', 'scalable']);
  });

  it('cannot be part of a circle, nor can two saves at once close one', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'A');
    const b = await add(planId, 'B');
    const outcomes = await Promise.allSettled([
      saveFeature(studio.member, {
        planId,
        featureId: a.featureId,
        changes: [{ cell: 'needs', from: [], to: [b.featureId] }],
      }),
      saveFeature(studio.member, {
        planId,
        featureId: b.featureId,
        changes: [{ cell: 'needs', from: [], to: [a.featureId] }],
      }),
    ]);
    const refused = outcomes.find(one => one.status === 'rejected') as PromiseRejectedResult;
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect(refused.reason).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('cannot need'),
    });
  });

  it('cannot come to need one of a larger edition, from either side, and both are named', async () => {
    const planId = await newPlan();
    const sso = await add(planId, 'Single sign-on', { edition: 'enterprise' });
    const named = { message: expect.stringMatching(/“Book” is in MVP.*“Single sign-on”.*Enterprise/) };
    await expect(add(planId, 'Book', { needs: [sso.featureId] })).rejects.toMatchObject(named);
    const base = await add(planId, 'Accounts');
    const book = await add(planId, 'Book', { needs: [base.featureId] });
    await expect(
      saveFeature(studio.member, {
        planId,
        featureId: base.featureId,
        changes: [{ cell: 'edition', from: 'mvp', to: 'scalable' }],
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('“Book” is in MVP') });
    expect((await feature(planId, book.featureId)).needs).toEqual([base.featureId]);
    expect((await feature(planId, base.featureId)).edition).toBe('mvp');
  });

  it('cannot need one of another plan', async () => {
    const [planId, elsewhere] = [await newPlan(), await newPlan()];
    const foreign = await add(elsewhere, 'Elsewhere');
    await expect(add(planId, 'Book', { needs: [foreign.featureId] })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('refuses hours in the wrong order, none at all, and an empty title', async () => {
    const planId = await newPlan();
    const wrong = (effortHours: object) => add(planId, 'Book', { effortHours });
    await expect(wrong({ qa: { low: 9, likely: 4, high: 10 } })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('Low (9) is above likely (4)'),
    });
    await expect(wrong({ qa: { low: 0, likely: 0, high: 0 } })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(wrong({ cooking: { low: 1, likely: 1, high: 1 } })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(add(planId, '  ')).rejects.toMatchObject({ kind: 'invalid' });
    expect(await titles(planId)).toEqual([]);
  });

  it('that is removed can be put back as it was: id, place, needs, and what needed it', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'A', { effortHours: { qa: { low: 1, likely: 2, high: 3 } } });
    const b = await add(planId, 'B', { needs: [a.featureId] });
    await add(planId, 'C', { needs: [b.featureId] });
    await saveRisk(studio.member, { planId, ...risk, featureIds: [a.featureId, b.featureId] });
    const before = await read(planId);
    const { removed } = await removeFeatures(studio.member, { planId, featureIds: [b.featureId] });
    expect(await titles(planId)).toEqual(['A', 'C']);
    await restoreFeatures(studio.member, { planId, removed });
    const after = await read(planId);
    const plain = (plan: typeof before) => plan.features.map(({ updatedAt: _, ...one }) => one);
    expect(plain(after)).toEqual(plain(before));
    expect(after.risks[0]?.featureIds).toEqual(before.risks[0]?.featureIds);
  });

  it('goes and comes back with many others in one revision each, with what they need of each other', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'A');
    const b = await add(planId, 'B', { needs: [a.featureId] });
    const c = await add(planId, 'C', { needs: [b.featureId] });
    const before = await read(planId);
    const featureIds = [c.featureId, a.featureId, b.featureId];
    const { removed, revision } = await removeFeatures(studio.member, { planId, featureIds });
    expect(revision).toBe(before.revision + 1);
    expect(await titles(planId)).toEqual([]);
    expect(await removeFeatures(studio.member, { planId, featureIds })).toEqual({ revision, removed: [] });
    const back = await restoreFeatures(studio.member, { planId, removed });
    expect(back.revision).toBe(revision + 1);
    const plain = (plan: typeof before) => plan.features.map(({ updatedAt: _, ...one }) => one);
    expect(plain(await read(planId))).toEqual(plain(before));
    // Asked for again, as after an answer that was lost.
    expect(await restoreFeatures(studio.member, { planId, removed })).toEqual(back);
  });

  it('does not come back in another plan while it is in its own', async () => {
    const [planId, elsewhere] = [await newPlan(), await newPlan()];
    const { featureId } = await add(planId, 'A');
    const { removed } = await removeFeatures(studio.member, { planId, featureIds: [featureId] });
    await restoreFeatures(studio.member, { planId, removed });
    await expect(restoreFeatures(studio.member, { planId: elsewhere, removed })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('comes back with all the others or not at all', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'A');
    const b = await add(planId, 'B');
    const featureIds = [a.featureId, b.featureId];
    const { removed } = await removeFeatures(studio.member, { planId, featureIds });
    const inCircle = removed.map((one, at) => ({
      ...one,
      feature: { ...one.feature, needs: [featureIds[1 - at]!] },
    }));
    await expect(restoreFeatures(studio.member, { planId, removed: inCircle })).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await titles(planId)).toEqual([]);
  });

  it('moves within its area without making another’s save a conflict, and to another area', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'A');
    const b = await add(planId, 'B');
    const c = await add(planId, 'C');
    await moveFeature(studio.member, { planId, featureId: c.featureId, area: 'Booking', after: a.featureId });
    expect(await titles(planId)).toEqual(['A', 'C', 'B']);
    await moveFeature(studio.member, { planId, featureId: b.featureId, area: 'Booking', after: null });
    expect(await titles(planId)).toEqual(['B', 'A', 'C']);
    expect((await feature(planId, b.featureId)).updatedAt).toBe(b.updatedAt);
    await moveFeature(studio.member, { planId, featureId: b.featureId, area: 'Money', after: null });
    expect(await titles(planId)).toEqual(['A', 'C', 'B']);
    expect((await feature(planId, b.featureId)).area).toBe('Money');
  });

  it('moves with others and with its whole area, and back again', async () => {
    const planId = await newPlan();
    const [a, b, c, d] = [
      await add(planId, 'A'),
      await add(planId, 'B'),
      await add(planId, 'C', { area: 'Money' }),
      await add(planId, 'D', { area: 'Money' }),
    ];
    const move = (...moves: [Id<'feature'>, string, Id<'feature'> | 'start' | null][]) =>
      moveFeatures(studio.member, {
        planId,
        moves: moves.map(([featureId, area, after]) => ({ featureId, area, after })),
      });
    await move([c.featureId, 'Money', 'start'], [d.featureId, 'Money', c.featureId]);
    expect(await titles(planId)).toEqual(['C', 'D', 'A', 'B']);
    await move([a.featureId, 'Money', c.featureId], [b.featureId, 'Money', a.featureId]);
    expect(await titles(planId)).toEqual(['C', 'A', 'B', 'D']);
    expect((await feature(planId, b.featureId)).area).toBe('Money');
    const { revision } = await read(planId);
    await move([a.featureId, 'Money', c.featureId], [b.featureId, 'Money', a.featureId]);
    expect((await read(planId)).revision, 'where it stands already').toBe(revision);
    await move([newId('feature'), 'Money', null], [d.featureId, 'Money', null]);
    expect(await titles(planId)).toEqual(['D', 'C', 'A', 'B']);
  });

  it('added with many others stands in their order', async () => {
    const planId = await newPlan();
    const { added } = await addFeatures(studio.member, {
      planId,
      features: ['A', 'B', 'C'].map(title => ({ title, area: 'Booking', edition: 'mvp' as const })),
    });
    expect(added).toHaveLength(3);
    expect(await titles(planId)).toEqual(['A', 'B', 'C']);
    expect((await read(planId)).revision).toBe(2);
  });

  it('added with hundreds of others, and moved with a thousand, holds the plan for a moment only', async () => {
    const planId = await newPlan();
    const [first, ...rest] = Array.from({ length: 300 }, () => newId('feature'));
    const wanted = (featureId: Id<'feature'>, at: number, needs: Id<'feature'>[]) => ({
      featureId,
      title: `F${at}`,
      area: `Area ${at % 7}`,
      edition: 'mvp' as const,
      effortHours: { qa: { low: 1, likely: 2, high: 3 }, design: { low: 1, likely: 2, high: 3 } },
      needs,
    });
    // The first needs one that comes later in the same call.
    const features = [wanted(first!, 0, [rest[0]!]), ...rest.map((own, at) => wanted(own, at + 1, []))];
    const { added, revision } = await addFeatures(studio.member, { planId, features });
    const plan = await read(planId);
    expect(plan.features.map(one => one.title)).toEqual(
      features.toSorted((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0)).map(one => one.title),
    );
    expect(plan.features[0]).toMatchObject({ needs: [rest[0]], effortHours: features[0]!.effortHours });
    expect(plan.features.map(one => one.position)).toEqual(
      plan.features.map(one => added.find(({ featureId }) => featureId === one.id)!.position),
    );
    expect(await addFeatures(studio.member, { planId, features })).toEqual({ added, revision });
    const backwards = plan.features.map(one => ({
      featureId: one.id,
      area: 'All',
      after: 'start' as const,
    }));
    await moveFeatures(studio.member, { planId, moves: backwards });
    const after = await read(planId);
    expect(after.features.map(one => one.id)).toEqual(backwards.map(one => one.featureId).toReversed());
    expect(after.features.every(one => one.area === 'All')).toBe(true);
    const circle = [newId('feature'), newId('feature')] as const;
    await expect(
      addFeatures(studio.member, {
        planId,
        features: [wanted(circle[0], 1, [circle[1]]), wanted(circle[1], 2, [circle[0]])],
      }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('finds a place between two neighbours again and again', async () => {
    const planId = await newPlan();
    const a = await add(planId, 'A');
    for (let i = 0; i < 3; i++) await add(planId, `B${i}`);
    for (let i = 0; i < 70; i++) {
      const [, , third] = (await read(planId)).features;
      await moveFeature(studio.member, {
        planId,
        featureId: third!.id,
        area: 'Booking',
        after: a.featureId,
      });
    }
    const positions = (await read(planId)).features.map(one => one.position);
    expect(new Set(positions).size).toBe(4);
    expect((await titles(planId))[0]).toBe('A');
  });
});

const risk = {
  title: 'Late access',
  response: 'Ask on the first day',
  probability: 0.3,
  edition: 'mvp',
  impact: 'hours',
  low: 4,
  likely: 8,
  high: 20,
  featureIds: [] as Id<'feature'>[],
} as const;

describe('risks and fixed costs', () => {
  it('are added, changed on the newest state only, and removed', async () => {
    const planId = await newPlan();
    const { featureId } = await add(planId, 'Book');
    const { riskId, updatedAt } = await saveRisk(studio.member, { planId, ...risk, featureIds: [featureId] });
    const changed = { planId, riskId, ...risk, probability: 0.5, impact: 'days' as const };
    await saveRisk(studio.member, { ...changed, basedOn: updatedAt, featureIds: [featureId] });
    await expect(
      saveRisk(studio.owner, { ...changed, probability: 0.6, basedOn: updatedAt }),
    ).rejects.toMatchObject({
      kind: 'conflict',
    });
    // Only a risk that costs hours names features.
    expect((await read(planId)).risks).toMatchObject([{ probability: 0.5, impact: 'days', featureIds: [] }]);
    await removeRisk(studio.member, { planId, riskId });
    expect((await read(planId)).risks).toEqual([]);
    await expect(saveRisk(studio.member, { planId, ...risk, low: 9 })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('name only features of the same plan', async () => {
    const [planId, elsewhere] = [await newPlan(), await newPlan()];
    const { featureId } = await add(elsewhere, 'Elsewhere');
    await expect(saveRisk(studio.member, { planId, ...risk, featureIds: [featureId] })).rejects.toMatchObject(
      {
        kind: 'conflict',
      },
    );
  });

  it('count a fixed cost once, however often it is saved', async () => {
    const planId = await newPlan();
    const cost = { title: 'Maps licence', amountMinor: 120_000, edition: 'mvp' as const };
    const { fixedCostId } = await saveFixedCost(studio.member, { planId, ...cost });
    await saveFixedCost(studio.member, { planId, fixedCostId, ...cost, amountMinor: 90_000 });
    expect((await read(planId)).fixedCosts).toEqual([
      { id: fixedCostId, ...cost, amountMinor: 90_000, per: 'project' },
    ]);
    const priced = { planId, fixedCostId, ...cost };
    const clash = await saveFixedCost(studio.owner, { ...priced, title: 'Maps', amountMinor: 1, was: cost });
    expect(clash.conflicts).toEqual([{ field: 'amountMinor', theirs: 90_000 }]);
    expect((await read(planId)).fixedCosts).toMatchObject([{ title: 'Maps', amountMinor: 90_000 }]);
    const elsewhere = await newPlan();
    await expect(
      saveFixedCost(studio.member, { planId: elsewhere, fixedCostId, ...cost }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    await removeFixedCost(studio.member, { planId, fixedCostId });
    expect((await read(planId)).fixedCosts).toEqual([]);
  });

  it('tell a cost of each month from one that is paid once, also where two change it', async () => {
    const planId = await newPlan();
    const once = { title: 'Hosting', amountMinor: 4_000, edition: 'mvp' as const, per: 'project' as const };
    const { fixedCostId } = await saveFixedCost(studio.member, { planId, ...once });
    const saved = { planId, fixedCostId, ...once, was: once };
    await saveFixedCost(studio.member, { ...saved, per: 'month' });
    await saveFixedCost(studio.owner, { ...saved, amountMinor: 5_000 });
    const [cost] = (await read(planId)).fixedCosts;
    expect(cost).toEqual({ id: fixedCostId, ...once, amountMinor: 5_000, per: 'month' });
  });
});

describe('the list of plans', () => {
  it('comes page by page, last worked on first, with counts, and is searched by title and client', async () => {
    const own = await studioForTest();
    const make = (title: string, clientName = 'Nora') =>
      createPlan(own.member, { title, clientName, clientEmail: 'a@example.com' });
    const made = [];
    for (const title of ['One', 'Two', 'Three']) made.push(await make(title));
    await make('100% online', 'Kim_Lee');
    await addFeature(own.member, { planId: made[0]!.planId, title: 'x', area: 'y', edition: 'mvp' });
    const first = await planList(own.member, { limit: 2 });
    expect(first.items.map(one => [one.title, one.featureCount])).toEqual([
      ['One', 1],
      ['100% online', 0],
    ]);
    const second = await planList(own.member, { limit: 2, cursor: first.nextCursor });
    expect(second.items.map(one => one.title)).toEqual(['Three', 'Two']);
    expect(second.nextCursor).toBeNull();
    const found = async (search: string) =>
      (await planList(own.member, { search })).items.map(one => one.title);
    expect(await found('thr')).toEqual(['Three']);
    expect(await found('0%')).toEqual(['100% online']);
    expect(await found('kim_')).toEqual(['100% online']);
  });
});

describe('the briefs that wait for a plan', () => {
  it('are those sent and not planned from, counted rightly beyond any page of either list', async () => {
    const own = await studioForTest();
    const sent: Id<'brief'>[] = [];
    const start = (title: string) => startBrief(own.visitor, { title, ...client, address: newId('request') });
    for (let at = 0; at < 34; at++) {
      const { briefId } = await start(`Brief ${at}`);
      const content = { lowMinor: null, highMinor: null, note: 'Let us talk' };
      await saveAnswer(own.system, { briefId, revision: 0, section: 'budget', content });
      await submitBrief(own.system, { briefId });
      sent.push(briefId);
    }
    const draft = await start('Not sent');
    expect(await briefsToPlan(own.member, {})).toMatchObject({
      count: 34,
      items: sent
        .slice(-10)
        .reverse()
        .map(id => ({ id, score: 0 })),
    });
    const [oldest, newest] = [sent[0]!, sent.at(-1)!];
    for (const briefId of [oldest, newest, draft.briefId]) await createFromBrief(own.member, { briefId });
    const { count, items } = await briefsToPlan(own.member, { limit: 2 });
    expect([count, ...items.map(brief => brief.title)]).toEqual([32, 'Brief 32', 'Brief 31']);
    expect(await briefsToPlan((await studioForTest()).member, {})).toEqual({ count: 0, items: [] });
  });
});

describe('who may plan', () => {
  it('is each member of the studio, and nobody else', async () => {
    const planId = await newPlan();
    const link = (purpose: 'brief' | 'proposal'): Actor => ({
      kind: 'link',
      linkId: newId('link'),
      purpose,
      subjectId: planId,
      studioId: studio.studioId,
    });
    const strangers: Actor[] = [
      studio.visitor,
      link('brief'),
      link('proposal'),
      { kind: 'user', userId: studio.owner.userId, studioId: studio.studioId, role: null },
      { kind: 'staff', userId: studio.owner.userId, group: 'support', studioId: studio.studioId },
    ];
    const changes = [{ cell: 'title' as const, from: 'x', to: 'y' }];
    const featureId = newId('feature');
    const calls = (actor: Actor): Promise<unknown>[] => [
      planById(actor, { planId }),
      planList(actor, {}),
      briefsToPlan(actor, {}),
      createPlan(actor, { title: 'x', ...client }),
      createFromBrief(actor, { briefId: newId('brief') }),
      saveDetails(actor, { planId, title: 'x' }),
      addFeature(actor, { planId, title: 'x', area: 'y', edition: 'mvp' }),
      saveFeature(actor, { planId, featureId, changes }),
      saveFeatures(actor, { planId, saves: [{ featureId, changes }] }),
      addFeatures(actor, { planId, features: [{ title: 'x', area: 'y', edition: 'mvp' }] }),
      moveFeatures(actor, { planId, moves: [{ featureId, area: 'x', after: null }] }),
      planRevision(actor, { planId }),
      removeFeatures(actor, { planId, featureIds: [featureId] }),
      moveFeature(actor, { planId, featureId, area: 'x', after: null }),
      saveRisk(actor, { planId, ...risk }),
      removeRisk(actor, { planId, riskId: newId('risk') }),
      saveFixedCost(actor, { planId, title: 'x', amountMinor: 1, edition: 'mvp' }),
      removeFixedCost(actor, { planId, fixedCostId: newId('fixedCost') }),
    ];
    for (const actor of strangers)
      for (const call of await Promise.allSettled(calls(actor)))
        expect(call).toMatchObject({ status: 'rejected', reason: { kind: 'forbidden' } });
    for (const role of ['owner', 'manager', 'member'] as const)
      await addFeature(studio[role], { planId, title: role, area: 'y', edition: 'mvp' });
    expect(await titles(planId)).toHaveLength(3);
  });

  it('stays within the studio: another studio’s plan is not found', async () => {
    const planId = await newPlan();
    const { featureId } = await add(planId, 'Book');
    const briefId = await newBrief();
    const calls: Promise<unknown>[] = [
      planById(other.owner, { planId }),
      saveDetails(other.owner, { planId, title: 'x' }),
      addFeature(other.owner, { planId, title: 'x', area: 'y', edition: 'mvp' }),
      saveFeature(other.owner, { planId, featureId, changes: [{ cell: 'title', from: 'Book', to: 'x' }] }),
      planRevision(other.owner, { planId }),
      removeFeatures(other.owner, { planId, featureIds: [featureId] }),
      saveRisk(other.owner, { planId, ...risk }),
      createFromBrief(other.owner, { briefId }),
    ];
    for (const call of await Promise.allSettled(calls))
      expect(call).toMatchObject({ status: 'rejected', reason: { kind: 'not_found' } });
    expect((await feature(planId, featureId)).title).toBe('Book');
  });
});
