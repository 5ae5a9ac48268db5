import { LOCALE } from './locale';

/**
 * A share as a whole percentage that never says 0% or 100% of something merely rare or likely: `<1%`, `>99%`.
 * With `estimated` (a share of simulated trials) a clean 0 or 1 is not certainty either.
 */
export function formatPercent(share: number, locale = LOCALE, { estimated = false } = {}): string {
  const whole = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (share <= 0 && !estimated) return whole.format(0);
  if (share >= 1 && !estimated) return whole.format(1);
  if (share < 0.01) return `<${whole.format(0.01)}`;
  if (share > 0.99) return `>${whole.format(0.99)}`;
  return whole.format(share);
}

/** How often out of 100, for a sentence: `98 times in 100`, `fewer than once in 100`. */
export function timesIn100(share: number): string {
  if (share < 0.005) return 'fewer than once in 100';
  if (share > 0.995) return 'more than 99 times in 100';
  const times = Math.min(99, Math.max(1, Math.round(share * 100)));
  return times === 1 ? 'once in 100' : `${times} times in 100`;
}
