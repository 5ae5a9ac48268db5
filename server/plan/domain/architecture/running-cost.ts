import type { BriefAnswers } from '@/server/brief/domain/sections';
import { sentencesOf } from '../suggest/said';

/** What the client says that running it may cost, in the words of the brief; null where it says nothing of it. */
export const runningCostSaid = ({ budget }: Pick<BriefAnswers, 'budget'>): string | null =>
  sentencesOf(budget.note).find(sentence => RUNNING.test(sentence) && SUM.test(sentence)) ?? null;

const RUNNING =
  /\b(running costs?|costs? of running|to run it|running it|hosting|servers?|operating costs?|upkeep|maintenance|(a|per|each|every) month|monthly)\b/i;
/** “Hosting within the country” says where, not what it may cost. */
const SUM =
  /(?:\d|hundred|thousand).*(?:[€$£]|\b(?:EUR|USD|GBP|CHF|NOK|SEK|DKK|euros?|dollars?|pounds?|francs?|kr|kroner|crowns?)\b)|(?:[€$£]|\b(?:EUR|USD|GBP|CHF|NOK|SEK|DKK)\b)\s*\d/i;
