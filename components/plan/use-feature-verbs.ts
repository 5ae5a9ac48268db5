'use client';

import { useMemo } from 'react';
import { toastError, toastUndo } from '@/components/ui/toaster';
import { newId } from '@/server/kernel/ids';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Change, endPosition, type Move, refreshed } from './changes';
import { onlyRight } from './grid/right-changes';
import type { PlanDesk } from './plan-desk';
import { plural } from './words';
import { labelOf } from './words-of-change';

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

export type FeatureVerbs = ReturnType<typeof useFeatureVerbs>;

/** What is done to whole features, from the grid, the list and the sheet alike. */
export function useFeatureVerbs(desk: PlanDesk) {
  return useMemo(() => {
    /** Does what can stand, and says what cannot. */
    function changeRight(wanted: readonly Change[]): boolean {
      const { changes, refused } = onlyRight(desk.now().features, wanted);
      desk.change(changes, labelOf(changes, desk.now()));
      for (const { sentence } of refused.slice(0, 3)) toastError(sentence);
      return !refused.length;
    }
    return {
      changeRight,
      remove(features: readonly PlanFeature[]) {
        if (!features.length) return;
        const now = desk.now();
        const changes = features.map(feature =>
          refreshed(now, { kind: 'remove-feature', removed: { feature, neededBy: [], threatenedBy: [] } }),
        );
        desk.change(changes, labelOf(changes, now));
        const what = features.length === 1 ? `“${features[0]!.title}”` : plural(features.length, 'feature');
        toastUndo(`Removed ${what}`, () => {
          const back = changes
            .toReversed()
            .flatMap(change =>
              change.kind === 'remove-feature'
                ? [{ kind: 'restore-feature' as const, removed: change.removed }]
                : [],
            );
          desk.change(back, labelOf(back, desk.now()));
        });
      },
      move(moves: readonly Move[] | null) {
        if (!moves?.length) return;
        const change: Change = { kind: 'move', moves: [...moves] };
        desk.change([change], labelOf([change], desk.now()));
      },
    };
  }, [desk]);
}
