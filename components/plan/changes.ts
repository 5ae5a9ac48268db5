import {
  type CellChange,
  type CellConflict,
  type CellKey,
  cellValue,
  sameValue,
  withCells,
} from '@/server/plan/domain/cells';
import type { DetailsFields } from '@/server/plan/domain/fields';
import { positionFor, START, STEP } from '@/server/plan/domain/place';
import type { Plan, PlanFeature, PlanFixedCost, PlanRisk } from '@/server/plan/domain/plan';

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

/** What the server said of a change. */
export interface Answer {
  updatedAt?: string;
  /** The state before, where the change itself does not say. */
  was?: string;
  position?: number;
  revision?: number;
  moved?: { featureId: FeatureId; position: number; updatedAt: string }[];
  /** Cells of a feature that somebody else has changed meanwhile. */
  conflicts?: CellConflict[];
  /** The same of the plan's details or of a cost. */
  fieldConflicts?: { field: string; theirs?: unknown }[];
  /** Its record was removed meanwhile. */
  gone?: true;
}

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

/** The plan once the server has answered a change: with its word for places and states, and for what others changed. */
export function withAnswer(plan: Plan, change: Change, answer: Answer): Plan {
  if (answer.gone) return plan;
  if (change.kind === 'feature') return withCellAnswers(plan, [change], [answer]);
  const done = applyChange(plan, withoutConflicts(change, answer));
  const record = recordOf(change);
  let { features, risks, fixedCosts } = done;
  if (change.kind === 'risk') risks = changed(risks, record, { updatedAt: answer.updatedAt });
  else if (change.kind === 'cost')
    fixedCosts = changed(fixedCosts, record, fieldsOf<PlanFixedCost>(answer.fieldConflicts));
  else if (change.kind === 'move') {
    const news = new Map(answer.moved?.map(one => [one.featureId, one]));
    features = inOrder(features.map(one => ({ ...one, ...news.get(one.id) })));
  } else if (answer.updatedAt) {
    features = inOrder(changed(features, record, { updatedAt: answer.updatedAt, position: answer.position }));
  }
  const details = change.kind === 'details' ? fieldsOf<DetailsFields>(answer.fieldConflicts) : {};
  return { ...done, ...given(details), features, risks, fixedCosts };
}

/** The same of many in their order. A paste is many changes of cells: the features are gone through once for all. */
export function withAnswers(plan: Plan, changes: readonly Change[], answers: readonly Answer[]): Plan {
  let next = plan;
  for (let at = 0; at < changes.length; ) {
    const from = at;
    while (changes[at]?.kind === 'feature') at++;
    if (at === from) {
      next = withAnswer(next, changes[at]!, answers[at]!);
      at++;
    } else next = withCellAnswers(next, changes.slice(from, at), answers.slice(from, at));
  }
  return next;
}

function withCellAnswers(plan: Plan, changes: readonly Change[], answers: readonly Answer[]): Plan {
  const byId = new Map<string, { change: Change; answer: Answer }[]>();
  changes.forEach((change, at) => {
    const record = recordOf(change);
    byId.set(record, [...(byId.get(record) ?? []), { change, answer: answers[at]! }]);
  });
  return {
    ...plan,
    features: plan.features.map(feature =>
      (byId.get(feature.id) ?? []).reduce(
        (one, { change, answer }) => answered(one, change, answer),
        feature,
      ),
    ),
  };
}

/** A feature once the server has answered a change of its cells. */
function answered(feature: PlanFeature, change: Change, answer: Answer): PlanFeature {
  if (answer.gone || change.kind !== 'feature') return feature;
  const made = withoutConflicts(change, answer);
  const theirs = (answer.conflicts ?? []).map(({ cell, theirs: to }) => ({ cell, to }));
  const cells = [...(made.kind === 'feature' ? made.cells : []), ...theirs];
  return { ...withCells(feature, cells), updatedAt: answer.updatedAt ?? feature.updatedAt };
}

/** What of a change is in conflict with somebody else's, as a change of its own; null where nothing is. */
export function conflictOf(change: Change, answer: Answer): Change | null {
  if (change.kind === 'feature') {
    const cells = change.cells.filter(one => answer.conflicts?.some(other => other.cell === one.cell));
    return cells.length ? { ...change, cells } : null;
  }
  if (!answer.fieldConflicts?.length) return null;
  if (change.kind === 'cost') return change;
  if (change.kind !== 'details') return null;
  const names = answer.fieldConflicts.map(one => one.field);
  return { ...change, fields: picked(change.fields, names), was: picked(change.was, names) };
}

function withoutConflicts(change: Change, answer: Answer): Change {
  if (change.kind === 'feature' && answer.conflicts?.length)
    return {
      ...change,
      cells: change.cells.filter(one => !answer.conflicts!.some(other => other.cell === one.cell)),
    };
  return change;
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

const fieldsOf = <T extends object>(conflicts: Answer['fieldConflicts'] = []): Partial<T> =>
  Object.fromEntries(conflicts.map(({ field, theirs }) => [field, theirs])) as Partial<T>;

function picked<T extends object>(record: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name))) as Partial<T>;
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
