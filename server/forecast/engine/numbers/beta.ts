import { exp, ln } from './exponential';

/** ln Γ(x) for x > 0. Lanczos's approximation with g = 7 and nine terms (Godfrey's coefficients). */
export function lnGamma(x: number): number {
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x - 1 + i);
  const t = x + 6.5;
  return LN_SQRT_TWO_PI + (x - 0.5) * ln(t) - t + ln(sum);
}

/** Density of the beta distribution at 0 < x < 1. */
export function betaDensity(x: number, alpha: number, beta: number): number {
  const lnScale = lnGamma(alpha + beta) - lnGamma(alpha) - lnGamma(beta);
  return exp(lnScale + (alpha - 1) * ln(x) + (beta - 1) * ln(1 - x));
}

/**
 * Distribution function of the beta distribution, by its continued fraction with Lentz's method
 * (Abramowitz and Stegun 26.5.8; Numerical Recipes, "Incomplete Beta Function").
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const lnScale = lnGamma(alpha + beta) - lnGamma(alpha) - lnGamma(beta);
  const front = exp(lnScale + alpha * ln(x) + beta * ln(1 - x));
  return x < (alpha + 1) / (alpha + beta + 2)
    ? (front * continuedFraction(x, alpha, beta)) / alpha
    : 1 - (front * continuedFraction(1 - x, beta, alpha)) / beta;
}

/** x with `betaCdf(x) = p`: Newton's steps, kept inside a shrinking bracket. Works to about 1e-12. */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  let low = 0;
  let high = 1;
  let x = alpha / (alpha + beta);
  for (let step = 0; step < 100; step++) {
    const error = betaCdf(x, alpha, beta) - p;
    if (error > 0) high = x;
    else low = x;
    const newton = x - error / betaDensity(x, alpha, beta);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - x);
    x = next;
    if (moved <= 1e-13 * x) break;
  }
  return x;
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** Keeps a denominator off zero. */
function away(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

const LN_SQRT_TWO_PI = 0.9189385332046727;
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];
