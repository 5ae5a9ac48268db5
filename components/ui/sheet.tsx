'use client';

import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { CloseButton, Overlay } from './dialog';
import { useFocusBack } from './use-focus-back';
import { useHoldingOpen } from './use-held-back';

export const Sheet = Radix.Root;
export const SheetTrigger = Radix.Trigger;

const SIDES = {
  right: 'right-0 border-l data-[state=open]:animate-from-right data-[state=closed]:animate-to-right',
  left: 'left-0 border-r data-[state=open]:animate-from-left data-[state=closed]:animate-to-left',
};

/** A panel at the side, for work that belongs to the page behind it. */
export function SheetContent({
  title,
  description,
  hideTitle,
  side = 'right',
  size = 'md',
  footer,
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof Radix.Content>, 'title'> & {
  title: ReactNode;
  description?: ReactNode;
  hideTitle?: boolean;
  side?: 'left' | 'right';
  size?: 'sm' | 'md' | 'lg';
  footer?: ReactNode;
}) {
  const { mark, onCloseAutoFocus } = useFocusBack(props.onCloseAutoFocus);
  const holding = useHoldingOpen();
  return (
    <Radix.Portal>
      <Overlay />
      <Radix.Content
        className={cn(
          'fixed inset-y-0 z-50 flex w-full flex-col border-line bg-sheet text-ink shadow-over outline-none',
          SIDES[side],
          {
            sm: 'max-w-[min(20rem,86vw)]',
            md: 'max-w-[min(28rem,100vw)]',
            lg: 'max-w-[min(44rem,100vw)]',
          }[size],
          className,
        )}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...holding}
        {...props}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        {mark}
        <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-2">
          <div className="grid gap-1">
            <Radix.Title className={cn('font-medium font-serif text-2xl', hideTitle && 'sr-only')}>
              {title}
            </Radix.Title>
            {description ? (
              <Radix.Description className="text-soft text-sm">{description}</Radix.Description>
            ) : null}
          </div>
          <CloseButton />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-2 pb-6">{children}</div>
        {footer ? (
          <div className="flex flex-wrap justify-end gap-2 border-t px-6 py-3.5">{footer}</div>
        ) : null}
      </Radix.Content>
    </Radix.Portal>
  );
}
