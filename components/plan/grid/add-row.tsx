/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { cn } from '@/components/ui/cn';
import { cut } from '@/server/brief/domain/cut';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { likelyHours } from '@/server/plan/domain/totals';
import { fromCatalogue, matching } from '../from-catalogue';
import { useCatalogue } from '../use-catalogue';
import { hours } from '../words';
import { useGridActions } from './grid-actions';

/**
 * The line at the foot of an area where the next feature is written. Enter adds, and waits for another.
 * What the studio's catalogue has of that name is offered below: an arrow down, then Enter takes it with
 * its hours, and Shift with Enter takes what it needs too.
 */
export function AddRow({ area, index, span }: { area: string; index: number; span: number }) {
  const actions = useGridActions();
  const [title, setTitle] = useState('');
  const [isIn, setIsIn] = useState(false);
  const [at, setAt] = useState(-1);
  const catalogue = useCatalogue(isIn);
  const found = isIn ? matching(title, catalogue, actions.features()) : [];
  const listId = useId();
  function clear() {
    setTitle('');
    setAt(-1);
  }
  function add() {
    if (!title.trim()) return;
    actions.add(cut(title.trim(), 200), area);
    clear();
  }
  function take(one: CatalogueFeature, withNeeds: boolean) {
    actions.addAll(fromCatalogue(one, area, catalogue, actions.features(), withNeeds));
    clear();
  }
  return (
    <div role="row" aria-rowindex={index} className="relative h-8 pl-8 pointer-coarse:h-11" data-print="hide">
      <div role="gridcell" aria-colspan={span}>
        <label className="flex items-center gap-1.5 text-muted text-sm opacity-0 focus-within:opacity-100 group-last/area:opacity-100 group-focus-within/area:opacity-100 group-hover/area:opacity-100 pointer-coarse:opacity-100">
          <Plus aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">Add a feature to {area}</span>
          <input
            data-add-to={area}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={found[at] ? `${listId}-${found[at].key}` : undefined}
            autoComplete="off"
            value={title}
            maxLength={200}
            placeholder="Add a feature"
            onChange={event => {
              setTitle(event.target.value);
              setAt(-1);
            }}
            onFocus={() => setIsIn(true)}
            onBlur={() => {
              setIsIn(false);
              add();
            }}
            onKeyDown={event => {
              event.stopPropagation();
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') {
                const chosen = found[at] ?? (event.shiftKey ? found[0] : undefined);
                if (chosen) take(chosen, event.shiftKey);
                else add();
              } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                const next = at + (event.key === 'ArrowDown' ? 1 : -1);
                setAt(Math.min(found.length - 1, Math.max(-1, next)));
              } else if (event.key === 'Escape') {
                clear();
                actions.backToCell();
              }
            }}
            className={cn(
              'h-7 w-full min-w-0 max-w-100 rounded-[3px] bg-transparent px-1 text-ink pointer-coarse:h-11',
              'placeholder:text-muted hover:bg-wash focus-visible:bg-sheet',
            )}
          />
        </label>
        {found.length ? (
          <Offers
            listId={listId}
            found={found}
            at={at}
            onTake={one => take(one, false)}
            needs={one => missingNeeds(one, catalogue, actions.features())}
          />
        ) : null}
      </div>
    </div>
  );
}

const missingNeeds = (
  one: CatalogueFeature,
  catalogue: readonly CatalogueFeature[],
  features: Parameters<typeof fromCatalogue>[3],
): number => fromCatalogue(one, one.area, catalogue, features, true).length - 1;

function Offers({
  listId,
  found,
  at,
  onTake,
  needs,
}: {
  listId: string;
  found: readonly CatalogueFeature[];
  at: number;
  onTake: (one: CatalogueFeature) => void;
  /** How many features that it needs are not in the plan. */
  needs: (one: CatalogueFeature) => number;
}) {
  return (
    <div className="absolute top-full left-8 z-30 w-120 max-w-[90vw] rounded-md border border-line bg-sheet p-1 text-sm shadow-pop">
      <div id={listId} role="listbox" aria-label="From the catalogue">
        {found.map((one, index) => {
          const missing = needs(one);
          return (
            <div
              key={one.key}
              id={`${listId}-${one.key}`}
              role="option"
              aria-selected={index === at}
              // Pressed before the line loses the focus and adds what was typed.
              onMouseDown={event => {
                event.preventDefault();
                onTake(one);
              }}
              className={cn(
                'flex min-h-8 cursor-default items-baseline gap-3 rounded-sm px-2 py-1 hover:bg-wash',
                index === at && 'bg-wash',
              )}
            >
              <span className="min-w-0 flex-1 truncate" title={one.summary}>
                {one.title}
              </span>
              <span className="shrink-0 text-muted text-xs tabular-nums">
                {EDITION_NAMES[one.edition]}, {hours(likelyHours(one.effortHours))} h
                {missing ? `, needs ${missing} more` : ''}
              </span>
            </div>
          );
        })}
      </div>
      <p className="border-line border-t px-2 pt-1.5 pb-0.5 text-muted text-xs">
        Arrow down and Enter take one with its hours; Shift and Enter also what it needs.
      </p>
    </div>
  );
}
