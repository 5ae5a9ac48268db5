'use client';

import { GripVertical } from 'lucide-react';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { DRAG_TYPE } from './drag';
import { useGridActions } from './grid-actions';

/** Where a row is taken hold of; the other selected rows come along. */
export function Grip({ feature }: { feature: PlanFeature }) {
  const { draggedWith, store } = useGridActions();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard way, Alt and an arrow.
    <span
      draggable
      onDragStart={event => {
        event.dataTransfer.setData(DRAG_TYPE, draggedWith(feature.id).join(' '));
        event.dataTransfer.effectAllowed = 'move';
        // Scrolled out of sight it has to stay in the page, or the dragging ends.
        store.set({ held: feature.id });
      }}
      onDragEnd={() => store.set({ held: null })}
      title="Drag to move, or press Alt and an arrow"
      className="grid cursor-grab place-items-center text-muted opacity-0 group-focus-within/row:opacity-60 group-hover/row:opacity-60 print:hidden"
    >
      <GripVertical aria-hidden className="size-3.5" />
    </span>
  );
}
