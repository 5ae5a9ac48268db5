'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { useGridActions } from './grid-actions';

/** The line at the foot of an area where the next feature is written. Enter adds, and waits for another. */
export function AddRow({ area, span }: { area: string; span: number }) {
  const actions = useGridActions();
  const [title, setTitle] = useState('');
  function add() {
    if (!title.trim()) return;
    actions.add(title.trim().slice(0, 200), area);
    setTitle('');
  }
  return (
    <tr data-print="hide">
      <td colSpan={span} className="h-8 px-2">
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
      </td>
    </tr>
  );
}
