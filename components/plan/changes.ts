import { type CellChange, type CellKey, cellValue, sameValue, withCells } from '@/server/plan/domain/cells';
import type { DetailsFields } from '@/server/plan/domain/fields';
import { positionFor, START, STEP } from '@/server/plan/domain/place';
import type { Plan, PlanFeature, PlanFixedCost, PlanRisk } from '@/server/plan/domain/plan';
import { changed, given, inOrder, picked, without } from './records';

type FeatureId = PlanFeature['id'];

export interface RemovedFeature {
  feature: PlanFeature;
  neededBy: FeatureId[];
  threatenedBy: PlanRisk['id'][];
}

/** Directly after a feature; first in the area where `after` is null; first of the plan at `START`. */
export interface Move {
  featureId: FeatureId;
  area: string;
  after: FeatureId | typeof START | null;
}

/** One thing that somebody did to a plan: shown at once, sent in turn. */
export type Change =
  | { kind: 'feature'; featureId: FeatureId; cells: CellChange[] }
  | { kind: 'add-feature'; feature: PlanFeature }
  | { kind: 'remove-feature'; removed: RemovedFeature }
  | { kind: 'restore-feature'; removed: RemovedFeature }
  | { kind: 'move'; moves: Move[] }
  | { kind: 'risk'; risk: PlanRisk; basedOn: string | null; was: PlanRisk | null }
  | { kind: 'remove-risk'; risk: PlanRisk }
  /** `was`: as its writer saw it; null where it is new. */
  | { kind: 'cost'; cost: PlanFixedCost; was: PlanFixedCost | null }
  | { kind: 'remove-cost'; cost: PlanFixedCost }
  | { kind: 'details'; fields: Partial<DetailsFields>; was: Partial<DetailsFields> };

/** The record that a change is about: a failed change holds back the later ones of its record. */
export function recordOf(change: Change): string {
  switch (change.kind) {
    case 'feature':
      return change.featureId;
    case 'add-feature':
      return change.feature.id;
    case 'remove-feature':
    case 'restore-feature':
      return change.removed.feature.id;
    case 'move':
      return 'order';
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

/** Whether nothing would come of it. */
export const isEmpty = (change: Change): boolean =>
  (change.kind === 'feature' && !change.cells.length) ||
  (change.kind === 'details' && !Object.keys(change.fields).length) ||
  (change.kind === 'move' && !change.moves.length);

/** Two changes of one record as one, where that says the same; null where it does not. */
export function mergeChanges(first: Change, second: Change): Change | null {
  if (recordOf(first) !== recordOf(second)) return null;
  if (first.kind === 'feature' && second.kind === 'feature')
    return { ...first, cells: mergeCells(first.cells, second.cells) };
  if (first.kind === 'risk' && second.kind === 'risk')
    return { ...second, basedOn: first.basedOn, was: first.was };
  if (first.kind === 'cost' && second.kind === 'cost') return { ...second, was: first.was };
  if (first.kind === 'details' && second.kind === 'details')
    return {
      ...first,
      fields: { ...first.fields, ...second.fields },
      was: { ...second.was, ...first.was },
    };
  return null;
}

function mergeCells(first: readonly CellChange[], second: readonly CellChange[]): CellChange[] {
  const merged = new Map<CellKey, CellChange>(first.map(change => [change.cell, change]));
  for (const change of second) {
    const before = merged.get(change.cell);
    merged.set(change.cell, before ? ({ ...change, from: before.from } as CellChange) : change);
  }
  return [...merged.values()].filter(change => !sameValue(change.from, change.to));
}

/** The state of its record that a change was made over; null where that does not matter. */
export function baseOf(change: Change): string | null {
  if (change.kind === 'risk') return change.basedOn ?? change.risk.updatedAt;
  return null;
}

/** The same change, made over a newer state of its record. */
export const rebased = (change: Change, updatedAt: string): Change =>
  change.kind === 'risk' ? { ...change, basedOn: updatedAt } : change;

/** The plan as it looks once the changes are made. */
export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  let next = plan;
  for (let at = 0; at < changes.length; ) {
    const change = changes[at]!;
    if (change.kind !== 'feature') {
      next = applyChange(next, change);
      at++;
      continue;
    }
    // A paste is many changes of cells in a row: the features are gone through once for all of them.
    const cells = new Map<string, CellChange[]>();
    for (let one = changes[at]; one?.kind === 'feature'; one = changes[++at])
      cells.set(one.featureId, [...(cells.get(one.featureId) ?? []), ...one.cells]);
    next = {
      ...next,
      features: next.features.map(feature => {
        const own = cells.get(feature.id);
        return own ? withCells(feature, own) : feature;
      }),
    };
  }
  return next;
}

export function applyChange(plan: Plan, change: Change): Plan {
  switch (change.kind) {
    case 'feature':
      return applyChanges(plan, [change]);
    case 'add-feature':
      return { ...plan, features: inOrder([...without(plan.features, change.feature.id), change.feature]) };
    case 'remove-feature':
      return withoutFeature(plan, change.removed.feature.id);
    case 'restore-feature':
      return withFeature(plan, change.removed);
    case 'move':
      return { ...plan, features: change.moves.reduce(moved, plan.features) };
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
          ? changed(plan.fixedCosts, change.cost.id, costFields(change))
          : [...plan.fixedCosts, change.cost],
      };
    case 'remove-cost':
      return { ...plan, fixedCosts: without(plan.fixedCosts, change.cost.id) };
    case 'details':
      return { ...plan, ...given(change.fields) };
  }
}

