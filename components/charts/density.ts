import type { Histogram } from '@/server/forecast/engine/types';
import { limitInReach } from './scale';

export interface Point {
  /** In the histogram's own unit. */
  value: number;
  /** 0 to 1; 1 at the highest point. */
  height: number;
}

/**
 * A smooth curve through a histogram: its counts under a Gaussian kernel as wide as Silverman's rule of thumb says
 * (0.9 σ n^-1/5, never under half a bin), `points` of them over `from`…`to` of the axis.
 */
export function smoothDensity(
  histogram: Histogram,
  domain: readonly [number, number],
  points = 120,
): Point[] {
  const width = (histogram.to - histogram.from) / Math.max(1, histogram.counts.length);
  const bins = histogram.counts.map((count, place) => ({
    at: histogram.from + (place + 0.5) * width,
    count,
  }));
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (total === 0 || width <= 0) return [];
  const mean = bins.reduce((sum, bin) => sum + bin.at * bin.count, 0) / total;
  const variance = bins.reduce((sum, bin) => sum + (bin.at - mean) ** 2 * bin.count, 0) / total;
  const reach = (domain[1] - domain[0]) / points;
  const bandwidth = Math.max(0.9 * Math.sqrt(variance) * total ** -0.2, width * 0.5, reach * 0.5);
  const curve = Array.from({ length: points + 1 }, (_, place) => {
    const value = domain[0] + ((domain[1] - domain[0]) * place) / points;
    const height = bins.reduce(
      (sum, bin) => sum + bin.count * Math.exp(-0.5 * ((value - bin.at) / bandwidth) ** 2),
      0,
    );
    return { value, height };
  });
  const top = Math.max(...curve.map(point => point.height)) || 1;
  return curve.map(point => ({ value: point.value, height: point.height / top }));
}

/** The value below which `share` of the trials lie, read linearly inside a bin. */
export function quantile(histogram: Histogram, share: number): number {
  const total = histogram.counts.reduce((sum, count) => sum + count, 0);
  const width = (histogram.to - histogram.from) / Math.max(1, histogram.counts.length);
  let below = 0;
  for (const [place, count] of histogram.counts.entries()) {
    if (count > 0 && below + count >= share * total)
      return histogram.from + width * (place + (share * total - below) / count);
    below += count;
  }
  return histogram.to;
}

/** One axis for several histograms: all but the lowest 1 and the highest 3 in 200 of each, the limit where it is near, a little air. */
export function sharedDomain(
  histograms: readonly Histogram[],
  limit: number | null | undefined,
): readonly [number, number] {
  const low = Math.min(...histograms.map(histogram => quantile(histogram, 0.005)));
  const high = Math.max(...histograms.map(histogram => quantile(histogram, 0.985)));
  const shown = limit == null ? low : limitInReach(limit, [low, high]);
  const [from, to] = [Math.min(low, shown), Math.max(high, shown)];
  const air = Math.max((to - from) * 0.05, 1);
  return [from - air, to + air];
}
