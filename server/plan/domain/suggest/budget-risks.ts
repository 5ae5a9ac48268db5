import type { BriefAnswers } from '@/server/brief/domain/sections';
import { EDITIONS } from '@/server/forecast/engine/types';
import { minorDigits } from '@/server/kernel/money';
import { figure } from '../architecture/capacity';
import { chooseFor, monthlyUsdOf } from '../architecture/decisions';
import type { Demands } from '../architecture/demands';
import { isAboutRunning, runningCostAllowed } from '../architecture/running-cost';
import { editionInSentence } from '../editions';
import { likelyHours } from '../totals';
import { sentencesOf } from './said';
import type { SuggestedFeature, SuggestedRisk } from './suggested';
import { phraseIn, quoted } from './words';

/** A highest amount this close to the lowest is one figure. */
const NARROW = 1.15;
const FINAL_WORDS = [
  'once',
  'fixed',
  'no more',
  'not more',
  'at most',
  'ceiling',
  'final',
  'upper limit',
  'hard limit',
];

/**
 * What an hour of a studio is assumed to cost, in whole units of the currency: who will do the work, and
 * at which rate, is not known when a plan is suggested. Of other currencies nothing is assumed.
 */
const ASSUMED_HOUR: Partial<Record<string, number>> = {
  EUR: 90,
  USD: 100,
  GBP: 80,
  CHF: 130,
  NOK: 1_100,
  SEK: 1_000,
  DKK: 750,
};

const DAYS = { impact: 'days', threatens: [] as string[] } as const;

/** What the client's money does to a project: too little for the smallest edition, no reserve, too little to run it. */
export const budgetRisks = (
  answers: BriefAnswers,
  features: readonly SuggestedFeature[],
  demands: Demands,
): SuggestedRisk[] => [
  ...shortRisk(answers, features),
  ...reserveRisk(answers),
  ...runningRisk(answers, demands),
];

function shortRisk({ budget }: BriefAnswers, features: readonly SuggestedFeature[]): SuggestedRisk[] {
  const { highMinor, currency } = budget;
  const rate = currency && ASSUMED_HOUR[currency];
  if (!highMinor || !rate) return [];
  const hours = features
    .filter(one => one.edition === 'mvp')
    .reduce((sum, one) => sum + likelyHours(one.effortHours), 0);
  const most = highMinor / 10 ** minorDigits(currency);
  if (hours * rate <= most) return [];
  return [
    {
      key: 'risk:budget-short',
      title: 'The budget does not reach for the MVP',
      response: 'Agree before the work begins what leaves the MVP, or what else pays for it.',
      because: `${figure(hours)} likely hours of the MVP at an assumed ${rate} ${currency} an hour come to ${figure(hours * rate)} ${currency}, and the budget ends at ${figure(most)}.`,
      serves: ['budget'],
      probability: 0.6,
      edition: 'mvp',
      low: 2,
      likely: 5,
      high: 15,
      ...DAYS,
    },
  ];
}

function reserveRisk({ budget }: BriefAnswers): SuggestedRisk[] {
  const { lowMinor, highMinor, note } = budget;
  if (!highMinor) return [];
  const narrow = lowMinor !== null && highMinor <= lowMinor * NARROW;
  const said = sentencesOf(note).find(
    sentence =>
      phraseIn(sentence, FINAL_WORDS) &&
      !/\bnot (?:yet )?(?:fixed|final)\b/i.test(sentence) &&
      !isAboutRunning(sentence),
  );
  if (!narrow && !said) return [];
  return [
    {
      key: 'risk:budget',
      title: 'There is no reserve, so every surprise becomes a negotiation',
      response:
        'Agree a reserve of a tenth for what nobody knows yet, or which features it would be taken from.',
      because: said
        ? `The note on the budget says: ${quoted(said)}.`
        : 'The highest amount is within 15% of the lowest.',
      serves: ['budget'],
      probability: 0.3,
      edition: 'mvp',
      low: 2,
      likely: 4,
      high: 10,
      ...DAYS,
    },
  ];
}

function runningRisk(answers: BriefAnswers, demands: Demands): SuggestedRisk[] {
  const allowed = runningCostAllowed(answers);
  if (!allowed) return [];
  const costs = EDITIONS.map(edition => ({
    edition,
    usd: monthlyUsdOf(chooseFor(edition, demands).map(choice => choice.option)),
  }));
  const dear = costs.find(({ usd }) => usd.low > allowed.mostUsdPerMonth);
  if (!dear) return [];
  return [
    {
      key: 'risk:running-cost',
      title: 'What it runs on costs more in a month than the brief allows',
      response:
        'Agree a sum before the work begins, or go through the architecture with the client: each decision names what costs less.',
      because: `What is chosen for ${editionInSentence(dear.edition)} costs ${figure(dear.usd.low)} to ${figure(dear.usd.high)} US dollars a month, and the brief allows ${figure(allowed.perMonth)} ${allowed.currency}: ${quoted(allowed.sentence)}.`,
      serves: ['budget'],
      probability: 0.6,
      edition: dear.edition,
      low: 1,
      likely: 3,
      high: 8,
      ...DAYS,
    },
  ];
}
