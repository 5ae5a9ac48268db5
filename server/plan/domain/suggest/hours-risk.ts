import type { Range } from '@/server/forecast/engine/types';
import { likelyHours } from '../totals';
import type { SuggestedFeature, SuggestedRisk } from './suggested';

/** Extra hours as shares of the likely hours of what is threatened; no risk where that is nothing. */
export function hoursRisk(
  threatened: readonly SuggestedFeature[],
  shares: Range,
  risk: Omit<SuggestedRisk, 'impact' | 'low' | 'likely' | 'high' | 'threatens'>,
): SuggestedRisk[] {
  const hours = threatened.reduce((sum, one) => sum + likelyHours(one.effortHours), 0);
  if (hours === 0) return [];
  const of = (share: number) => Math.max(1, Math.round(hours * share));
  return [
    {
      ...risk,
      impact: 'hours',
      low: of(shares.low),
      likely: of(shares.likely),
      high: of(shares.high),
      threatens: threatened.map(one => one.key).toSorted(),
    },
  ];
}
