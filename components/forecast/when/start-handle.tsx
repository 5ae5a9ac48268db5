'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { addDays, type Day, formatDay } from '@/components/format';

interface StartHandleProps {
  /** The start of the forecast that is drawn. */
  start: Day;
  shiftDays: number;
  /** Where the start stands, in percent of the plot, without the shift. */
  percent: number;
  totalDays: number;
  pxPerDay: number;
  locale: string;
  onAttempt: (shiftDays: number) => void;
  onKeep: (day: Day) => void;
  onDrop: () => void;
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/** The start, to be taken hold of: drawn sideways or moved by the arrow keys; Enter keeps it, Escape lets go. */
export function StartHandle(props: StartHandleProps) {
  const { start, shiftDays, percent, totalDays, pxPerDay, locale, onAttempt, onKeep, onDrop } = props;
  const from = useRef<{ x: number; shift: number } | null>(null);
  const day = addDays(start, shiftDays);
  const moved = useRef(shiftDays);
  moved.current = shiftDays;

  function press(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, shift: shiftDays };
  }
  function move(event: PointerEvent) {
    if (!from.current) return;
    const next = from.current.shift + Math.round((event.clientX - from.current.x) / pxPerDay);
    if (next !== moved.current) onAttempt(next);
  }
  function release() {
    if (!from.current) return;
    const isMoved = from.current.shift !== moved.current;
    from.current = null;
    if (isMoved) onKeep(addDays(start, moved.current));
  }
  function key(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step) onAttempt(shiftDays + step);
    else if (event.key === 'Enter') onKeep(day);
    else if (event.key === 'Escape') onDrop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Start of the work"
      aria-valuemin={-3650}
      aria-valuemax={3650}
      aria-valuenow={shiftDays}
      aria-valuetext={formatDay(day, locale, { year: 'always' })}
      title="Drag to try another start; or the arrow keys, then Enter"
      data-print="hide"
      data-picture="leave-out"
      className="absolute bottom-0 z-10 flex h-6 w-6 -translate-x-1/2 cursor-ew-resize touch-none items-end justify-center rounded-sm pointer-coarse:h-10 pointer-coarse:w-10"
      style={{ left: `${percent + (100 * shiftDays) / totalDays}%` }}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={() => {
        from.current = null;
        onDrop();
      }}
      onKeyDown={key}
      onBlur={() => {
        if (!from.current && addDays(start, moved.current) !== start) onKeep(addDays(start, moved.current));
      }}
    >
      <svg aria-hidden width="14" height="14" className="overflow-visible">
        <path d="M1 0h12v7l-6 7l-6 -7z" className="fill-accent" />
        <path d="M5 3v4M9 3v4" className="stroke-accent-ink" />
      </svg>
    </div>
  );
}
