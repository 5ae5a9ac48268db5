'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';
import { cn } from './cn';
import { useFocusBack } from './use-focus-back';
import { holdsBack, useHoldingOpen } from './use-held-back';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

export function DialogContent({
  title,
  description,
  hideTitle,
  size = 'md',
  footer,
  className,
  children,
  ...props
}: Omit<ComponentProps<typeof Radix.Content>, 'title'> & {
  title: ReactNode;
  description?: ReactNode;
  hideTitle?: boolean;
  size?: 'sm' | 'md' | 'lg';
  /** Buttons, the main one last. */
  footer?: ReactNode;
}) {
  const { mark, onCloseAutoFocus } = useFocusBack(props.onCloseAutoFocus);
  const holding = useHoldingOpen();
  return (
    <Radix.Portal>
      <Overlay />
      <Radix.Content
        className={cn(
          'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col bg-sheet text-ink shadow-over outline-none',
          'rounded-t-xl border border-line data-[state=closed]:animate-rise-out data-[state=open]:animate-rise-in',
          'sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh] sm:w-[calc(100%-2rem)] sm:rounded-lg',
          { sm: 'sm:max-w-md', md: 'sm:max-w-xl', lg: 'sm:max-w-3xl' }[size],
          className,
        )}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...holding}
        {...props}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        {mark}
        <div
          className={cn(
            'flex items-start justify-between gap-4 px-6 pt-5 pb-1',
            hideTitle && !description && 'sr-only',
          )}
        >
          <div className="grid gap-1">
            <Radix.Title className={cn('font-medium font-serif text-2xl', hideTitle && 'sr-only')}>
              {title}
            </Radix.Title>
            {description ? (
              <Radix.Description className="max-w-prose text-soft text-sm">{description}</Radix.Description>
            ) : null}
          </div>
          <CloseButton />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-3 pb-6">{children}</div>
        {footer ? (
          <div className="flex flex-wrap justify-end gap-2 border-t px-6 py-3.5 pb-[max(0.875rem,env(safe-area-inset-bottom))]">
            {footer}
          </div>
        ) : null}
      </Radix.Content>
    </Radix.Portal>
  );
}

export function Overlay({ className }: { className?: string }) {
  return (
    <Radix.Overlay
      className={cn(
        'fixed inset-0 z-50 bg-shade data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in',
        className,
      )}
    />
  );
}

export function CloseButton() {
  return (
    <Radix.Close
      asChild
      onClick={event => {
        if (holdsBack(event.currentTarget.closest('[role=dialog]'))) event.preventDefault();
      }}
    >
      <Button variant="quiet" size="icon-sm" aria-label="Close" className="-mt-0.5 -mr-2">
        <X aria-hidden />
      </Button>
    </Radix.Close>
  );
}
