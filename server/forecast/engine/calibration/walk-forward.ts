import { type FinishedWork, logRatioOf, USUAL_SPREAD, type WorkKind } from './finished-work';
import { History } from './history';
import { pinballLoss, type Quantiles } from './pinball';
import { type RawRange, rawRangeOf, scoreIn } from './raw-range';
import { timelineOf } from './timeline';
import { Trust } from './trust';

/** What would have been said of a piece of work on the day it began, from what was finished by then. */
export interface Prediction {
  /** How many pieces were finished by then; at least 1. */
  known: number;
  /** Share of the correction in the calibrated prediction. */
  share: number;
  raw: Quantiles;
  calibrated: Quantiles;
}

export interface Walk {
  /** By piece of work; null where nothing was finished before it began, or nobody knows when that was. */
  predictions: readonly (Prediction | null)[];
  /** What is known after all of it. */
  history: History;
  trust: Trust;
}

/**
 * Goes through a history as it happened: whatever begins is predicted from what is finished, whatever ends is learned
 * from (Dawid, "Statistical theory: the prequential approach", JRSS A 147, 1984). Beginnings see nothing of what
 * comes later, for nothing of it has been added yet.
 */
export function walkForward(work: readonly FinishedWork[], kind: WorkKind): Walk {
  const history = new History(kind);
  const trust = new Trust(USUAL_SPREAD[kind]);
  const raw = work.map(piece => rawRangeOf(piece, kind));
  const open = work.map((): Open | null => null);
  for (const { kind: what, index } of timelineOf(work)) {
    if (what === 'begins') open[index] = begin(work[index]!, raw[index]!, history, trust);
    else end(work[index]!, raw[index]!, open[index]!, history, trust);
  }
  return { predictions: open.map(one => one?.prediction ?? null), history, trust };
}

/** A prediction whose work is not finished yet. */
interface Open {
  prediction: Prediction;
  corrected: Quantiles;
}

function begin(work: FinishedWork, raw: RawRange, history: History, trust: Trust): Open | null {
  if (history.count === 0) return null;
  const corrected = history.predict(work, raw);
  const { quantiles, share } = trust.mix(raw.quantiles, corrected);
  const prediction = { known: history.count, share, raw: raw.quantiles, calibrated: quantiles };
  return { prediction, corrected };
}

function end(work: FinishedWork, raw: RawRange, open: Open | null, history: History, trust: Trust): void {
  const logRatio = logRatioOf(work);
  if (open) {
    const losses = {
      raw: pinballLoss(raw.quantiles, logRatio),
      corrected: pinballLoss(open.corrected, logRatio),
      mixed: pinballLoss(open.prediction.calibrated, logRatio),
    };
    trust.settle(losses);
  }
  history.add(work, scoreIn(raw, logRatio));
}
