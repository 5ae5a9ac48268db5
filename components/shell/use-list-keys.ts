'use client';

import { type RefObject, useRef } from 'react';
import { useShortcut } from './use-shortcut';

/**
 * `j` and `k` move through the `[data-key-row]` elements inside the returned ref. The row's `[data-key-focus]`, or
 * else its first link or button, takes the focus, so Enter opens it; `x` presses the row's checkbox.
 */
export function useListKeys<T extends HTMLElement>({
  enabled = true,
}: {
  enabled?: boolean;
} = {}): RefObject<T | null> {
  const list = useRef<T>(null);
  const move = (step: 1 | -1) => {
    const rows = rowsOf(list.current);
    const at = rows.findIndex(row => row.dataset['current'] === 'true');
    const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step];
    if (!next) return;
    for (const row of rows) delete row.dataset['current'];
    next.dataset['current'] = 'true';
    next.scrollIntoView({ block: 'nearest' });
    const target = FOCUS_ORDER.map(selector => next.querySelector<HTMLElement>(selector)).find(Boolean);
    target?.focus({ preventScroll: true });
  };
  useShortcut('j', 'Next in the list', () => move(1), { enabled });
  useShortcut('k', 'Previous in the list', () => move(-1), { enabled });
  useShortcut(
    'x',
    'Select in the list',
    () => {
      const row = rowsOf(list.current).find(candidate => candidate.dataset['current'] === 'true');
      row?.querySelector<HTMLElement>('[role="checkbox"], input[type="checkbox"]')?.click();
    },
    { enabled },
  );
  return list;
}

/** The row's main link before anything else: its checkbox has a key of its own. */
const FOCUS_ORDER = ['[data-key-focus]', 'a[href]', 'button:not([role="checkbox"])', 'input'];

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-key-row]') ?? [])];
}