/**
 * What takes a change back, made over the plan as it was before. Where somebody changes the same
 * meanwhile, taking back meets a conflict as any other change does.
 */
export function inverseOf(before: Plan, change: Change): Change[] {
  switch (change.kind) {
    case 'feature':
      return [
        {
          ...change,
          cells: change.cells.map(({ cell, from, to }) => ({ cell, from: to, to: from }) as CellChange),
        },
      ];
    case 'add-feature':
      return [
        { kind: 'remove-feature', removed: { feature: change.feature, neededBy: [], threatenedBy: [] } },
      ];
    case 'remove-feature':
      return [{ kind: 'restore-feature', removed: change.removed }];
    case 'restore-feature':
      return [{ kind: 'remove-feature', removed: change.removed }];
    case 'move':
      return [{ kind: 'move', moves: movesBack(before.features, change.moves) }];
    case 'risk':
      return change.was
        ? [{ kind: 'risk', risk: change.was, basedOn: change.was.updatedAt, was: change.risk }]
        : [{ kind: 'remove-risk', risk: change.risk }];
    case 'remove-risk':
      return [{ kind: 'risk', risk: change.risk, basedOn: null, was: null }];
    case 'cost':
      return change.was
        ? [{ kind: 'cost', cost: change.was, was: change.cost }]
        : [{ kind: 'remove-cost', cost: change.cost }];
    case 'remove-cost':
      return [{ kind: 'cost', cost: change.cost, was: null }];
    case 'details':
      return [{ kind: 'details', fields: change.was, was: change.fields }];
  }
}

/** A change that was thought out earlier, over the plan as it is now: what is removed is what stands there now. */
export function refreshed(now: Plan, change: Change): Change {
  if (change.kind !== 'remove-feature') return change;
  const removed = removalOf(now, change.removed.feature.id);
  return removed ? { ...change, removed } : change;
}

/** All that is needed to put a feature back; null where it is not there. */
export function removalOf(plan: Plan, featureId: FeatureId): RemovedFeature | null {
  const feature = plan.features.find(one => one.id === featureId);
  if (!feature) return null;
  return {
    feature,
    neededBy: plan.features.filter(one => one.needs.includes(featureId)).map(one => one.id),
    threatenedBy: plan.risks.filter(one => one.featureIds.includes(featureId)).map(one => one.id),
  };
}

/** A change of cells of one feature to other values; cells that are so already are left out. */
export function cellsChange(
  feature: PlanFeature,
  values: readonly { cell: CellKey; to: CellChange['to']; from?: CellChange['from'] }[],
): Extract<Change, { kind: 'feature' }> {
  const cells = values
    .map(({ cell, to, from = cellValue(feature, cell) }) => ({ cell, from, to }) as CellChange)
    .filter(change => !sameValue(change.from, change.to));
  return { kind: 'feature', featureId: feature.id, cells };
}

/** Where a feature would stand as the last of the plan. */
export const endPosition = (features: readonly PlanFeature[]): number =>
  (features.at(-1)?.position ?? 0) + STEP;

function moved(features: PlanFeature[], move: Move): PlanFeature[] {
  const feature = features.find(one => one.id === move.featureId);
  if (!feature) return features;
  const rest = without(features, move.featureId);
  const position = positionFor(rest, move.area, move.after) ?? feature.position;
  return inOrder([...rest, { ...feature, area: move.area, position }]);
}

/** In their old order, each directly after what it followed. */
function movesBack(features: readonly PlanFeature[], moves: readonly Move[]): Move[] {
  const ids = new Set(moves.map(move => move.featureId));
  return features.flatMap((feature, at) =>
    ids.has(feature.id)
      ? [{ featureId: feature.id, area: feature.area, after: features[at - 1]?.id ?? START }]
      : [],
  );
}

function withoutFeature(plan: Plan, gone: FeatureId): Plan {
  return {
    ...plan,
    features: without(plan.features, gone).map(one =>
      one.needs.includes(gone) ? { ...one, needs: one.needs.filter(needed => needed !== gone) } : one,
    ),
    risks: plan.risks.map(risk =>
      risk.featureIds.includes(gone)
        ? { ...risk, featureIds: risk.featureIds.filter(id => id !== gone) }
        : risk,
    ),
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

/** Of a cost only what its writer changed: the rest may be newer than what they saw. */
function costFields({ cost, was }: Extract<Change, { kind: 'cost' }>): Partial<PlanFixedCost> {
  if (!was) return cost;
  const names = (Object.keys(cost) as (keyof PlanFixedCost)[]).filter(name => cost[name] !== was[name]);
  return picked(cost, names);
}

const adding = <T>(list: T[], item: T) => (list.includes(item) ? list : [...list, item]);
