import { type FinishedWork, logRatioOf, type WorkKind } from './finished-work';
import { holdsAt80, holdsAt90, pinballLoss, type Quantiles } from './pinball';
import { Evidence } from './posterior';
import { SortedSample } from './sorted-sample';
import { type Prediction, walkForward } from './walk-forward';

/** How predictions did, over all pieces of work that could be predicted; null where none could. */
export interface Marks {
  /** Share of outcomes within the 80% and the 90% range, 0 to 1. */
  coverage: { 80: number | null; 90: number | null };
  /** Mean pinball loss of the logarithm of actual ÷ estimate. */
  pinball: number | null;
}

export interface Figures {
  n: number;
  /** How many of them could be predicted from work finished before. */
  predicted: number;
  /** Median of actual ÷ estimate: 1.35 is a third over. Null of nothing. */
  bias: number | null;
  /** Standard deviation of its logarithm; null below two. */
  sigma: number | null;
  /** Work whose estimate came with a range of its own, and how often it ended within that. */
  given: { n: number; held: number };
  /** Without correction: by the range that was given, or the usual one where none was. */
  raw: Marks;
  calibrated: Marks;
}

export interface TrackRecord extends Figures {
  predictions: readonly (Prediction | null)[];
  /** By the name of the group, most work first; empty where no work has a group. */
  groups: readonly (Figures & { group: string | null })[];
}

/** How a studio's estimates did, before and after calibration, walking forward through its finished work. */
export function trackRecordOf(work: readonly FinishedWork[], kind: WorkKind): TrackRecord {
  const { predictions } = walkForward(work, kind);
  const pieces = work.map((piece, i) => ({ piece, prediction: predictions[i]! }));
  return { ...figuresOf(pieces), predictions, groups: groupsOf(pieces, ({ group }) => group) };
}

/** The same predictions, told apart by something else than the group. */
export function figuresBy<W extends FinishedWork>(
  work: readonly W[],
  { predictions }: Pick<TrackRecord, 'predictions'>,
  nameOf: (piece: W) => string | null,
): TrackRecord['groups'] {
  return groupsOf(
    work.map((piece, i) => ({ piece, prediction: predictions[i]! })),
    nameOf,
  );
}

interface Piece<W extends FinishedWork = FinishedWork> {
  piece: W;
  prediction: Prediction | null;
}

function groupsOf<W extends FinishedWork>(
  pieces: readonly Piece<W>[],
  nameOf: (piece: W) => string | null,
): TrackRecord['groups'] {
  const byGroup = new Map<string | null, Piece<W>[]>();
  for (const one of pieces) {
    const name = nameOf(one.piece);
    const group = byGroup.get(name);
    if (group) group.push(one);
    else byGroup.set(name, [one]);
  }
  if (byGroup.size === 1 && byGroup.has(null)) return [];
  return [...byGroup].map(([group, ofGroup]) => ({ group, ...figuresOf(ofGroup) })).sort((a, b) => b.n - a.n);
}

function figuresOf(pieces: readonly Piece[]): Figures {
  const ratios = new SortedSample();
  const spread = new Evidence();
  for (const { piece } of pieces) {
    ratios.add(piece.actual / piece.estimate);
    spread.add(logRatioOf(piece));
  }
  const given = pieces.flatMap(({ piece: { actual, range } }) => (range ? [{ actual, range }] : []));
  const predicted = pieces.flatMap(({ piece, prediction }) =>
    prediction ? [{ logRatio: logRatioOf(piece), prediction }] : [],
  );
  const marks = (of: 'raw' | 'calibrated') =>
    marksOf(predicted.map(({ logRatio, prediction }) => [prediction[of], logRatio]));
  return {
    n: pieces.length,
    predicted: predicted.length,
    bias: pieces.length > 0 ? ratios.quantile(0.5) : null,
    sigma: pieces.length > 1 ? Math.sqrt(spread.squares / (pieces.length - 1)) : null,
    given: { n: given.length, held: given.filter(isWithinRange).length },
    raw: marks('raw'),
    calibrated: marks('calibrated'),
  };
}

const isWithinRange = ({
  actual,
  range: { low, high },
}: {
  actual: number;
  range: { low: number; high: number };
}) => low <= actual && actual <= high;

function marksOf(pairs: readonly (readonly [Quantiles, number])[]): Marks {
  const mean = (mark: (quantiles: Quantiles, logRatio: number) => number) =>
    pairs.length === 0 ? null : pairs.reduce((sum, pair) => sum + mark(...pair), 0) / pairs.length;
  return {
    coverage: { 80: mean((q, y) => Number(holdsAt80(q, y))), 90: mean((q, y) => Number(holdsAt90(q, y))) },
    pinball: mean(pinballLoss),
  };
}
