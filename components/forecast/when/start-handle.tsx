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
  onAttempt: (shiftDays: number, by?: { held: boolean }) => void;
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

/**
 * The start, to be taken hold of. Let go after a drag, it is kept; the arrow keys only try another one, which
 * Enter keeps, and Escape or going elsewhere gives back.
 */
export function StartHandle(props: StartHandleProps) {
  const { start, shiftDays, percent, totalDays, pxPerDay, locale, onAttempt, onKeep, onDrop } = props;
  const held = useRef<{ x: number; from: number; now: number } | null>(null);
  const day = addDays(start, shiftDays);

  function press(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, from: shiftDays, now: shiftDays };
  }
  function move(event: PointerEvent) {
    if (!held.current) return;
    const next = held.current.from + Math.round((event.clientX - held.current.x) / pxPerDay);
    if (next === held.current.now) return;
    held.current.now = next;
    onAttempt(next, { held: true });
  }
  function release() {
    if (!held.current) return;
    const { from, now } = held.current;
    held.current = null;
    if (now !== from) onKeep(addDays(start, now));
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
        held.current = null;
        onDrop();
      }}
      onKeyDown={key}
      onBlur={() => {
        held.current = null;
        onDrop();
      }}
    >
      <svg aria-hidden width="14" height="14" className="overflow-visible">
        <path d="M1 0h12v7l-6 7l-6 -7z" className="fill-accent" />
        <path d="M5 3v4M9 3v4" className="stroke-accent-ink" />
      </svg>
    </div>
  );
}
