import { beforeAll, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { type Id, newId } from '@/server/kernel/ids';
import { addFeatures } from './add-features';
import { createPlan } from './create';
import type { CellChange } from './domain/cells';
import { planById } from './queries';
import { saveFeature } from './save-feature';
import { saveFeatures } from './save-features';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

const hours = (low: number) => ({ low, likely: low + 1, high: low + 2 });
const COUNT = 12;

async function newPlan() {
  const { planId } = await createPlan(studio.member, {
    title: 'Clinics',
    clientName: 'Nora',
    clientEmail: 'nora@example.com',
  });
  const ids = Array.from({ length: COUNT }, () => newId('feature'));
  await addFeatures(studio.member, {
    planId,
    features: ids.map((featureId, at) => ({
      featureId,
      title: `F${at}`,
      area: 'Booking',
      edition: 'mvp' as const,
      serves: ['goals'],
      effortHours: { backend: hours(1), qa: hours(2) },
      needs: at ? [ids[0]!] : [],
    })),
  });
  return { planId, ids };
}

/** Every kind of cell, with texts that would break a statement that is put together carelessly. */
function saves(ids: readonly Id<'feature'>[]): { featureId: Id<'feature'>; changes: CellChange[] }[] {
  const first = ids.map((featureId, at): { featureId: Id<'feature'>; changes: CellChange[] } => ({
    featureId,
    changes: [
      { cell: 'title', from: `F${at}`, to: `“${at}” '); drop table features; -- \\ {x} 日本 €` },
      { cell: 'area', from: 'Booking', to: at % 2 ? 'Money, "other"' : 'Booking' },
      { cell: 'note', from: '', to: `one\ntwo\t"three" \\n ${at}` },
      {
        cell: 'because',
        from: { serves: ['goals'], because: '' },
        to: { serves: at % 3 ? ['budget', 'goals.3f2a'] : [], because: 'null' },
      },
      { cell: 'edition', from: 'mvp', to: 'scalable' },
      { cell: 'hours:backend', from: hours(1), to: at % 2 ? null : hours(0.25) },
      { cell: 'hours:pm', from: null, to: hours(7) },
      ...(at > 1 ? [{ cell: 'needs' as const, from: [ids[0]!], to: [ids[1]!, ids[at - 1]!] }] : []),
    ],
  }));
  const again: CellChange[] = [
    { cell: 'hours:pm', from: hours(7), to: null },
    { cell: 'title', from: 'what nobody wrote', to: 'mine' },
    { cell: 'needs', from: [ids[1]!, ids[2]!], to: [] },
  ];
  return [...first, { featureId: ids[3]!, changes: again }];
}

it('saves many features at once as it would one after the other, as one revision', async () => {
  const [together, alone] = [await newPlan(), await newPlan()];
  const before = await planById(studio.owner, { planId: together.planId });
  const { saved, revision } = await saveFeatures(studio.member, {
    planId: together.planId,
    saves: saves(together.ids).map(one => ({ ...one, changes: unique(one.changes) })),
  });
  // What needs others goes to a larger edition before them.
  const [again, ...rest] = saves(alone.ids).toReversed();
  for (const { featureId, changes } of [...rest, again!])
    await saveFeature(studio.member, { planId: alone.planId, featureId, changes: unique(changes) });

  const one = await planById(studio.owner, { planId: together.planId });
  const other = await planById(studio.owner, { planId: alone.planId });
  const told = (plan: typeof one, ids: readonly string[]) =>
    plan.features.map(({ id: _, updatedAt: _at, needs, ...rest }) => ({
      ...rest,
      needs: needs.map(id => ids.indexOf(id)).sort(),
    }));
  expect(told(one, together.ids)).toEqual(told(other, alone.ids));
  expect(one.features.map(feature => feature.id)).toEqual(together.ids);
  expect(revision).toBe(before.revision + 1);
  expect(saved).toHaveLength(COUNT + 1);
  expect(saved.at(-1)?.conflicts).toEqual([
    { cell: 'title', theirs: `“3” '); drop table features; -- \\ {x} 日本 €` },
  ]);
  for (const { featureId, updatedAt } of saved)
    expect(one.features.find(feature => feature.id === featureId)?.updatedAt).toBe(updatedAt);
});

it('saves nothing of many where one of them could not stand', async () => {
  const { planId, ids } = await newPlan();
  const before = await planById(studio.owner, { planId });
  await expect(
    saveFeatures(studio.member, {
      planId,
      saves: [
        { featureId: ids[5]!, changes: [{ cell: 'title', from: 'F5', to: 'New' }] },
        { featureId: ids[0]!, changes: [{ cell: 'needs', from: [], to: [ids[1]!] }] },
      ],
    }),
  ).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('“F0” cannot need “F1”') });
  expect(await planById(studio.owner, { planId })).toEqual(before);
});

it.each(['Half \uD83D of it', '\uDE00', 'nothing \0'])(
  'saves nothing of many where one has %j, and says why',
  async to => {
    const { planId, ids } = await newPlan();
    const before = await planById(studio.owner, { planId });
    await expect(
      saveFeatures(studio.member, {
        planId,
        saves: [
          { featureId: ids[5]!, changes: [{ cell: 'title', from: 'F5', to: 'New 😀' }] },
          { featureId: ids[6]!, changes: [{ cell: 'area', from: 'Booking', to }] },
        ],
      }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { 'saves.1.changes.0.to': expect.any(String) } });
    expect(await planById(studio.owner, { planId })).toEqual(before);
  },
);

const unique = (changes: readonly CellChange[]): CellChange[] => [
  ...new Map(changes.map(change => [change.cell, change])).values(),
];
