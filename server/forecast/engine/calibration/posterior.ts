import { studentQuantile } from '../numbers/student-t';
import { atEachLevel } from './pinball';

/** What is believed of a normal's mean and variance: normal-inverse-gamma with these four parameters. */
export interface Belief {
  location: number;
  /** The worth of the belief about the mean, in observations. */
  kappa: number;
  alpha: number;
  beta: number;
}

/**
 * Before any work is finished: estimates run a seventh low, and that is worth four finished pieces (design note ENGINE.md,
 * "Calibration": μ₀ 0.15, κ₀ 4, α₀ 3, β₀ α₀s₀²). `unit` is what one spread s₀ measures in the numbers observed.
 */
export const beliefBefore = (spread: number, unit = 1): Belief => ({
  location: 0.15 / unit,
  kappa: 4,
  alpha: 3,
  beta: 3 * (spread / unit) * (spread / unit),
});

/** Count, mean and sum of squared deviations, kept up one value at a time (Welford, Technometrics 4, 1962). */
export class Evidence {
  count = 0;
  mean = 0;
  squares = 0;

  add(value: number): void {
    this.count += 1;
    const off = value - this.mean;
    this.mean += off / this.count;
    this.squares += off * (value - this.mean);
  }
}

/** The conjugate update (Murphy, "Conjugate Bayesian analysis of the Gaussian distribution", 2007). */
export function beliefAfter(before: Belief, { count, mean, squares }: Evidence): Belief {
  const kappa = before.kappa + count;
  const off = mean - before.location;
  return {
    location: before.location + (count * off) / kappa,
    kappa,
    alpha: before.alpha + count / 2,
    beta: before.beta + squares / 2 + (before.kappa * count * off * off) / (2 * kappa),
  };
}

/** A Student-t distribution, moved and stretched. */
export interface Predictive {
  location: number;
  scale: number;
  degreesOfFreedom: number;
}

/** The next value: Student's t with 2α degrees of freedom and scale √(β(κ+1)/(ακ)) (Murphy 2007). */
export const predictiveOf = ({ location, kappa, alpha, beta }: Belief): Predictive => ({
  location,
  scale: Math.sqrt((beta * (kappa + 1)) / (alpha * kappa)),
  degreesOfFreedom: 2 * alpha,
});

export const predictiveQuantiles = ({ location, scale, degreesOfFreedom }: Predictive): number[] =>
  atEachLevel(p => location + scale * quantileAt(p, degreesOfFreedom));

/** The t's quantiles at whole degrees of freedom are asked for again and again. */
function quantileAt(p: number, degreesOfFreedom: number): number {
  const key = `${p} ${degreesOfFreedom}`;
  let quantile = known.get(key);
  if (quantile === undefined) {
    quantile = studentQuantile(p, degreesOfFreedom);
    if (degreesOfFreedom <= 200) known.set(key, quantile);
  }
  return quantile;
}

const known = new Map<string, number>();
