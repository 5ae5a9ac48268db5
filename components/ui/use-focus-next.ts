'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to what is only there, or somewhere else, after the next drawing: a row that was added
 * or moved. Takes a selector within `root`, or a function that finds it.
 */
export function useFocusNext(root: RefObject<HTMLElement | null>) {
  const next = useRef<string | ((root: HTMLElement) => HTMLElement | null | undefined) | null>(null);
  useEffect(() => {
    const wanted = next.current;
    if (wanted === null || !root.current) return;
    next.current = null;
    const target =
      typeof wanted === 'string' ? root.current.querySelector<HTMLElement>(wanted) : wanted(root.current);
    target?.focus();
  });
  return (target: NonNullable<typeof next.current>): void => {
    next.current = target;
  };
}
