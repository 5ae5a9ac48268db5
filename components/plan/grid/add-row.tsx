/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { useGridActions } from './grid-actions';

/** The line at the foot of an area where the next feature is written. Enter adds, and waits for another. */
export function AddRow({ area }: { area: string }) {
  const actions = useGridActions();
  const [title, setTitle] = useState('');
  function add() {
    if (!title.trim()) return;
    actions.add(title.trim().slice(0, 200), area);
    setTitle('');
  }
  return (
    <div role="row" className="h-8 pl-8" data-print="hide">
      <div role="gridcell">
        <label className="flex items-center gap-1.5 text-muted text-sm opacity-0 focus-within:opacity-100 group-last/area:opacity-100 group-focus-within/area:opacity-100 group-hover/area:opacity-100 pointer-coarse:opacity-100">
          <Plus aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">Add a feature to {area}</span>
          <input
            data-add-to={area}
            value={title}
            maxLength={200}
            placeholder="Add a feature"
            onChange={event => setTitle(event.target.value)}
            onBlur={add}
            onKeyDown={event => {
              event.stopPropagation();
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
              if (event.key === 'Escape') {
                setTitle('');
                actions.backToCell();
              }
            }}
            className={cn(
              'h-7 w-full min-w-0 max-w-100 rounded-[3px] bg-transparent px-1 text-ink pointer-coarse:h-11',
              'placeholder:text-muted hover:bg-wash focus-visible:bg-sheet',
            )}
          />
        </label>
      </div>
    </div>
  );
}
