'use client';

import { type PointerEvent, useEffect, useRef, useState } from 'react';

interface Drag {
  from: number;
  to: number;
}

/**
 * Dragging one of several items to another place, by mouse, pen or finger. Mark the list with
 * `data-drag-list`, each of its items with `data-drag-item`, and spread `handle(place)` on what is
 * gripped. Escape gives up. Give people keys or buttons for the same thing too.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);
  latest.current = drag;

  useEffect(() => {
    if (!drag) return undefined;
    const giveUp = (event: KeyboardEvent) => event.key === 'Escape' && setDrag(null);
    window.addEventListener('keydown', giveUp);
    return () => window.removeEventListener('keydown', giveUp);
  }, [drag]);

  const handle = (place: number) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: place, to: place });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = latest;
      if (!current) return;
      scrollAtEdges(event.clientY);
      const to = placeAt(event.currentTarget, event.clientY, current.from);
      if (to !== current.to) setDrag({ ...current, to });
    },
    onPointerUp() {
      const { current } = latest;
      setDrag(null);
      if (current && current.to !== current.from) onMove(current.from, current.to);
    },
    onPointerCancel: () => setDrag(null),
  });

  /** Where a dragged item would land, to be drawn on the item that is there now. */
  const markOf = (place: number): 'dragged' | 'before' | 'after' | undefined => {
    if (!drag) return undefined;
    if (place === drag.from) return 'dragged';
    if (place !== drag.to) return undefined;
    return drag.to < drag.from ? 'before' : 'after';
  };
  return { handle, markOf };
}

function placeAt(handle: HTMLElement, y: number, from: number): number {
  const items = [
    ...(handle.closest('[data-drag-list]')?.querySelectorAll(':scope > [data-drag-item]') ?? []),
  ];
  const above = items.filter((item, place) => {
    const { top, height } = item.getBoundingClientRect();
    return place !== from && top + height / 2 < y;
  });
  return above.length;
}

const EDGE_PX = 48;

function scrollAtEdges(y: number) {
  if (y < EDGE_PX) window.scrollBy(0, -12);
  else if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, 12);
}

/** The line that shows where it lands, and the fading of what is dragged. */
export const DRAG_MARKS =
  'relative data-[drag=dragged]:opacity-45 data-[drag=before]:before:absolute data-[drag=before]:before:inset-x-0 data-[drag=before]:before:-top-px data-[drag=before]:before:h-0.5 data-[drag=before]:before:bg-accent data-[drag=after]:after:absolute data-[drag=after]:after:inset-x-0 data-[drag=after]:after:-bottom-px data-[drag=after]:after:h-0.5 data-[drag=after]:after:bg-accent';
