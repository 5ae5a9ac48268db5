'use client';

import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { DRAG_TYPE } from './feature-row';
import { useGridActions } from './grid-actions';

/** The heading of an area. A feature dropped on it becomes the area's first; its name can be changed. */
export function AreaRow({ area, count, span }: { area: string; count: number; span: number }) {
  const { drop, renameArea } = useGridActions();
  const [name, setName] = useState<string | null>(null);
  const [dropHere, setDropHere] = useState(false);
  function finish() {
    const next = name?.trim();
    setName(null);
    if (next && next !== area) renameArea(area, next.slice(0, 80));
  }
  return (
    <tr
      onDragOver={event => {
        if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        setDropHere(true);
      }}
      onDragLeave={() => setDropHere(false)}
      onDrop={event => {
        event.preventDefault();
        setDropHere(false);
        drop(event.dataTransfer.getData(DRAG_TYPE) as PlanFeature['id'], area, null);
      }}
    >
      <th
        scope="rowgroup"
        colSpan={span}
        className={cn(
          'border-ink border-b px-2 pt-2.5 pb-0.5 text-left',
          dropHere && 'border-accent border-b-2',
        )}
      >
        {name === null ? (
          <button
            type="button"
            tabIndex={-1}
            title="Rename this area"
            onClick={() => setName(area)}
            className="-mx-1 rounded-sm px-1 font-medium font-serif text-[1.0625rem] hover:bg-wash"
          >
            {area}
            <span className="sr-only">, {count} features</span>
          </button>
        ) : (
          <input
            // biome-ignore lint/a11y/noAutofocus: it opens in answer to a press on the name.
            autoFocus
            aria-label={`New name of ${area}`}
            value={name}
            onChange={event => setName(event.target.value)}
            onBlur={finish}
            onKeyDown={event => {
              event.stopPropagation();
              if (event.key === 'Enter') finish();
              if (event.key === 'Escape') setName(null);
            }}
            className="-mx-1 w-80 max-w-full rounded-sm bg-sheet px-1 font-medium font-serif text-[1.0625rem]"
          />
        )}
      </th>
    </tr>
  );
}
