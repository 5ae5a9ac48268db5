import type { DetailsFields, FeatureFields } from '@/server/plan/domain/fields';
import { positionFor, STEP } from '@/server/plan/domain/place';
import type { Plan, PlanFeature, PlanFixedCost, PlanRisk } from '@/server/plan/domain/plan';

export interface RemovedFeature {
  feature: PlanFeature;
  neededBy: PlanFeature['id'][];
  threatenedBy: PlanRisk['id'][];
}

/** One thing that somebody did to a plan: shown at once, sent in turn. */
export type Change =
  | { kind: 'feature'; featureId: PlanFeature['id']; basedOn: string; fields: Partial<FeatureFields> }
  | { kind: 'add-feature'; feature: PlanFeature }
  | { kind: 'remove-feature'; removed: RemovedFeature }
  | { kind: 'restore-feature'; removed: RemovedFeature }
  | { kind: 'move-feature'; featureId: PlanFeature['id']; area: string; after: PlanFeature['id'] | null }
  | { kind: 'risk'; risk: PlanRisk; basedOn: string | null }
  | { kind: 'remove-risk'; risk: PlanRisk }
  | { kind: 'cost'; cost: PlanFixedCost }
  | { kind: 'remove-cost'; cost: PlanFixedCost }
  | { kind: 'details'; fields: Partial<DetailsFields> };

/** The record that a change is about: changes to one record are sent in order, and wait behind a failed one. */
export function recordOf(change: Change): string {
  switch (change.kind) {
    case 'feature':
    case 'move-feature':
      return change.featureId;
    case 'add-feature':
      return change.feature.id;
    case 'remove-feature':
    case 'restore-feature':
      return change.removed.feature.id;
    case 'risk':
    case 'remove-risk':
      return change.risk.id;
    case 'cost':
    case 'remove-cost':
      return change.cost.id;
    case 'details':
      return 'details';
  }
}

/** Two changes of one record as one, where that says the same; null where it does not. */
export function mergeChanges(first: Change, second: Change): Change | null {
  if (recordOf(first) !== recordOf(second)) return null;
  if (first.kind === 'feature' && second.kind === 'feature')
    return { ...first, fields: { ...first.fields, ...second.fields } };
  if (first.kind === 'risk' && second.kind === 'risk') return { ...second, basedOn: first.basedOn };
  if (first.kind === 'cost' && second.kind === 'cost') return second;
  if (first.kind === 'details' && second.kind === 'details')
    return { ...first, fields: { ...first.fields, ...second.fields } };
  return null;
}

/** The state of its record that a change was made over; null where that does not matter. */
export function baseOf(change: Change): string | null {
  switch (change.kind) {
    case 'feature':
      return change.basedOn;
    case 'risk':
      return change.basedOn ?? change.risk.updatedAt;
    case 'add-feature':
      return change.feature.updatedAt;
    case 'restore-feature':
      return change.removed.feature.updatedAt;
    default:
      return null;
  }
}

/** The same change, made over a newer state of its record. */
export function rebased(change: Change, updatedAt: string): Change {
  if (change.kind === 'feature') return { ...change, basedOn: updatedAt };
  if (change.kind === 'risk') return { ...change, basedOn: updatedAt };
  return change;
}

/** The plan as it looks once the change is made. */
export function applyChange(plan: Plan, change: Change): Plan {
  switch (change.kind) {
    case 'feature':
      return { ...plan, features: changed(plan.features, change.featureId, change.fields) };
    case 'add-feature':
      return { ...plan, features: inOrder([...without(plan.features, change.feature.id), change.feature]) };
    case 'remove-feature':
      return withoutFeature(plan, change.removed.feature.id);
    case 'restore-feature':
      return withFeature(plan, change.removed);
    case 'move-feature':
      return { ...plan, features: moved(plan.features, change) };
    case 'risk':
      return {
        ...plan,
        risks: plan.risks.some(risk => risk.id === change.risk.id)
          ? changed(plan.risks, change.risk.id, { ...change.risk, updatedAt: undefined })
          : [...plan.risks, change.risk],
      };
    case 'remove-risk':
      return { ...plan, risks: without(plan.risks, change.risk.id) };
    case 'cost':
      return {
        ...plan,
        fixedCosts: plan.fixedCosts.some(cost => cost.id === change.cost.id)
          ? changed(plan.fixedCosts, change.cost.id, change.cost)
          : [...plan.fixedCosts, change.cost],
      };
    case 'remove-cost':
      return { ...plan, fixedCosts: without(plan.fixedCosts, change.cost.id) };
    case 'details':
      return { ...plan, ...given(change.fields) };
  }
}

/** What the server said of a record after a change: its new state's instant, and its place. */
export function withAnswer(
  plan: Plan,
  change: Change,
  answer: { updatedAt?: string; position?: number; revision?: number },
): Plan {
  const record = recordOf(change);
  const news = { updatedAt: answer.updatedAt, position: answer.position };
  return {
    ...plan,
    revision: answer.revision ?? plan.revision,
    features: inOrder(changed(plan.features, record, news)),
    risks: changed(plan.risks, record, { updatedAt: answer.updatedAt }),
  };
}

/** Where a feature would stand as the last of an area. */
export const endPosition = (features: readonly PlanFeature[]): number =>
  (features.at(-1)?.position ?? 0) + STEP;

function moved(features: PlanFeature[], move: Extract<Change, { kind: 'move-feature' }>): PlanFeature[] {
  const rest = without(features, move.featureId);
  const feature = features.find(one => one.id === move.featureId);
  if (!feature) return features;
  const position = positionFor(rest, move.area, move.after) ?? feature.position;
  return inOrder([...rest, { ...feature, area: move.area, position }]);
}

function withoutFeature(plan: Plan, gone: PlanFeature['id']): Plan {
  return {
    ...plan,
    features: without(plan.features, gone).map(one =>
      one.needs.includes(gone) ? { ...one, needs: one.needs.filter(needed => needed !== gone) } : one,
    ),
    risks: plan.risks.map(risk => ({ ...risk, featureIds: risk.featureIds.filter(id => id !== gone) })),
  };
}

function withFeature(plan: Plan, { feature, neededBy, threatenedBy }: RemovedFeature): Plan {
  const there = without(plan.features, feature.id);
  const needs = feature.needs.filter(id => there.some(one => one.id === id));
  return {
    ...plan,
    features: inOrder([
      ...there.map(one =>
        neededBy.includes(one.id) ? { ...one, needs: adding(one.needs, feature.id) } : one,
      ),
      { ...feature, needs },
    ]),
    risks: plan.risks.map(risk =>
      threatenedBy.includes(risk.id) ? { ...risk, featureIds: adding(risk.featureIds, feature.id) } : risk,
    ),
  };
}

const adding = <T>(list: T[], item: T) => (list.includes(item) ? list : [...list, item]);
const without = <T extends { id: string }>(list: readonly T[], id: string) =>
  list.filter(one => one.id !== id);
const inOrder = (features: PlanFeature[]) =>
  features.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

function changed<T extends { id: string }>(
  list: T[],
  id: string,
  fields: { [K in keyof T]?: T[K] | undefined },
): T[] {
  return list.some(one => one.id === id)
    ? list.map(one => (one.id === id ? { ...one, ...given(fields) } : one))
    : list;
}

function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
