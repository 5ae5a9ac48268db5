import type { QueryScope } from '@/server/kernel/query';
import type { Facts } from './domain/contradictions';
import type { BriefAnswers } from './domain/sections';

/**
 * What the smallest edition of the plan that these answers ask for usually takes. The one place that
 * joins a brief to what a suggested plan says of it; null until there is such a plan.
 */
export async function smallestEdition(
  _scope: QueryScope,
  _answers: BriefAnswers,
): Promise<Facts['smallest']> {
  return null;
}
