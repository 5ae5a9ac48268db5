import { betaCdf, betaQuantile } from './beta';
import { normalQuantile } from './normal';

/**
 * Student's t with any positive degrees of freedom: its distribution function, by the incomplete beta function
 * (Abramowitz and Stegun 26.7.1: `P(|T| > t) = I_x(ν/2, ½)` with `x = ν/(ν + t²)`).
 */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  const beyond = betaCdf(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5) / 2;
  return t > 0 ? 1 - beyond : beyond;
}

/** t with `studentCdf(t) = p`, for 0 < p < 1; relative error below 1e-8 for tails down to 1e-4. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p === 0.5) return 0;
  return degreesOfFreedom > MANY ? nearNormal(p, degreesOfFreedom) : byBeta(p, degreesOfFreedom);
}

/** Above this the expansion is as exact as the inversion, and a hundred times as fast. */
const MANY = 200;

function byBeta(p: number, degreesOfFreedom: number): number {
  const tail = p < 0.5 ? p : 1 - p;
  // 1 − x rather than x is inverted: near the middle x is all but 1, and its digits would be lost.
  const rest = betaQuantile(1 - 2 * tail, 0.5, degreesOfFreedom / 2);
  const size = Math.sqrt((degreesOfFreedom * rest) / (1 - rest));
  return p < 0.5 ? -size : size;
}

/** Cornish and Fisher's expansion in 1/ν (Abramowitz and Stegun 26.7.5). */
function nearNormal(p: number, degreesOfFreedom: number): number {
  const z = normalQuantile(p);
  const s = z * z;
  const v = degreesOfFreedom;
  const first = (z * (s + 1)) / 4;
  const second = (z * ((5 * s + 16) * s + 3)) / 96;
  const third = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const fourth = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (first + (second + (third + fourth / v) / v) / v) / v;
}
