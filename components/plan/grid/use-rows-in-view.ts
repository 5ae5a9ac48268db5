'use client';

import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { GridStore } from './grid-store';
import { type Span, type Stretch, stretchesOf } from './rows-in-view';
import type { Viewport } from './viewport';

/** So many rows of the plan are drawn before it is known how tall the window is. */
const FIRST_ROWS = 40;

/** The rows of one area that are drawn, with room between them for those that are not; null draws all. */
export function useRowsInView({
  viewport,
  store,
  rows,
  rowsBefore,
  stay,
}: {
  /** Null where all rows are drawn. */
  viewport: Viewport | null;
  store: GridStore;
  rows: readonly string[];
  /** How many rows come before this area. */
  rowsBefore: number;
  /** Rows that are drawn wherever they are, in one text. */
  stay: string;
}) {
  const start = useRef<HTMLDivElement>(null);
  const [span, setSpan] = useState<Span>(() => ({
    from: 0,
    to: Math.max(0, Math.min(rows.length, FIRST_ROWS - rowsBefore)),
  }));
  const latest = useRef({ rows, span });
  latest.current = { rows, span };
  useLayoutEffect(() => {
    if (!viewport || !start.current) return undefined;
    return viewport.watch(start.current, {
      rows: () => latest.current.rows,
      span: () => latest.current.span,
      draw: setSpan,
    });
  }, [viewport]);
  // Where the cursor is there has to be an element that holds the focus, however far away it is.
  const used = useSyncExternalStore(
    store.subscribe,
    () =>
      viewport
        ? store
            .inUse()
            .filter(row => isOutside(row, rows, span))
            .join(' ')
        : '',
    () => '',
  );
  const stretches = useMemo<Stretch[] | null>(() => {
    if (!viewport) return null;
    const kept = `${used} ${stay}`.split(' ').flatMap(row => {
      const at = row ? rows.indexOf(row) : -1;
      return at === -1 ? [] : [at];
    });
    return stretchesOf(viewport.heightsPx(rows), span, kept);
  }, [viewport, rows, span, used, stay]);
  return { start, stretches };
}

function isOutside(row: string, rows: readonly string[], { from, to }: Span): boolean {
  const at = rows.indexOf(row);
  return at !== -1 && (at < from || at >= to);
}
