'use client';

import { useEffect, useRef } from 'react';
import { register } from './shortcuts';

/**
 * A key, or two in a row, that does something on this page: `useShortcut('g p', 'Go to plans', …)`.
 * Bare keys are ignored while typing and under an open dialog; those with `mod+` are not.
 */
export function useShortcut(
  keys: string,
  label: string,
  handler: (event: KeyboardEvent) => void,
  { enabled = true }: { enabled?: boolean } = {},
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return register({ keys, label, run: event => latest.current(event) });
  }, [keys, label, enabled]);
}
