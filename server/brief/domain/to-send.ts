import { isBlank } from './blank';
import type { Guide } from './guide';
import type { BriefAnswers, Section } from './sections';

/** The sections in which nothing is answered, in the client's order. */
export const emptySections = (answers: BriefAnswers, order: readonly Section[]): Section[] =>
  order.filter(section => isBlank(answers[section]));

/** Why a brief cannot be sent as it stands, or null. One answer is enough: the studio asks about the rest. */
export function whyNotToSend(answers: BriefAnswers, order: readonly Section[], guide: Guide): string | null {
  if (emptySections(answers, order).length < order.length) return null;
  return `Nothing is answered yet, so there is nothing to plan from. Begin with “${guide[order[0]!].name}”; one answer is enough, also where a file says the rest.`;
}
