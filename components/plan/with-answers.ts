import { type CellConflict, withCells } from '@/server/plan/domain/cells';
import type { DetailsFields } from '@/server/plan/domain/fields';
import type { Plan, PlanFeature, PlanFixedCost } from '@/server/plan/domain/plan';
import { applyChange, type Change, recordOf } from './changes';
import { changed, given, inOrder, picked } from './records';

/** What the server said of a change. */
export interface Answer {
  updatedAt?: string;
  /** The state before, where the change itself does not say. */
  was?: string;
  position?: number;
  revision?: number;
  moved?: { featureId: PlanFeature['id']; position: number; updatedAt: string }[];
  /** Cells of a feature that somebody else has changed meanwhile. */
  conflicts?: CellConflict[];
  /** The same of the plan's details or of a cost. */
  fieldConflicts?: { field: string; theirs?: unknown }[];
  /** Its record was removed meanwhile. */
  gone?: true;
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

const fieldsOf = <T extends object>(conflicts: Answer['fieldConflicts'] = []): Partial<T> =>
  Object.fromEntries(conflicts.map(({ field, theirs }) => [field, theirs])) as Partial<T>;
