import { exp, ln } from './numbers/exponential';
import { normalCdf } from './numbers/normal';
import { type KnownPiece, type PossibleScores, possibleScores } from './plan/progress';

const REACH = 6;
/** Scores from −6 to 6: of S in steps of a tenth, of the common score in steps of a quarter. */
const ROWS = 121;
const COLUMNS = 49;
const systemicAt = (row: number) => -REACH + (2 * REACH * row) / (ROWS - 1);
const commonAt = (column: number) => -REACH + (2 * REACH * column) / (COLUMNS - 1);

/**
 * One range in ten is wrong: what it is of spreads three times as far as it says, whatever the rest does. Of the ranges
 * that developers call nine in ten, 60 to 70% hold; and one piece that was far off must not be taken for the whole.
 */
const WRONG_SHARE = 0.1;
const WRONG_SPREAD = 3;

/** What all work of a trial has in common, drawn from what done and begun work leaves possible. */
export interface LearnedScores {
  /** Fills `systemic` and `common` from two uniform numbers. */
  draw(systemicUniform: number, commonUniform: number): void;
  /** The systemic factor S. */
  systemic: number;
  /** How many `commonSpread`s the logarithm of the factor common to all hours is from 0. */
  common: number;
}

/**
 * Bayes' rule on a grid of S and of the common score, both standard normal before anything is known: times the chance of
 * each known piece, with the score `z = √ρ·S + √(1−ρ)·ε`, to have taken what was logged. Null where nothing is learned.
 */
export function learnedScores(
  systemicShare: number,
  commonSpread: number,
  pieces: readonly KnownPiece[],
): LearnedScores | null {
  if (pieces.length === 0 || (systemicShare === 0 && commonSpread === 0)) return null;
  const columns = commonSpread > 0 ? COLUMNS : 1;
  const logDensity = new Float64Array(ROWS * columns);
  for (let column = 0; column < columns; column++) {
    const common = columns > 1 ? commonAt(column) : 0;
    const chances = pieces.map(piece =>
      chanceGiven(possibleScores(piece, exp(commonSpread * common)), systemicShare),
    );
    for (let row = 0; row < ROWS; row++) {
      const systemic = systemicAt(row);
      let sum = -(systemic * systemic + common * common) / 2;
      for (const chance of chances) sum += ln(chance(systemic));
      logDensity[row * columns + column] = sum;
    }
  }
  const greatest = logDensity.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const density = logDensity.map(one => exp(one - greatest));
  const commonGiven = Array.from({ length: ROWS }, (_, row) =>
    cumulative(density.subarray(row * columns, (row + 1) * columns)),
  );
  const systemic = cumulative(
    columns > 1 ? Float64Array.from(commonGiven, sums => sums[columns - 1]!) : density,
  );
  return {
    systemic: 0,
    common: 0,
    draw(systemicUniform, commonUniform) {
      const row = placeIn(systemic, systemicUniform);
      this.systemic = systemicAt(row);
      if (columns > 1) this.common = commonAt(placeIn(commonGiven[Math.round(row)]!, commonUniform));
    },
  };
}

/** The chance that a piece's score is among those that are possible, as a function of S. */
function chanceGiven({ low, high }: PossibleScores, systemicShare: number): (systemic: number) => number {
  const shared = Math.sqrt(systemicShare);
  const own = Math.sqrt(1 - systemicShare);
  const ifWrong = WRONG_SHARE * normalBetween(low / WRONG_SPREAD, high / WRONG_SPREAD);
  return systemic => {
    const middle = shared * systemic;
    return ifWrong + (1 - WRONG_SHARE) * normalBetween((low - middle) / own, (high - middle) / own);
  };
}

/** Exact in either tail. */
const normalBetween = (low: number, high: number) =>
  low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);

/** Sums of a density up to each point of the grid, by trapezia. */
function cumulative(density: Float64Array): Float64Array {
  const sums = new Float64Array(density.length);
  for (let i = 1; i < density.length; i++) sums[i] = sums[i - 1]! + (density[i - 1]! + density[i]!) / 2;
  return sums;
}

/** Where on the grid a share of the whole is reached, between its points too. */
function placeIn(sums: Float64Array, share: number): number {
  const wanted = share * sums[sums.length - 1]!;
  let low = 0;
  let high = sums.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sums[middle]! <= wanted) low = middle;
    else high = middle;
  }
  const [from, to] = [sums[low]!, sums[high]!];
  return low + (to > from ? (wanted - from) / (to - from) : 0.5);
}
