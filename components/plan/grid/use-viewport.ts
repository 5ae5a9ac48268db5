'use client';

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Viewport } from './viewport';

/** Up to so many rows all are drawn: the browser's own search, and readers that go through a page, miss nothing. */
const FEW_ROWS = 100;

/**
 * Which rows of the grid are drawn. All of them where they are few, on paper, and while somebody searches
 * with the browser's own keys; else those in view.
 */
export function useViewport(
  root: RefObject<HTMLElement | null>,
  rows: readonly string[],
  /** What makes rows wider, and so less tall. */
  template: string,
): { viewport: Viewport; isWhole: boolean } {
  const [viewport] = useState(() => new Viewport());
  const [isWanted, setWanted] = useState(false);
  const isWhole = isWanted || rows.length <= FEW_ROWS;
  useLayoutEffect(() => {
    viewport.keep(rows);
    if (!isWhole) viewport.look('while drawing');
  }, [viewport, isWhole, rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is measured again.
  useLayoutEffect(() => viewport.forget(), [viewport, template]);
  useEffect(() => {
    const grid = root.current;
    if (isWhole || !grid) return undefined;
    const look = () => viewport.look();
    const resized = () => {
      viewport.forget();
      viewport.look();
    };
    const observer = new ResizeObserver(look);
    observer.observe(grid);
    // Heard of whatever scrolls: the page, or a grid that is too wide within itself.
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', resized);
    return () => {
      observer.disconnect();
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', resized);
    };
  }, [root, viewport, isWhole]);
  useEffect(() => {
    const whole = () => flushSync(() => setWanted(true));
    const inView = () => setWanted(false);
    const onKey = (event: KeyboardEvent) => {
      if (isSearch(event)) whole();
    };
    window.addEventListener('beforeprint', whole);
    window.addEventListener('afterprint', inView);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('beforeprint', whole);
      window.removeEventListener('afterprint', inView);
      window.removeEventListener('keydown', onKey, true);
    };
  }, []);
  useEffect(() => {
    const grid = root.current;
    if (!isWanted || !grid) return undefined;
    const back = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) setWanted(false);
    };
    grid.addEventListener('keydown', back);
    return () => grid.removeEventListener('keydown', back);
  }, [root, isWanted]);
  return { viewport, isWhole };
}

/** The browser's keys for a search in the page. */
const isSearch = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'F3' || ((ctrlKey || metaKey) && ['f', 'g'].includes(key.toLowerCase()));
