'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * While a field holds what cannot be taken, its form is not sent: `onSend` says why instead. Escape gives
 * it up, and is not heard by the sheet or the form around it.
 */
export function useHeldBack(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  isHeld: boolean,
  { onSend, onEscape }: { onSend?: () => void; onEscape: () => void },
): void {
  useEffect(() => {
    const input = field.current;
    if (!isHeld || !input) return undefined;
    const { form } = input;
    input.dataset['held'] = '';
    function stop(event: SubmitEvent) {
      event.preventDefault();
      event.stopPropagation();
      onSend?.();
      if (form?.querySelector('[data-held]') === input) input?.focus();
    }
    function giveUp(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.target !== input) return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
    form?.addEventListener('submit', stop, { capture: true });
    // Radix hears Escape at the document, before any element does.
    window.addEventListener('keydown', giveUp, { capture: true });
    return () => {
      delete input.dataset['held'];
      form?.removeEventListener('submit', stop, { capture: true });
      window.removeEventListener('keydown', giveUp, { capture: true });
    };
  });
}

/** Whether something in it cannot be taken, which then has the focus. */
export function holdsBack(root: ParentNode | null): boolean {
  const held = root?.querySelector<HTMLElement>('[data-held]') ?? null;
  held?.focus();
  return held !== null;
}

/** A sheet or dialog that does not close beside what cannot be taken. */
export function useHoldingOpen() {
  const content = useRef<HTMLDivElement>(null);
  return {
    ref: content,
    onInteractOutside(event: Event) {
      if (holdsBack(content.current)) event.preventDefault();
    },
  };
}
