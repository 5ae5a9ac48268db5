import type { PlanToForecast } from '@/server/forecast/domain/compose-input';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { addableNeeds } from '../addable-needs';
import type { Plan, PlanFeature, PlanRisk } from '../plan';
import { likelyHours } from '../totals';
import type { Changed, Differences, PlanComparison } from './compare';
import type { FeatureChange } from './features';

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

/** How many changes of each kind an edition sees, or all of them; kinds without any are left out. */
export function groupsIn(
  { features, risks, fixedCosts, details }: PlanComparison,
  edition: Edition = 'enterprise',
): Map<ChangeGroup, number> {
  const seen = (one: { edition: Edition }) => EDITIONS.indexOf(one.edition) <= EDITIONS.indexOf(edition);
  const either = ({ one, was }: Changed<{ edition: Edition }, unknown>) => seen(one) || seen(was);
  const changed = (kind: FeatureChange['what']) =>
    features.changed.filter(of => either(of) && of.changes.some(change => change.what === kind)).length;
  const all = (list: Differences<{ edition: Edition }, unknown>) =>
    list.added.filter(seen).length + list.removed.filter(seen).length + list.changed.filter(either).length;
  const counts: Record<ChangeGroup, number> = {
    added: features.added.filter(seen).length,
    removed: features.removed.filter(seen).length,
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
