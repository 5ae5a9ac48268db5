import { sameContent } from '@/server/brief/domain/same-content';
import { decisionName, optionName } from '../architecture/names';
import type { ContentKind, PartContent, PlanPart } from '../parts';
import type { Plan, PlanFeature, PlanFixedCost, PlanRisk } from '../plan';
import { type FeatureChange, featureChanges } from './features';
import { type FieldChange, fieldChanges } from './field-changes';
import { namesIn, partName } from './part-names';

/** Something that stands in both plans and says something else now. */
export interface Changed<T, C = FieldChange> {
  /** As it is in the later plan. */
  one: T;
  was: T;
  changes: C[];
}

export interface Differences<T, C = FieldChange> {
  added: T[];
  removed: T[];
  changed: Changed<T, C>[];
}

/** A part that was decided on, by the name that a reader knows it by. */
export interface NamedPart {
  key: string;
  kind: ContentKind;
  name: string;
  because: string;
}

export interface PlanComparison {
  features: Differences<PlanFeature, FeatureChange>;
  risks: Differences<PlanRisk>;
  fixedCosts: Differences<PlanFixedCost>;
  parts: Differences<NamedPart>;
  details: FieldChange[];
  /** Nothing of what a plan says differs. The order of features is not part of what it says. */
  same: boolean;
}

type Comparable = Omit<Plan, 'id' | 'briefId' | 'revision' | 'createdAt' | 'updatedAt'>;

/** What changed from one state of a plan to another. Features, risks and costs are the same by their ids. */
export function comparePlans(before: Comparable, after: Comparable): PlanComparison {
  const titles = new Map([...before.features, ...after.features].map(({ id, title }) => [id, title]));
  const titlesOf = (ids: readonly PlanFeature['id'][]) =>
    ids.map(id => titles.get(id) ?? 'a feature that is gone').sort();
  const features = differences(before.features, after.features, byId, (was, one) =>
    featureChanges(was, one, titlesOf),
  );
  const risks = differences(before.risks, after.risks, byId, (was, one) =>
    fieldChanges(
      { ...was, featureIds: titlesOf(was.featureIds) },
      { ...one, featureIds: titlesOf(one.featureIds) },
      [
        'title',
        'edition',
        'probability',
        'impact',
        'low',
        'likely',
        'high',
        'featureIds',
        'response',
        'because',
      ],
    ),
  );
  const fixedCosts = differences(before.fixedCosts, after.fixedCosts, byId, (was, one) =>
    fieldChanges(was, one, ['title', 'amountMinor', 'edition', 'per']),
  );
  const parts = compareParts(before.parts, after.parts);
  const details = fieldChanges(before, after, [
    'title',
    'clientName',
    'clientEmail',
    'startsOn',
    'budgetMinor',
    'deadline',
    'systemicShare',
    'demands',
  ]);
  const lists = [features, risks, fixedCosts, parts];
  const same =
    lists.every(list => !list.added.length && !list.removed.length && !list.changed.length) &&
    !details.length &&
    sameRefusals(before.parts, after.parts);
  return { features, risks, fixedCosts, parts, details, same };
}

function differences<T, C>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  changesOf: (was: T, one: T) => C[],
): Differences<T, C> {
  const old = new Map(before.map(one => [key(one), one]));
  const now = new Set(after.map(key));
  return {
    added: after.filter(one => !old.has(key(one))),
    removed: before.filter(one => !now.has(key(one))),
    changed: after.flatMap(one => {
      const was = old.get(key(one));
      const changes = was ? changesOf(was, one) : [];
      return was && changes.length ? [{ one, was, changes }] : [];
    }),
  };
}

const byId = (one: { id: string }) => one.id;

type DecidedPart = PlanPart & { kind: ContentKind; content: NonNullable<PlanPart['content']> };

/** Parts that stand in the plan by somebody's decision; what is merely suggested belongs to the brief. */
const decided = (parts: readonly PlanPart[]): DecidedPart[] =>
  parts.filter((part): part is DecidedPart => part.state === 'accepted' && part.content !== null);

function compareParts(before: readonly PlanPart[], after: readonly PlanPart[]): Differences<NamedPart> {
  const [old, now] = [namesIn(before), namesIn(after)];
  const all = new Map([...old, ...now]);
  const found = differences(
    decided(before),
    decided(after),
    part => part.key,
    (was, one) => [
      ...fieldChanges(shown(was, old), shown(one, now), [
        ...new Set([...Object.keys(was.content), ...Object.keys(one.content)]),
      ]),
      ...fieldChanges(was, one, ['because']),
    ],
  );
  const named = (part: DecidedPart): NamedPart => ({
    key: part.key,
    kind: part.kind,
    name: partName(part.kind, part.content, all),
    because: part.because,
  });
  return {
    added: found.added.map(named),
    removed: found.removed.map(named),
    changed: found.changed.map(({ one, was, changes }) => ({ one: named(one), was: named(was), changes })),
  };
}

/** A part's content with the names of what it refers to in place of their keys. */
const shown = (
  { kind, content }: DecidedPart,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> => {
  if (kind === 'component') {
    const component = content as PartContent<'component'>;
    return { ...component, decision: decisionName(component), option: optionName(component) };
  }
  return Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      ['from', 'to', 'role', 'entity'].includes(field) ? (names.get(String(value)) ?? value) : value,
    ]),
  );
};

/** What was refused says nothing to a reader, but going back to a version brings it back. */
function sameRefusals(before: readonly PlanPart[], after: readonly PlanPart[]): boolean {
  const refused = (parts: readonly PlanPart[]) =>
    parts
      .filter(part => part.state === 'refused' || part.content === null)
      .map(({ key, kind, state }) => `${kind} ${key} ${state}`)
      .sort();
  return sameContent(refused(before), refused(after));
}
