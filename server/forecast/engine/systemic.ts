import { exp, ln } from './numbers/exponential';
import { normalCdf, normalScore } from './numbers/normal';
import type { Logged } from './plan/progress';

/** The systemic factor S as a function of a uniform number. */
export type SystemicFactor = (uniform: number) => number;

const REACH = 6;
const STEP = 0.05;

/**
 * What work that was done or begun says of S, which all work has in common. Done work had the score
 * `z = √ρ·S + √(1−ρ)·ε`; begun work has a greater one than its hours so far stand for. Bayes' rule on a grid of S:
 * the standard normal times the likelihood of each. Without such work S is standard normal.
 */
export function systemicFactor(systemicShare: number, logged: Logged | null): SystemicFactor {
  if (!logged || systemicShare === 0) return normalScore;
  const shared = Math.sqrt(systemicShare);
  const own = Math.sqrt(1 - systemicShare);
  const begun = [...logged.spentScore].filter(score => score > Number.NEGATIVE_INFINITY);
  const points = Math.round((2 * REACH) / STEP) + 1;
  const at = (i: number) => -REACH + i * STEP;
  const logDensity = Float64Array.from({ length: points }, (_, i) => {
    const s = at(i);
    let sum = (-s * s) / 2;
    for (const z of logged.doneScores) sum -= ((z - shared * s) / own) ** 2 / 2;
    for (const z of begun) sum += ln(Math.max(normalCdf((shared * s - z) / own), 1e-300));
    return sum;
  });
  const greatest = logDensity.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const cumulative = new Float64Array(points);
  for (let i = 1; i < points; i++) {
    const slice = (exp(logDensity[i - 1]! - greatest) + exp(logDensity[i]! - greatest)) / 2;
    cumulative[i] = cumulative[i - 1]! + slice;
  }
  const total = cumulative[points - 1]!;
  return uniform => {
    const wanted = uniform * total;
    let low = 0;
    let high = points - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! <= wanted) low = middle;
      else high = middle;
    }
    const [from, to] = [cumulative[low]!, cumulative[high]!];
    return at(low) + (to > from ? (STEP * (wanted - from)) / (to - from) : STEP / 2);
  };
}
