import { sameContent } from '@/server/brief/domain/same-content';
import type { Plan } from './plan';

/**
 * Whether two states of a plan hold the same, to the last field and in the same order, wherever their
 * rows stand between others. What a reader is shown of a difference is less (`comparePlans`).
 */
export const samePlan = (before: Plan, after: Plan): boolean => sameContent(held(before), held(after));

function held(plan: Plan) {
  const {
    id: _id,
    briefId: _brief,
    revision: _revision,
    createdAt: _made,
    updatedAt: _then,
    features,
    risks,
    fixedCosts,
    parts,
    ...details
  } = plan;
  return {
    details,
    features: inOrder(features, one => one.id).map(one => ({
      ...placeless(one),
      needs: one.needs.toSorted(),
    })),
    risks: inOrder(risks, one => one.id).map(one => ({
      ...placeless(one),
      featureIds: one.featureIds.toSorted(),
    })),
    fixedCosts: Object.fromEntries(fixedCosts.map(one => [one.id, one])),
    parts: inOrder(parts, one => one.key).map(placeless),
  };
}

const inOrder = <T extends { position: number }>(list: readonly T[], key: (one: T) => string): T[] =>
  list.toSorted((a, b) => a.position - b.position || (key(a) < key(b) ? -1 : 1));

const placeless = <T extends { position: number; updatedAt: string }>({
  position: _place,
  updatedAt: _then,
  ...rest
}: T) => rest;
