'use client';

import { useEffect, useMemo, useRef } from 'react';
import { toastUndo } from '@/components/ui/toaster';
import { newId } from '@/server/kernel/ids';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { endPosition } from './changes';
import type { Group } from './groups';
import type { PlanWork } from './use-plan';

export function newFeature(
  features: readonly PlanFeature[],
  { title, area }: { title: string; area: string },
): PlanFeature {
  const last = features.findLast(one => one.area === area);
  return {
    id: newId('feature'),
    title,
    area,
    note: '',
    edition: last?.edition ?? 'mvp',
    serves: [],
    origin: null,
    because: '',
    position: endPosition(features),
    updatedAt: new Date().toISOString(),
    effortHours: {},
    needs: [],
  };
}

/** What is done to whole features, from the grid, the list and the sheet alike. */
export function useFeatureVerbs(work: PlanWork) {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useMemo(
    () => ({
      remove(feature: PlanFeature) {
        const { plan, change } = latest.current;
        const removed = {
          feature,
          neededBy: plan.features.filter(one => one.needs.includes(feature.id)).map(one => one.id),
          threatenedBy: plan.risks.filter(one => one.featureIds.includes(feature.id)).map(one => one.id),
        };
        change({ kind: 'remove-feature', removed });
        toastUndo(`Removed “${feature.title}”`, () =>
          latest.current.change({ kind: 'restore-feature', removed }),
        );
      },
      /** One place up or down; over the edge of an area, into the next one. */
      moveBy(feature: PlanFeature, by: 1 | -1, groups: readonly Group[]) {
        const at = groups.findIndex(group => group.area === feature.area);
        const own = groups[at]?.features ?? [];
        const place = own.findIndex(one => one.id === feature.id);
        const move = (area: string, after: PlanFeature['id'] | null) =>
          latest.current.change({ kind: 'move-feature', featureId: feature.id, area, after });
        const next = groups[at + by];
        if (by === -1 && place > 0) move(feature.area, own[place - 2]?.id ?? null);
        else if (by === 1 && place < own.length - 1) move(feature.area, own[place + 1]!.id);
        else if (next) move(next.area, by === -1 ? (next.features.at(-1)?.id ?? null) : null);
      },
    }),
    [],
  );
}
