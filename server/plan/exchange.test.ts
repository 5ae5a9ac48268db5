import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { PlanFileError, parsePlanFile } from '@/server/forecast/plan-file';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';
import { savePerson } from '@/server/studio/save-person';
import { addFeature } from './add-feature';
import { createPlan } from './create';
import { comparePlans } from './domain/compare/compare';
import { FILE_KINDS, type FileKind } from './domain/exchange/reading';
import { exportFile } from './export-file';
import { moveFeatures } from './move-features';
import { planById } from './queries';
import { readImport } from './read-import';
import { restoreVersion } from './restore-version';
import { saveFixedCost } from './save-fixed-cost';
import { saveRisk } from './save-risk';
import { takeImport } from './take-import';
import { planVersionList } from './version-queries';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
  await savePerson(studio.owner, {
    name: 'Ada',
    disciplines: ['backend', 'design'],
    share: 1,
    rateMinorPerHour: 7_777,
    weekdays: [1, 2, 3, 4, 5],
    active: true,
    timeOff: [],
  });
});

async function somePlan() {
  const client = { clientName: 'Nora Dahl', clientEmail: 'nora@example.com' };
  const { planId } = await createPlan(studio.member, { title: 'Clinics: booking', ...client });
  const effortHours = { backend: { low: 4, likely: 8, high: 16 } };
  const add = (title: string, more: object = {}) =>
    addFeature(studio.member, { planId, title, area: 'Booking', edition: 'mvp', effortHours, ...more });
  const { featureId: first } = await add('Availability');
  const { featureId: second } = await add('Booking', { needs: [first], note: '=HYPERLINK("http://x")' });
  await saveRisk(studio.member, {
    planId,
    title: 'Old data',
    response: '',
    probability: 0.3,
    edition: 'mvp',
    impact: 'hours',
    low: 10,
    likely: 20,
    high: 40,
    featureIds: [first],
  });
  await saveFixedCost(studio.member, { planId, title: 'Text messages', amountMinor: 50_000, edition: 'mvp' });
  return { planId, first, second };
}

const plan = (planId: Id<'plan'>) => planById(studio.owner, { planId });
const fileOf = async (planId: Id<'plan'>, kind: FileKind, actor: Actor = studio.owner) => {
  const file = await exportFile(actor, { planId, kind });
  return { ...file, bytes: Buffer.from(file.content, 'base64') };
};
const read = (planId: Id<'plan'>, text: string, fileName = 'plan.csv') =>
  readImport(studio.member, { planId, fileName, content: Buffer.from(text).toString('base64') });
async function take(planId: Id<'plan'>, text: string, mode: 'add' | 'replace', fileName = 'plan.csv') {
  const { features, risks, fixedCosts, parts } = await read(planId, text, fileName);
  const { revision } = await plan(planId);
  return takeImport(studio.member, {
    planId,
    fileName,
    mode,
    basedOn: revision,
    read: { features, risks, fixedCosts, parts },
  });
}

