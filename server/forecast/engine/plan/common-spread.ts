import { ln } from '../numbers/exponential';
import type { Calibration } from '../types';

/**
 * The spread (sd of the logarithm) of a factor common to all hours that makes a plan's total spread as widely as the
 * studio's finished projects did; 0 where the plan's own spread is as wide already.
 *
 * `totals` are sampled totals of the plan's hours. Variances of logarithms add: what is wanted is that of Student's t,
 * `scale²·ν/(ν − 2)`.
 */
export function commonSpread(calibration: Calibration | null | undefined, totals: readonly number[]): number {
  const wanted = calibration?.projectSpread;
  if (!wanted || wanted.degreesOfFreedom <= 2) return 0;
  const { scale, degreesOfFreedom } = wanted;
  const variance = (scale * scale * degreesOfFreedom) / (degreesOfFreedom - 2);
  return Math.sqrt(Math.max(0, variance - varianceOfLogarithm(totals)));
}

function varianceOfLogarithm(totals: readonly number[]): number {
  const logarithms = totals.filter(total => total > 0).map(ln);
  if (logarithms.length < 2) return 0;
  const mean = logarithms.reduce((a, b) => a + b, 0) / logarithms.length;
  return logarithms.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (logarithms.length - 1);
}
