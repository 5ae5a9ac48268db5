import { ln } from '../numbers/exponential';

/**
 * What is left of the logarithm of some hours when what they share with S is taken out: the residual of a straight line
 * through both (least squares). Hours are close to lognormal in S, so little of S stays. Hours that never vary come out 0.
 */
export function withoutShared(hours: Float64Array, systemic: Float64Array): Float64Array {
  // No hours at all have no logarithm; they are as good as a second of work.
  const logs = hours.map(value => ln(Math.max(value, 1 / 3600)));
  const n = logs.length;
  let sumLog = 0;
  let sumS = 0;
  for (let i = 0; i < n; i++) {
    sumLog += logs[i]!;
    sumS += systemic[i]!;
  }
  const meanLog = sumLog / n;
  const meanS = sumS / n;
  let together = 0;
  let alone = 0;
  for (let i = 0; i < n; i++) {
    together += (systemic[i]! - meanS) * (logs[i]! - meanLog);
    alone += (systemic[i]! - meanS) ** 2;
  }
  const slope = alone > 0 ? together / alone : 0;
  return logs.map((value, i) => {
    const left = value - meanLog - slope * (systemic[i]! - meanS);
    return Math.abs(left) < NOTHING ? 0 : left;
  });
}

/** Below it there is nothing but rounding. */
const NOTHING = 1e-9;
