'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Keys } from './kbd';

/** A few words on hover and focus. The child must be a button or a link, and must make sense without it. */
export function Tooltip({
  label,
  shortcut,
  side = 'top',
  children,
}: {
  label: ReactNode;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactNode;
}) {
  return (
    <Radix.Provider delayDuration={350}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 flex max-w-64 animate-fade-in items-center gap-2 rounded-sm bg-ink px-2 py-1 text-paper text-sm"
          >
            {label}
            {shortcut ? (
              <Keys
                keys={shortcut}
                className="[&_kbd]:border-paper/30 [&_kbd]:bg-transparent [&_kbd]:text-paper"
              />
            ) : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
