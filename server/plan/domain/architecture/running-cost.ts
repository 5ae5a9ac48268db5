import type { BriefAnswers } from '@/server/brief/domain/sections';
import { sentencesIn } from '@/server/brief/domain/sentences';

/** What the client says that running it may cost, in the words of the brief; null where it says nothing of it. */
export const runningCostSaid = ({ budget }: Pick<BriefAnswers, 'budget'>): string | null =>
  sentencesIn(budget.note)
    .flat()
    .find(sentence => RUNNING.test(sentence) && SUM.test(sentence)) ?? null;

const RUNNING =
  /\b(running costs?|costs? of running|to run it|running it|hosting|servers?|operating costs?|upkeep|maintenance|(a|per|each|every) month|monthly)\b/i;
/** “Hosting within the country” says where, not what it may cost. */
const SUM = /\d/;
