import type { Edition } from '@/server/forecast/engine/types';
import type { Impact } from '../plan';
import { likelyHours } from '../totals';
import type { StarterFeature } from './starter-feature';

export interface StarterRisk {
  title: string;
  response: string;
  probability: number;
  edition: Edition;
  impact: Impact;
  low: number;
  likely: number;
  high: number;
  /** Keys of the features that it would make longer. */
  threatens: string[];
}

/** The risks that nearly every project meets; chances and sizes are a start, to be corrected. */
export function usualRisks(asked: readonly StarterFeature[]): StarterRisk[] {
  const work = asked.filter(one => one.briefSection === 'features' || one.briefSection === 'workflows');
  const firstWork = work.filter(one => one.edition === 'mvp');
  const outside = asked.filter(one => one.briefSection === 'integrations');
  return [
    ...hoursRisk(
      firstWork,
      { low: 0.05, likely: 0.12, high: 0.3 },
      {
        title: 'The scope grows once the client sees the first version',
        response:
          'Show something every two weeks; new wishes become change requests or wait for the next edition.',
        probability: 0.4,
        edition: 'mvp',
      },
    ),
    {
      title: 'Feedback and decisions take longer than agreed',
      response:
        'Agree one person who decides, and a day by which; go on with the written assumption after it.',
      probability: 0.35,
      edition: 'mvp',
      impact: 'days',
      low: 3,
      likely: 5,
      high: 12,
      threatens: [],
    },
    ...hoursRisk(
      outside,
      { low: 0.2, likely: 0.4, high: 1 },
      {
        title: 'An outside system works differently from its documents',
        response: 'Try the riskiest call of each connection in the first week, with real access.',
        probability: 0.35,
        edition: 'scalable',
      },
    ),
  ];
}

/** Extra hours as shares of the likely hours of what it threatens; no risk where that is nothing. */
function hoursRisk(
  threatened: readonly StarterFeature[],
  shares: { low: number; likely: number; high: number },
  risk: Pick<StarterRisk, 'title' | 'response' | 'probability' | 'edition'>,
): StarterRisk[] {
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
      threatens: threatened.map(one => one.key),
    },
  ];
}
