'use client';

import type { ReactNode } from 'react';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';

/** A picker that hangs at its cell. Tab keeps what is chosen and moves on, a press outside keeps it, Escape too. */
export function PickerPopover({
  label,
  onFinish,
  onEscape,
  children,
}: {
  label: string;
  onFinish: (step: 'next' | 'previous' | 'stay' | null) => void;
  onEscape: () => void;
  children: ReactNode;
}) {
  return (
    <Popover open onOpenChange={open => (open ? null : onFinish(null))}>
      <PopoverAnchor className="absolute inset-0" />
      <PopoverContent
        align="end"
        className="w-96 max-w-[90vw] p-0"
        aria-label={label}
        onCloseAutoFocus={event => event.preventDefault()}
        onEscapeKeyDown={onEscape}
        onKeyDown={event => {
          event.stopPropagation();
          if (event.key === 'Tab' && !event.defaultPrevented) {
            event.preventDefault();
            onFinish(event.shiftKey ? 'previous' : 'next');
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onFinish('stay');
          }
        }}
      >
        {children}
      </PopoverContent>
    </Popover>
  );
}