describe('a plan as a file', () => {
  it.each(FILE_KINDS)('is named and typed, and changes nothing when it is read again: %s', async kind => {
    const { planId } = await somePlan();
    const before = await plan(planId);
    const file = await fileOf(planId, kind);
    expect(file.fileName).toMatch(/^clinics-booking\.[a-z.]+$/);
    const again = await readImport(studio.member, { planId, fileName: file.fileName, content: file.content });
    expect(again.kind).toBe(kind);
    const { features, risks, fixedCosts, parts } = again;
    const taken = await takeImport(studio.member, {
      planId,
      fileName: file.fileName,
      mode: 'add',
      basedOn: before.revision,
      read: { features, risks, fixedCosts, parts },
    });
    expect(taken.kept).toBeNull();
    expect(await plan(planId)).toEqual(before);
  });

  it('holds nobody’s rate, but for the plan file of those who may see rates', async () => {
    const { planId } = await somePlan();
    for (const kind of FILE_KINDS) {
      const { bytes } = await fileOf(planId, kind, studio.member);
      expect(bytes.toString('latin1'), kind).not.toMatch(/\b7777\b|rateMinor/);
    }
    expect((await fileOf(planId, 'json', studio.manager)).bytes.toString()).toContain(
      '"rateMinorPerHour": 7777',
    );
  });

  it('is a plan file that the command line forecasts; a member’s asks for the rates', async () => {
    const { planId } = await somePlan();
    const input = parsePlanFile((await fileOf(planId, 'json')).bytes.toString());
    expect(input.features).toHaveLength(2);
    const without = (await fileOf(planId, 'json', studio.member)).bytes.toString();
    expect(() => parsePlanFile(without)).toThrow(PlanFileError);
    expect(() => parsePlanFile(without)).toThrow(/team\[0\]\.rateMinorPerHour: is missing/);
  });

  it('is refused to another studio and to a visitor', async () => {
    const { planId } = await somePlan();
    await expect(fileOf(planId, 'csv', other.owner)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(fileOf(planId, 'csv', studio.visitor)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('an import', () => {
  const CSV = 'Feature,Area,Hours,Needs\nBooking,Booking,4-9-20,Availability\nVouchers,Money,8,Booking\n';

  it('updates what has the same title, adds the rest, and keeps the plan as a version first', async () => {
    const { planId, first, second } = await somePlan();
    const before = await plan(planId);
    const { kept, revision } = await take(planId, CSV, 'add');
    const after = await plan(planId);
    expect(after.features.map(one => one.title)).toEqual(['Availability', 'Booking', 'Vouchers']);
    expect(after.features[1]).toMatchObject({
      id: second,
      needs: [first],
      note: before.features[1]!.note,
      effortHours: { backend: { low: 4, likely: 9, high: 20 } },
    });
    expect(after.features[2]!.needs).toEqual([second]);
    expect(after.revision).toBe(revision);
    expect(revision).toBe(before.revision + 1);
    const [version] = (await planVersionList(studio.member, { planId })).items;
    expect(version).toMatchObject({ id: kept, reason: 'import', title: 'Before the import of plan.csv' });
  });

  it('replaces the features where that was chosen, and what hangs on those that go', async () => {
    const { planId } = await somePlan();
    const before = await plan(planId);
    const { kept } = await take(planId, CSV, 'replace');
    const after = await plan(planId);
    expect(after.features.map(one => one.title)).toEqual(['Booking', 'Vouchers']);
    expect(after.risks[0]!.featureIds).toEqual([]);
    expect(after.fixedCosts).toEqual(before.fixedCosts);
    await restoreVersion(studio.member, { planId, versionId: kept! });
    expect(comparePlans(before, await plan(planId)).same).toBe(true);
  });

  it('leaves the first row where it is, also one that was moved there', async () => {
    const { planId, first, second } = await somePlan();
    await moveFeatures(studio.member, {
      planId,
      moves: [{ featureId: second, area: 'Booking', after: 'start' }],
    });
    expect((await plan(planId)).features[0]!.position).toBe(0);
    await take(planId, CSV, 'add');
    expect((await plan(planId)).features.map(one => one.id).slice(0, 2)).toEqual([second, first]);
  });

  it('leaves a need out that would close a circle', async () => {
    const { planId, first } = await somePlan();
    await take(planId, 'Feature,Needs\nAvailability,Booking\n', 'add');
    const after = await plan(planId);
    const needs = new Map(after.features.map(one => [one.title, one.needs]));
    expect([...needs.get('Availability')!, ...needs.get('Booking')!]).toHaveLength(1);
    expect(after.features.some(one => one.id === first)).toBe(true);
  });

  it('is refused where the plan changed since it was looked at, and writes nothing', async () => {
    const { planId } = await somePlan();
    const { features } = await read(planId, CSV);
    const { revision } = await plan(planId);
    await addFeature(studio.owner, { planId, title: 'Another', area: 'Booking', edition: 'mvp' });
    const between = await plan(planId);
    await expect(
      takeImport(studio.member, {
        planId,
        fileName: 'x',
        mode: 'replace',
        basedOn: revision,
        read: { features },
      }),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect(await plan(planId)).toEqual(between);
    expect((await planVersionList(studio.member, { planId })).items).toEqual([]);
  });

  it('writes nothing when it is only read, and never empties a plan', async () => {
    const { planId } = await somePlan();
    const before = await plan(planId);
    await read(planId, CSV);
    expect(await plan(planId)).toEqual(before);
    await expect(
      takeImport(studio.member, {
        planId,
        fileName: 'x',
        mode: 'replace',
        basedOn: before.revision,
        read: { features: [] },
      }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('of the largest file that is allowed is taken at once', async () => {
    const { planId } = await somePlan();
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `Feature ${at},Area ${at % 20},4-8-16,${at ? `Feature ${at - 1}` : ''}`,
    );
    const { added } = await take(planId, ['Feature,Area,Backend,Needs', ...rows].join('\n'), 'add');
    expect(added).toBe(2_000);
    expect((await plan(planId)).features).toHaveLength(2_002);
  });

  it('is refused to another studio', async () => {
    const { planId } = await somePlan();
    const { features } = await read(planId, CSV);
    await expect(
      takeImport(other.owner, { planId, fileName: 'x', mode: 'add', basedOn: 1, read: { features } }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });
});
