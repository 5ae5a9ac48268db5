import type { PlanToForecast } from '@/server/forecast/domain/compose-input';
import { addableNeeds } from '../addable-needs';
import type { Plan, PlanFeature, PlanRisk } from '../plan';
import { likelyHours } from '../totals';
import type { PlanComparison } from './compare';

/** Kinds of change that move cost or date, in the order in which they are told. */
export const CHANGE_GROUPS = [
  'added',
  'removed',
  'estimates',
  'editions',
  'needs',
  'risks',
  'costs',
  'details',
] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** How many changes of each kind there are; kinds without any are left out. */
export function groupsIn({ features, risks, fixedCosts, details }: PlanComparison): Map<ChangeGroup, number> {
  const changed = (...kinds: string[]) =>
    features.changed.filter(({ changes }) => changes.some(change => kinds.includes(change.what))).length;
  const all = (list: { added: unknown[]; removed: unknown[]; changed: unknown[] }) =>
    list.added.length + list.removed.length + list.changed.length;
  const counts: Record<ChangeGroup, number> = {
    added: features.added.length,
    removed: features.removed.length,
    estimates: changed('estimate'),
    editions: changed('edition'),
    needs: changed('needs'),
    risks: all(risks),
    costs: all(fixedCosts),
    details: details.filter(({ field }) => field === 'startsOn' || field === 'systemicShare').length,
  };
  return new Map(CHANGE_GROUPS.flatMap(group => (counts[group] ? [[group, counts[group]]] : [])));
}

type Forecastable = Pick<
  Plan,
  'startsOn' | 'systemicShare' | 'fixedCosts' | 'budgetMinor' | 'deadline' | 'features' | 'risks'
>;

/**
 * The earlier plan with only some kinds of its changes made. What cannot stand by itself is left out: a
 * need that would close a circle, or is on a feature that is not there or comes later; a risk of hours
 * on features that are not there.
 */
export function withGroups(
  before: Forecastable,
  after: Forecastable,
  groups: ReadonlySet<ChangeGroup>,
): PlanToForecast {
  const features = standing(featuresWith(before, after, groups));
  const { startsOn, systemicShare } = groups.has('details') ? after : before;
  return {
    startsOn,
    systemicShare,
    budgetMinor: before.budgetMinor,
    deadline: before.deadline,
    fixedCosts: (groups.has('costs') ? after : before).fixedCosts,
    features,
    risks: threatening((groups.has('risks') ? after : before).risks, features),
  };
}

function featuresWith(
  before: Forecastable,
  after: Forecastable,
  groups: ReadonlySet<ChangeGroup>,
): PlanFeature[] {
  const later = new Map(after.features.map(feature => [feature.id, feature]));
  const old = new Set(before.features.map(feature => feature.id));
  const kept = before.features.flatMap(feature => {
    const now = later.get(feature.id);
    if (!now) return groups.has('removed') ? [] : [feature];
    return [
      {
        ...feature,
        effortHours: (groups.has('estimates') ? now : feature).effortHours,
        edition: (groups.has('editions') ? now : feature).edition,
        needs: (groups.has('needs') ? now : feature).needs,
      },
    ];
  });
  const added = groups.has('added') ? after.features.filter(feature => !old.has(feature.id)) : [];
  return [...kept, ...added].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function standing(features: PlanFeature[]): PlanFeature[] {
  const there = new Set(features.map(feature => feature.id));
  const wanted = features.flatMap(feature =>
    feature.needs.filter(needsId => there.has(needsId)).map(needsId => ({ featureId: feature.id, needsId })),
  );
  const alone = features.map(feature => ({ ...feature, needs: [] as PlanFeature['needs'] }));
  const byId = new Map(alone.map(feature => [feature.id, feature]));
  for (const { featureId, needsId } of addableNeeds(alone, wanted)) byId.get(featureId)!.needs.push(needsId);
  return alone;
}

function threatening(risks: readonly PlanRisk[], features: readonly PlanFeature[]): PlanRisk[] {
  const hours = new Map(features.map(feature => [feature.id, likelyHours(feature.effortHours)]));
  return risks
    .map(risk => ({ ...risk, featureIds: risk.featureIds.filter(id => hours.has(id)) }))
    .filter(risk => risk.impact !== 'hours' || risk.featureIds.some(id => hours.get(id)! > 0));
}
