import type { PlanFeature } from '@/server/plan/domain/plan';
import type { View } from './use-view';

export interface Group {
  area: string;
  features: PlanFeature[];
}

/** Features by area, areas in the order in which they first appear. */
export function groupsOf(features: readonly PlanFeature[]): Group[] {
  const groups = new Map<string, PlanFeature[]>();
  for (const feature of features) {
    const group = groups.get(feature.area);
    if (group) group.push(feature);
    else groups.set(feature.area, [feature]);
  }
  return [...groups].map(([area, own]) => ({ area, features: own }));
}

/** Whether the view's filters let a feature through. Each word must be found somewhere. */
export function isShown(feature: PlanFeature, { search, edition, only }: View): boolean {
  if (edition && feature.edition !== edition) return false;
  if (only === 'unserved' && feature.serves.length) return false;
  if (only === 'unestimated' && Object.keys(feature.effortHours).length) return false;
  if (!search) return true;
  const text = `${feature.title} ${feature.area} ${feature.because} ${feature.note}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word));
}

/** The groups, with those of before in place of new ones that hold the same features. */
export function steadied(before: readonly Group[], groups: readonly Group[]): readonly Group[] {
  const known = new Map(before.map(group => [group.area, group]));
  const next = groups.map(group => {
    const old = known.get(group.area);
    const isSame =
      old?.features.length === group.features.length &&
      group.features.every((feature, at) => feature === old.features[at]);
    return isSame ? old : group;
  });
  return next.length === before.length && next.every((group, at) => group === before[at]) ? before : next;
}
