'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the control that has the focus goes away, alone or with its row, or is disabled, the focus would fall to the
 * page's beginning. Instead it goes to the same control (`data-act`) of the row that now stands in its place, or of the
 * last row. Where no row is left it goes to what `whenNone` selects or to `root`, which needs a `tabIndex`; where `root`
 * goes away too, to the page's content. Rows carry `data-row`. Whoever has moved on meanwhile is left where they are.
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
    // Some browsers tell of it before what has the focus is gone, so whether it is gone is seen a moment later.
    const forget = () =>
      setTimeout(() => {
        const { current: left } = last;
        if (left && left.control !== document.activeElement && !isGone(left.control)) last.current = null;
      });
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
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

function isLost(last: Focused | null): last is Focused {
  if (!last || !isGone(last.control)) return false;
  // A button keeps the focus for a moment after it is disabled.
  return [null, document.body, last.control].includes(document.activeElement as HTMLElement | null);
}

const isGone = (control: HTMLElement) => !control.isConnected || control.matches(':disabled');
const rowsOf = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-row]')];
