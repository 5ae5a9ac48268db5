import { NUMBER, numberIn } from '@/server/brief/domain/numbers';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { sentencesOf } from '../suggest/said';

/** Whether a sentence of the note on the budget says what running it may cost, and not what making it may. */
export const isAboutRunning = (sentence: string): boolean => RUNNING.test(sentence) && SUM.test(sentence);

/** What the client says that running it may cost, in the words of the brief; null where it says nothing of it. */
export const runningCostSaid = ({ budget }: Pick<BriefAnswers, 'budget'>): string | null =>
  sentencesOf(budget.note).find(isAboutRunning) ?? null;

/** The sum for running it, where the sentence names one by the month or the year. */
export interface RunningCost {
  sentence: string;
  perMonth: number;
  currency: string;
  /** The sum at a rate that is rather too good for it, so that what is dearer surely is. */
  mostUsdPerMonth: number;
}

export function runningCostAllowed(answers: Pick<BriefAnswers, 'budget'>): RunningCost | null {
  const sentence = runningCostSaid(answers);
  const period = sentence && PERIOD.exec(sentence);
  const sum = sentence && (AMOUNT_FIRST.exec(sentence) ?? CURRENCY_FIRST.exec(sentence));
  if (!sentence || !period || !sum) return null;
  const { number, currency: word } = sum.groups!;
  const amount = numberIn(number!.replace(/[.,]$/, ''));
  const currency = currencyOf(word!, answers.budget.currency);
  const usd = currency && MOST_USD[currency];
  if (!amount || !usd) return null;
  const perMonth = period.groups!['year'] ? amount / 12 : amount;
  return { sentence, perMonth, currency, mostUsdPerMonth: perMonth * usd };
}

const RUNNING =
  /\b(running costs?|costs? of running|to run it|running it|hosting|servers?|operating costs?|upkeep|maintenance|(a|per|each|every) month|monthly)\b/i;
/** “Hosting within the country” says where, not what it may cost. */
const SUM =
  /(?:\d|hundred|thousand).*(?:[€$£]|\b(?:EUR|USD|GBP|CHF|NOK|SEK|DKK|euros?|dollars?|pounds?|francs?|kr|kroner|crowns?)\b)|(?:[€$£]|\b(?:EUR|USD|GBP|CHF|NOK|SEK|DKK)\b)\s*\d/i;

const PERIOD = /\b(?:(?:an?|per|each|every)\s+(?:month|(?<year>year))|monthly)\b/i;
const CURRENCY = '[€$£]|(?:EUR|USD|GBP|CHF|NOK|SEK|DKK|euros?|dollars?|pounds?|francs?|kr|kroner)(?!\\p{L})';
const AMOUNT_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])(?<number>${NUMBER})\\s*(?<currency>${CURRENCY})`, 'iu');
const CURRENCY_FIRST = new RegExp(`(?<![\\p{L}])(?<currency>${CURRENCY})\\s*(?<number>${NUMBER})`, 'iu');

const CODES: readonly [RegExp, string][] = [
  [/^(?:€|euro)/i, 'EUR'],
  [/^(?:\$|dollar)/i, 'USD'],
  [/^(?:£|pound)/i, 'GBP'],
  [/^franc/i, 'CHF'],
];

/** Crowns are those of the budget. */
function currencyOf(word: string, ofBudget: string | null): string | null {
  if (/^kr/i.test(word)) return ofBudget;
  return CODES.find(([pattern]) => pattern.test(word))?.[1] ?? word.toUpperCase();
}

/** More US dollars than one unit has been worth for years. */
const MOST_USD: Partial<Record<string, number>> = {
  EUR: 1.25,
  USD: 1,
  GBP: 1.45,
  CHF: 1.4,
  NOK: 0.13,
  SEK: 0.13,
  DKK: 0.17,
};
