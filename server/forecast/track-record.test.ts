import { beforeEach, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { addFeature } from '@/server/plan/add-feature';
import { createPlan } from '@/server/plan/create';
import { savePerson } from '@/server/studio/save-person';
import { applyCalibration } from './apply-calibration';
import { importHistory } from './import-history';
import { makeForecast } from './make';
import { forecastById, forecastOfPlan } from './queries';
import { removeFinishedWork } from './remove-finished-work';
import { restoreFinishedWork } from './restore-finished-work';
import { saveFinishedWork } from './save-finished-work';
import { finishedInBrief, trackRecord } from './track-record';

let studio: TestStudio;
beforeEach(async () => {
  studio = await studioForTest();
});

const HEADER = 'id,group,discipline,estimate,actual,unit,start,end';
const PROJECTS = [
  HEADER,
  ...Array.from({ length: 12 }, (_, i) => `${i + 1},Web,,100,${i % 2 ? 140 : 120},hours,,`),
].join('\n');
const importProjects = (csv = PROJECTS) => importHistory(studio.member, { csv, kind: 'project' });

describe('the history of finished work', () => {
  it('takes a file over once: again, it brings nothing new, and grown, only what is new', async () => {
    expect(await importProjects()).toMatchObject({ added: 12, known: 0, refused: [] });
    expect(await importProjects()).toMatchObject({ added: 0, known: 12 });
    expect(await importProjects(`${PROJECTS}\n13,Web,,80,90,hours,2026-01-05,2026-02-01`)).toMatchObject({
      added: 1,
      known: 12,
    });
    const { projects, tasks } = await trackRecord(studio.member, {});
    expect(projects.pieces.map(piece => piece.reference)).toEqual(
      Array.from({ length: 13 }, (_, i) => String(i + 1)),
    );
    expect(tasks.pieces).toEqual([]);
  });

  it('brings a piece up to date whose line comes again with other figures, and keeps it once', async () => {
    await importProjects();
    const grown = PROJECTS.replace('1,Web,,100,120', '1,Shop,,110,150');
    expect(await importProjects(grown)).toMatchObject({ added: 0, updated: 1, known: 11 });
    const pieces = async () => (await trackRecord(studio.member, {})).projects.pieces;
    expect(await pieces()).toHaveLength(12);
    expect((await pieces())[0]).toMatchObject({ reference: '1', group: 'Shop', estimate: 110, actual: 150 });
    expect(await importProjects(grown)).toMatchObject({ added: 0, updated: 0, known: 12 });
    expect(await importProjects()).toMatchObject({ added: 0, updated: 1, known: 11 });
    expect((await pieces())[0]).toMatchObject({ group: 'Web', estimate: 100, actual: 120 });
    // A task of the same id is another piece of work.
    expect(await importHistory(studio.member, { csv: grown, kind: 'task' })).toMatchObject({ added: 12 });
    expect(
      await importHistory((await studioForTest()).member, { csv: grown, kind: 'project' }),
    ).toMatchObject({
      added: 12,
      updated: 0,
    });
  });

  it('takes work with an end alone, and nothing of the future', async () => {
    const result = await importProjects('id,estimate,actual,end\n1,10,12,2026-01-05\n2,10,12,2999-01-01');
    expect(result).toMatchObject({ added: 1, refused: [{ line: 3 }] });
    const { projects } = await trackRecord(studio.member, {});
    expect(projects.pieces[0]).toMatchObject({ startedOn: null, finishedOn: '2026-01-05' });
  });

  it('stands in the order in which it ended, whichever way round its file was, each with its prediction', async () => {
    const lines = [1, 2, 3, 4].map(i => `${i},100,1${i}0,2026-0${i}-02,2026-0${i}-20`);
    await importProjects(['id,estimate,actual,start,end', ...lines.reverse()].join('\n'));
    const { pieces, record } = (await trackRecord(studio.member, {})).projects;
    expect(pieces.map(piece => piece.reference)).toEqual(['1', '2', '3', '4']);
    expect(record.predictions.map(one => one?.known ?? 0)).toEqual([0, 1, 2, 3]);
  });

  it('has an id once, however many bring it at once, and whatever a person says it was', async () => {
    const file = (actual: number) => `id,name,estimate,actual\nX,Kiln,100,${actual}`;
    const three = await Promise.all([120, 130, 140].map(actual => importProjects(file(actual))));
    expect(three.map(({ added }) => added).sort()).toEqual([0, 0, 1]);
    const all = async () => {
      const { projects, tasks } = await trackRecord(studio.member, {});
      return [...projects.pieces, ...tasks.pieces];
    };
    expect(await all()).toHaveLength(1);

    const { id: finishedWorkId } = (await all())[0]!;
    const removed = await removeFinishedWork(studio.member, { finishedWorkId });
    await importProjects(file(150));
    expect(await restoreFinishedWork(studio.member, removed)).toEqual({ restored: false });
    expect(await all()).toMatchObject([{ actual: 150 }]);

    const [piece] = await all();
    const asTask = { ...piece!, kind: 'task' as const, finishedWorkId: piece!.id, basedOn: piece! };
    await saveFinishedWork(studio.member, asTask);
    expect(await importProjects(file(160))).toMatchObject({ added: 0, updated: 0, known: 1 });
    expect(await all()).toMatchObject([{ kind: 'task', actual: 150 }]);
    expect(await importHistory(studio.member, { csv: file(170), kind: 'task' })).toMatchObject({ added: 1 });
  });

  it('is told in brief by its projects, or by its tasks while there are none', async () => {
    const inBrief = () => finishedInBrief(studio.member, {});
    expect(await inBrief()).toBeNull();
    await importHistory(studio.member, { csv: 'estimate,actual\n10,9\n10,8\n10,12', kind: 'task' });
    expect(await inBrief()).toEqual({ kind: 'task', count: 3, bias: 0.9, reach: expect.closeTo(1.5) });
    await importProjects();
    expect(await inBrief()).toMatchObject({ kind: 'project', count: 12, bias: expect.closeTo(1.3) });
    const other = await studioForTest();
    expect(await finishedInBrief(other.member, {})).toBeNull();
  });

  it('keeps equal rows of one file apart, and projects from tasks', async () => {
    const csv = 'estimate,actual\n10,12\n10,12';
    expect(await importHistory(studio.member, { csv, kind: 'task' })).toMatchObject({ added: 2 });
    expect(await importHistory(studio.member, { csv, kind: 'task' })).toMatchObject({ added: 0, known: 2 });
    expect(await importHistory(studio.member, { csv, kind: 'project' })).toMatchObject({ added: 2 });
  });

  it('says line by line what it cannot use, and keeps the rest', async () => {
    const result = await importProjects(
      `${HEADER}\n1,Web,backend,0,5,hours,,\n2,Web,Backend,4,5,hours,,\n3,Web,magic,4,5,hours,,`,
    );
    expect(result).toMatchObject({
      added: 1,
      refused: [
        { line: 2, reason: "estimate is '0'; it must be above 0" },
        { line: 4, reason: expect.stringContaining("discipline 'magic' is not known; use design,") },
      ],
    });
    await expect(importProjects('nothing')).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('forgets a piece that is removed, and nobody else’s studio sees any', async () => {
    await importProjects();
    const { projects } = await trackRecord(studio.member, {});
    const finishedWorkId = projects.pieces[0]!.id;
    const other = await studioForTest();
    expect((await trackRecord(other.owner, {})).projects.pieces).toEqual([]);
    await expect(removeFinishedWork(other.owner, { finishedWorkId })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await removeFinishedWork(studio.member, { finishedWorkId });
    expect((await trackRecord(studio.member, {})).projects.record.n).toBe(11);
  });
});

describe('a piece of work written by hand', () => {
  const kiln = {
    kind: 'project',
    name: 'Kiln',
    group: null,
    discipline: null,
    estimator: 'Ada',
    estimate: 100,
    actual: 130,
    low: null,
    high: null,
    unit: 'hours',
    startedOn: '2026-02-02',
    finishedOn: '2026-03-20',
  } as const;
  const projects = async () => (await trackRecord(studio.member, {})).projects.pieces;

  it('is added as often as it is written, after what is there', async () => {
    await importProjects();
    await saveFinishedWork(studio.member, kiln);
    await saveFinishedWork(studio.member, { ...kiln, estimator: '  ' });
    expect((await projects()).slice(12)).toMatchObject([
      { ...kiln, source: 'manual' },
      { name: 'Kiln', estimator: null },
    ]);
  });

  it('is refused at the field that is wrong, and nothing of it is kept', async () => {
    const refused = async (change: object, fields: object) =>
      expect(saveFinishedWork(studio.member, { ...kiln, ...change })).rejects.toMatchObject({
        kind: 'invalid',
        fields,
      });
    await refused({ name: ' ' }, { name: 'Give it a name.' });
    await refused({ estimate: 0 }, { estimate: 'Write a number above 0.' });
    await refused({ finishedOn: '2026-01-20' }, { finishedOn: 'It ends before it begins.' });
    await refused({ finishedOn: '2999-01-20' }, { finishedOn: 'That day is in the future.' });
    await refused({ finishedOn: null }, { finishedOn: expect.stringContaining('or leave both empty') });
    await refused({ low: 80 }, { high: expect.stringContaining('or leave both empty') });
    await refused({ low: 110, high: 150 }, { low: 'The low end is above the estimate.' });
    await refused({ startedOn: '2026-02-30' }, { startedOn: expect.stringContaining('a real day') });
    expect(await projects()).toEqual([]);
  });

  it('is changed where it was seen as it stands; its line in a file stays known', async () => {
    await importProjects();
    const { id: finishedWorkId, ...basedOn } = (await projects())[0]!;
    const change = { ...kiln, finishedWorkId, basedOn };
    await saveFinishedWork(studio.member, change);
    expect((await projects())[0]).toMatchObject({ ...kiln, reference: '1', source: 'manual' });
    await expect(saveFinishedWork(studio.member, change)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await importProjects()).toMatchObject({ added: 0, known: 12 });
    // Nor does a newer line overrule the person who changed it.
    const newer = PROJECTS.replace('1,Web,,100,120', '1,Shop,,110,150');
    expect(await importProjects(newer)).toMatchObject({ added: 0, updated: 0, known: 12 });
    expect((await projects())[0]).toMatchObject(kiln);
    const other = await studioForTest();
    await expect(saveFinishedWork(other.owner, change)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('stays the file’s where it is saved as it was, with the id for the name it has not', async () => {
    await importProjects();
    const { id: finishedWorkId, ...basedOn } = (await projects())[0]!;
    await saveFinishedWork(studio.member, { ...basedOn, name: '1', finishedWorkId, basedOn });
    expect((await projects())[0]).toMatchObject({ name: null, source: 'import' });
    const newer = PROJECTS.replace('1,Web,,100,120', '1,Shop,,110,150');
    expect(await importProjects(newer)).toMatchObject({ updated: 1, known: 11 });
  });

  it('comes back as it was when its removal is undone, unless its line was imported again', async () => {
    await importProjects();
    const before = await projects();
    const take = () => removeFinishedWork(studio.member, { finishedWorkId: before[3]!.id });
    const removed = await take();
    expect(await restoreFinishedWork(studio.member, removed)).toEqual({ restored: true });
    expect(await restoreFinishedWork(studio.member, removed)).toEqual({ restored: false });
    const beyond = { ...removed, position: 2_147_483_647 };
    await expect(restoreFinishedWork(studio.member, beyond)).rejects.toMatchObject({ kind: 'invalid' });
    const timeless = (pieces: typeof before) => pieces.map(({ createdAt: _, ...piece }) => piece);
    expect(timeless(await projects())).toEqual(timeless(before));

    await take();
    await importProjects();
    expect(await restoreFinishedWork(studio.member, removed)).toEqual({ restored: false });
    expect(await projects()).toHaveLength(12);
  });
});

describe('what is applied to the next forecast', () => {
  it('is nothing until an owner or a manager switches it on, and there is a history', async () => {
    await importProjects();
    expect(await trackRecord(studio.member, {})).toMatchObject({ applied: false });
    await expect(applyCalibration(studio.member, { applied: true })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await applyCalibration(studio.owner, { applied: true });
    const { applied, calibration } = await trackRecord(studio.member, {});
    expect(applied).toBe(true);
    expect(calibration!.hoursFactor.backend).toBeGreaterThan(1.05);
    await applyCalibration(studio.owner, { applied: false });
    expect((await trackRecord(studio.member, {})).applied).toBe(false);
  });

  it('goes into the next forecast while it is on; off, or without a history, forecasts are what they were', async () => {
    await savePerson(studio.owner, {
      name: 'Ada',
      disciplines: ['backend'],
      share: 1,
      rateMinorPerHour: 7700,
      weekdays: [1, 2, 3, 4, 5],
      active: true,
      timeOff: [],
    });
    const plan = { title: 'Booking', clientName: 'Halden', clientEmail: 'ines@halden.example' };
    const { planId } = await createPlan(studio.owner, plan);
    await addFeature(studio.owner, {
      planId,
      area: 'Booking',
      title: 'Book a session',
      edition: 'mvp',
      effortHours: { backend: { low: 40, likely: 60, high: 110 } },
    });
    const isCurrent = async () => (await forecastOfPlan(studio.member, { planId }))!.current;
    const { forecastId } = await makeForecast(studio.member, { planId });
    const before = await forecastById(studio.member, { forecastId });
    expect(before.input).not.toHaveProperty('calibration');

    await applyCalibration(studio.owner, { applied: true });
    expect(await isCurrent()).toBe(true);
    await importProjects();
    expect(await isCurrent()).toBe(false);
    const corrected = await makeForecast(studio.member, { planId });
    const after = await forecastById(studio.member, { forecastId: corrected.forecastId });
    expect(after.input.calibration).toEqual((await trackRecord(studio.member, {})).calibration);
    expect(after.result.editions.mvp.cost.p50).toBeGreaterThan(before.result.editions.mvp.cost.p50);

    await applyCalibration(studio.owner, { applied: false });
    const again = await makeForecast(studio.member, { planId });
    expect((await forecastById(studio.member, again)).inputHash).toBe(before.inputHash);
  });
});
