import type { Range } from '../types';
import { betaDensity, betaQuantile } from './beta';
import { exp } from './exponential';
import { normalCdf } from './normal';

/**
 * A PERT distribution (beta with `α = 1+4(m−a)/(b−a)`, `β = 1+4(b−m)/(b−a)`; Malcolm et al. 1959) as a
 * function of a standard normal score, so that it can share the systemic factor with everything else.
 * The quantile is tabulated at evenly spaced scores and joined by cubic Hermite pieces: error < 1e-4 of the range.
 * Needs low ≤ likely ≤ high and low < high; here they mean minimum, mode and maximum.
 */
export function fitPert(range: Range): (z: number) => number {
  const { low, likely, high } = range;
  const width = high - low;
  const table = unitTable((likely - low) / width);
  return z => low + width * interpolate(table, z);
}

interface Table {
  values: Float64Array;
  slopes: Float64Array;
}

const REACH = 6.4;
const STEP = 0.2;
const KNOTS = 65;

/** Beta on 0 … 1 whose mode is at `mode`: its quantile and the quantile's slope at each knot. */
function unitTable(mode: number): Table {
  const alpha = 1 + 4 * mode;
  const beta = 5 - 4 * mode;
  const values = new Float64Array(KNOTS);
  const slopes = new Float64Array(KNOTS);
  for (let i = 0; i < KNOTS; i++) {
    const z = -REACH + i * STEP;
    // The upper half is the mirrored beta's lower half: a small p keeps its digits there.
    const size = Math.abs(z);
    const x =
      z <= 0 ? betaQuantile(normalCdf(-size), alpha, beta) : betaQuantile(normalCdf(-size), beta, alpha);
    const density = z <= 0 ? betaDensity(x, alpha, beta) : betaDensity(x, beta, alpha);
    values[i] = z <= 0 ? x : 1 - x;
    slopes[i] = (exp((-z * z) / 2) * INVERSE_SQRT_TWO_PI) / density;
  }
  return { values, slopes };
}

function interpolate({ values, slopes }: Table, z: number): number {
  const position = (z + REACH) / STEP;
  if (position <= 0) return values[0]!;
  if (position >= KNOTS - 1) return values[KNOTS - 1]!;
  const i = Math.floor(position);
  const t = position - i;
  const [a, b] = [values[i]!, values[i + 1]!];
  const rise = b - a;
  const [left, right] = [slopes[i]! * STEP - rise, rise - slopes[i + 1]! * STEP];
  return a + t * rise + t * (1 - t) * ((1 - t) * left + t * right);
}

const INVERSE_SQRT_TWO_PI = 0.3989422804014327;
