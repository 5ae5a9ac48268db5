'use client';

import { ChevronDown, Trash2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { EDITIONS } from '@/server/forecast/engine/types';
import { likelyHours } from '@/server/plan/domain/totals';
import { cellsChange } from '../changes';
import type { FeatureVerbs } from '../use-feature-verbs';
import type { PlanWork } from '../use-plan';
import { hours, plural } from '../words';
import { placed } from './moves';
import { heightOf } from './selection';
import type { Grid } from './use-grid';

/** What can be done with several rows at once, and what they add up to. */
export function SelectionBar({ grid, work, verbs }: { grid: Grid; work: PlanWork; verbs: FeatureVerbs }) {
  const span = useSyncExternalStore(
    grid.store.subscribe,
    () => {
      const block = grid.store.block();
      return block && !grid.store.isEditing() && heightOf(block) > 1 ? `${block.top}-${block.bottom}` : '';
    },
    () => '',
  );
  if (!span) return null;
  const features = grid.selected();
  const areas = [...new Set(work.plan.features.map(feature => feature.area))];
  const back = () => grid.actions.backToCell();
  return (
    <div
      role="toolbar"
      aria-label="Selected features"
      className="sticky bottom-4 z-30 mx-auto mt-3 flex w-fit flex-wrap items-center gap-x-1 gap-y-1 rounded-md border border-line bg-sheet px-2 py-1 text-sm shadow-pop print:hidden"
    >
      <span className="px-1.5 tabular-nums">
        {plural(features.length, 'feature')},{' '}
        <b>{hours(features.reduce((sum, one) => sum + likelyHours(one.effortHours), 0))} h</b> likely
      </span>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="quiet" size="sm">
            Edition
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent onCloseAutoFocus={back}>
          {EDITIONS.map(edition => (
            <DropdownMenuItem
              key={edition}
              onSelect={() =>
                verbs.changeRight(
                  grid.selected().map(one => cellsChange(one, [{ cell: 'edition', to: edition }])),
                )
              }
            >
              {EDITION_NAMES[edition]}
            </DropdownMenuItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="quiet" size="sm">
            Move to
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent onCloseAutoFocus={back} className="max-h-80 overflow-y-auto">
          {areas.map(area => (
            <DropdownMenuItem
              key={area}
              onSelect={() => {
                const ids = grid.selected().map(one => one.id);
                const last = work.plan.features.findLast(one => one.area === area && !ids.includes(one.id));
                verbs.move(placed(ids, area, last?.id ?? null));
              }}
            >
              {area}
            </DropdownMenuItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      <Button
        variant="quiet"
        size="sm"
        onClick={() => {
          verbs.remove(grid.selected());
          back();
        }}
      >
        <Trash2 aria-hidden />
        Remove
      </Button>
    </div>
  );
}
