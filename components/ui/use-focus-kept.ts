'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the control that has the focus goes away, alone or with its row, the focus would fall to the page's beginning.
 * Instead it goes to the same control (`data-act`) of the row that now stands in its place, or of the last row. Where
 * no row is left it goes to what `whenNone` selects or to `root`, which needs a `tabIndex`; where `root` goes away too,
 * to the page's content. Rows carry `data-row`. Whoever has moved on meanwhile is left where they are.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>, whenNone?: string): void {
  const last = useRef<Focused | null>(null);
  useEffect(() => {
    const { current: element } = root;
    if (!element) return undefined;
    function remember({ target }: FocusEvent) {
      const control = target as HTMLElement;
      const at = rowsOf(element!).findIndex(row => row.contains(control));
      last.current = { control, at, act: control.dataset['act'] };
    }
    element.addEventListener('focusin', remember);
    return () => {
      element.removeEventListener('focusin', remember);
      if (isLost(last.current)) document.getElementById('content')?.focus({ preventScroll: true });
    };
  }, [root]);
  useEffect(() => {
    const { current: element } = root;
    const { current: lost } = last;
    if (!element || !isLost(lost)) return;
    const { act, at } = lost;
    const rows = at < 0 ? [] : rowsOf(element);
    const row = rows[Math.min(at, rows.length - 1)];
    const control = row?.querySelector<HTMLElement>(act ? `[data-act="${act}"]` : 'button, input, a');
    const none = whenNone ? element.querySelector<HTMLElement>(whenNone) : null;
    (control ?? none ?? element).focus();
  });
}

interface Focused {
  control: HTMLElement;
  act: string | undefined;
  /** Of its row; −1 where it is in none. */
  at: number;
}

const isLost = (last: Focused | null): last is Focused =>
  last !== null &&
  !last.control.isConnected &&
  (document.activeElement === null || document.activeElement === document.body);

const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-row]')];
