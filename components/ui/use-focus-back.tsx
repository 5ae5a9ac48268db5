'use client';

import { type RefObject, useRef, useState } from 'react';

/**
 * Gives the focus back to where it was before a dialog opened: the library knows only of triggers, and
 * most of ours open by the page's address or a key. `mark` goes into the dialog's content.
 */
export function useFocusBack(onClose?: (event: Event) => void) {
  const before = useRef<HTMLElement | null>(null);
  return {
    mark: <Mark before={before} />,
    onCloseAutoFocus(event: Event) {
      onClose?.(event);
      if (event.defaultPrevented || !before.current?.isConnected) return;
      event.preventDefault();
      before.current.focus();
    },
  };
}

/** Drawn as the content opens, before anything in it takes the focus. */
function Mark({ before }: { before: RefObject<HTMLElement | null> }) {
  useState(() => {
    const { activeElement } = document;
    const isSomewhere = activeElement instanceof HTMLElement && activeElement !== document.body;
    before.current = isSomewhere ? activeElement : null;
  });
  return null;
}
