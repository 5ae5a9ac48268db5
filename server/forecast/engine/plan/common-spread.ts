import { ln } from '../numbers/exponential';
import type { Calibration } from '../types';

/**
 * The spread (sd of the logarithm) of a factor common to all hours that makes a plan's total spread as widely as the
 * studio's finished projects did; 0 where the plan's own spread is as wide already.
 *
 * `totals` are sampled totals of the plan's hours. Variances of logarithms add; what is wanted is that of Student's t,
 * `scale²·ν/(ν − 2)`.
 */
export function commonSpread(calibration: Calibration | null | undefined, totals: readonly number[]): number {
  const wanted = learnedVariance(calibration);
  return wanted ? Math.sqrt(Math.max(0, wanted - varianceOfLogarithm(totals))) : 0;
}

/** The spread (sd of the logarithm) that a whole project has at least; 0 where finished projects do not say. */
export const learnedSpread = (calibration: Calibration | null | undefined): number =>
  Math.sqrt(learnedVariance(calibration));

function learnedVariance(calibration: Calibration | null | undefined): number {
  const learned = calibration?.projectSpread;
  if (!learned || learned.degreesOfFreedom <= 2) return 0;
  const { scale, degreesOfFreedom } = learned;
  return (scale * scale * degreesOfFreedom) / (degreesOfFreedom - 2);
}

function varianceOfLogarithm(totals: readonly number[]): number {
  const logarithms = totals.filter(total => total > 0).map(ln);
  if (logarithms.length < 2) return 0;
  const mean = logarithms.reduce((a, b) => a + b, 0) / logarithms.length;
  return logarithms.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (logarithms.length - 1);
}
