'use client';

import { useRef } from 'react';

/**
 * Gives the focus back to where it was before a dialog opened: the library knows only of triggers, and
 * most of ours open by the page's address or a key.
 */
export function useFocusBack() {
  const before = useRef<HTMLElement | null>(null);
  return {
    onOpenAutoFocus() {
      const { activeElement } = document;
      before.current =
        activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
    },
    onCloseAutoFocus(event: Event) {
      if (!before.current?.isConnected) return;
      event.preventDefault();
      before.current.focus();
    },
  };
}
