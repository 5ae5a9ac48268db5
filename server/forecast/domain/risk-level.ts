import type { EditionForecast } from '@/server/forecast/engine/types';
import { chanceToMeet } from './chance-to-meet';

export type RiskLevel = 'low' | 'moderate' | 'high';

/** Chance to meet the client's limits below which an edition is risky, and above which it is not. */
const UNLIKELY = 0.5;
const LIKELY = 0.8;
/** How far P80 lies above P50, as a share of it: observed projects of this size lie around 0.2. */
const WIDE = 0.35;
const NARROW = 0.2;

/**
 * How risky an edition is to promise, with the reason for each part of the verdict: the chance to
 * meet the client's limits, and how wide cost is spread. The worse of the two decides.
 */
export function riskLevel({ cost, probability }: Pick<EditionForecast, 'cost' | 'probability'>): {
  level: RiskLevel;
  reasons: string[];
} {
  const chance = chanceToMeet({ probability });
  const spread = cost.p50 > 0 ? cost.p80 / cost.p50 - 1 : 0;
  const byChance: RiskLevel =
    chance === null ? 'low' : chance < UNLIKELY ? 'high' : chance < LIKELY ? 'moderate' : 'low';
  const bySpread: RiskLevel = spread > WIDE ? 'high' : spread > NARROW ? 'moderate' : 'low';
  return {
    level: worse(byChance, bySpread),
    reasons: [chanceReason(chance, byChance), spreadReason(spread, bySpread)],
  };
}

const ORDER: readonly RiskLevel[] = ['low', 'moderate', 'high'];
const worse = (a: RiskLevel, b: RiskLevel) => ORDER[Math.max(ORDER.indexOf(a), ORDER.indexOf(b))]!;

function chanceReason(chance: number | null, level: RiskLevel): string {
  if (chance === null) return 'The client named no budget and no deadline, so none can be missed.';
  const words = {
    low: 'Most simulated projects meet what the client asked for.',
    moderate: 'A good part of the simulated projects miss the budget or the deadline.',
    high: 'Fewer than half of the simulated projects meet what the client asked for.',
  };
  return words[level];
}

function spreadReason(spread: number, level: RiskLevel): string {
  const percent = Math.round(spread * 100);
  const words = {
    low: `The cost is well known: to be 80% sure takes ${percent}% more than the middle of the range.`,
    moderate: `The cost is uncertain: to be 80% sure takes ${percent}% more than the middle of the range.`,
    high: `The cost is very uncertain: to be 80% sure takes ${percent}% more than the middle of the range. Look at the widest estimates and the risks first.`,
  };
  return words[level];
}
