'use client';

import { useRef, useSyncExternalStore } from 'react';
import type { Group } from '../groups';
import type { GridStore } from './grid-store';

/**
 * The groups as they are, except while a cell is edited: then rows stay where they are, new ones wait and
 * removed ones stay, so that nothing moves under the writer's hands. What is in them is always the newest.
 */
export function useSteadyRows(store: GridStore, groups: readonly Group[]): readonly Group[] {
  const isEditing = useSyncExternalStore(store.subscribe, store.isEditing, () => false);
  const steady = useRef(groups);
  if (!isEditing) steady.current = groups;
  else steady.current = refreshed(steady.current, groups);
  return steady.current;
}

function refreshed(before: readonly Group[], groups: readonly Group[]): readonly Group[] {
  const newest = new Map(
    groups.flatMap(group => group.features.map(feature => [feature.id, feature] as const)),
  );
  let changed = false;
  const next = before.map(group => {
    const features = group.features.map(feature => newest.get(feature.id) ?? feature);
    if (features.every((feature, at) => feature === group.features[at])) return group;
    changed = true;
    return { ...group, features };
  });
  return changed ? next : before;
}
