import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import type { Figures } from '@/server/forecast/engine/calibration/track-record';

/** The answer to "how good are we", as one sentence. */
export function trackRecordSentence(
  { n, bias, raw, calibrated }: Figures,
  of: 'work' | 'projects' | 'tasks' = 'work',
): string {
  if (bias === null)
    return `No finished ${of} yet, so nothing is known of your estimates${of === 'work' ? '' : ' of them'}.`;
  const runs = biasInWords(bias);
  const [before, after] = [raw.coverage[80], calibrated.coverage[80]];
  if (before === null || after === null) {
    const why = n === 1 ? 'one piece of work' : 'no work that began after other work was finished';
    return `Your estimates ${runs}; there is ${why}, so how well your ranges hold cannot be told yet.`;
  }
  return `Your estimates ${runs}; your 80% ranges held ${percent(before)} of the time; with correction they hold ${percent(after)}.`;
}

/** "run 21% low": the work took that much more than the estimates said, in the middle. */
export function biasInWords(bias: number): string {
  const off = Math.round(100 * (bias - 1));
  if (off === 0) return 'are right in the middle';
  return `run ${Math.abs(off)}% ${off > 0 ? 'low' : 'high'}`;
}

/** Of fewer finished projects nobody knows how far they reach. */
const FEWEST_PROJECTS = 8;
/** By so much less than the history's reach a range is not narrow by chance alone. */
const CLEARLY = 1.25;

/**
 * A warning where the costs of a forecast's editions all reach less far than the studio's finished projects did, seen from their estimates;
 * null where they do not. A reach is P90 ÷ P10.
 */
export function narrowRangeSentence(
  { kind, count, reach }: { kind: WorkKind; count: number; reach: number },
  costReaches: readonly number[],
): string | null {
  // What costs nothing reaches nowhere.
  const reaches = costReaches.filter(Number.isFinite);
  if (kind !== 'project' || count < FEWEST_PROJECTS || !reaches.length) return null;
  const costReach = Math.max(...reaches);
  if (!(costReach * CLEARLY <= reach)) return null;
  return `These ranges are narrower than that history supports: eight in ten costs here lie within a factor of ${costReach.toFixed(1)} of each other, eight in ten of those projects within ${reach.toFixed(1)}, seen from their estimates.`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
