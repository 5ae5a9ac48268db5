import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { calibrationSettings, finishedWork } from '@/db/schema/forecast';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { datesOf, type FinishedWork, type WorkKind } from './engine/calibration/finished-work';
import { calibrationOf } from './engine/calibration/next-forecast';
import { SortedSample } from './engine/calibration/sorted-sample';
import { figuresBy, trackRecordOf } from './engine/calibration/track-record';

/** How the studio's estimates did, what would be applied to its next forecast, and whether it is. */
export const trackRecord = query({
  name: 'forecast.trackRecord',
  input: z.object({}),
  allow: [members(), system],
  async run(scope) {
    const work = await historyOf(scope);
    const ofKind = (kind: WorkKind) => {
      const pieces = work.filter(piece => piece.kind === kind);
      const record = trackRecordOf(pieces, kind);
      const order = byEnd(pieces);
      return {
        pieces: order.map(i => pieces[i]!.piece),
        record: { ...record, predictions: order.map(i => record.predictions[i]!) },
        disciplines: figuresBy(pieces, record, ({ discipline }) => discipline),
        estimators: figuresBy(pieces, record, ({ piece }) => piece.estimator),
      };
    };
    const [setting] = await scope.tx.select().from(calibrationSettings);
    return {
      projects: ofKind('project'),
      tasks: ofKind('task'),
      calibration: calibrationIn(work),
      applied: setting?.applied ?? false,
    };
  },
});

/**
 * How much is finished, projects first, and the median of actual ÷ estimate with its P90 ÷ P10; null where nothing is.
 */
export const finishedInBrief = query({
  name: 'forecast.finishedInBrief',
  input: z.object({}),
  allow: [members(), system],
  async run(scope) {
    const work = await historyOf(scope);
    const kind: WorkKind = work.some(piece => piece.kind === 'project') ? 'project' : 'task';
    const ratios = new SortedSample();
    for (const piece of work) if (piece.kind === kind) ratios.add(piece.actual / piece.estimate);
    if (ratios.count === 0) return null;
    const reach = ratios.quantile(0.9) / ratios.quantile(0.1);
    return { kind, count: ratios.count, bias: ratios.quantile(0.5), reach };
  },
});

/** What corrects the studio's next forecast; null where nothing is finished or the studio has not switched it on. */
export async function appliedCalibration(scope: Pick<QueryScope, 'tx'>) {
  const [setting] = await scope.tx.select().from(calibrationSettings);
  return setting?.applied ? calibrationIn(await historyOf(scope)) : null;
}

type Kept = Awaited<ReturnType<typeof historyOf>>[number];

/**
 * The places of the pieces in the order in which they ended, whichever way round their file was; work without days
 * stays behind what stands before it, as it is for the engine.
 */
function byEnd(pieces: readonly Kept[]): number[] {
  let latest = '';
  const ends = pieces.map(({ dates }) => {
    if (dates && dates.finished > latest) latest = dates.finished;
    return dates?.finished ?? latest;
  });
  // The sort is stable: of one day the first kept stays first.
  return [...pieces.keys()].sort((a, b) => (ends[a]! < ends[b]! ? -1 : ends[a]! > ends[b]! ? 1 : 0));
}

const calibrationIn = (work: readonly Kept[]) =>
  calibrationOf(
    work.filter(({ kind }) => kind === 'project'),
    work.filter(({ kind }) => kind === 'task'),
  );

async function historyOf({ tx }: Pick<QueryScope, 'tx'>) {
  const rows = await tx.select().from(finishedWork).orderBy(asc(finishedWork.position), asc(finishedWork.id));
  return rows.map(({ studioId: _, fingerprint: __, ...piece }) => ({ ...engineView(piece), piece }));
}

type Row = Omit<typeof finishedWork.$inferSelect, 'studioId' | 'fingerprint'>;

const engineView = ({ kind, discipline, group, estimate, actual, low, high, startedOn, finishedOn }: Row) =>
  ({
    kind,
    discipline,
    group,
    estimate,
    actual,
    range: low === null || high === null ? null : { low, high },
    dates: datesOf(startedOn, finishedOn),
  }) satisfies FinishedWork & { kind: WorkKind; discipline: unknown };
