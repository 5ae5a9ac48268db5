'use client';

import { type ExternalToast, Toaster as Sonner, toast as sonner } from 'sonner';

/** Put once, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      offset={20}
      mobileOffset={12}
      containerAriaLabel="Messages"
      toastOptions={{
        unstyled: true,
        duration: 6000,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-md bg-ink px-4 py-3 text-paper text-sm shadow-over font-sans',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'opacity-80',
          icon: 'hidden',
          actionButton:
            'shrink-0 min-h-7 rounded-sm border border-paper/40 px-2.5 font-medium hover:border-paper pointer-coarse:min-h-10',
          cancelButton: 'shrink-0 min-h-7 px-2 opacity-80 hover:opacity-100',
        },
      }}
    />
  );
}

export const toast = sonner;

/** It is done, and can be undone: in place of "are you sure". */
export function toastUndo(message: string, onUndo: () => void, options: ExternalToast = {}): string | number {
  return sonner(message, { duration: 8000, ...options, action: { label: 'Undo', onClick: onUndo } });
}

/** It failed: what happened, and what to do. Stays until closed when there is something to retry. */
export function toastError(message: string, onRetry?: () => void): string | number {
  return sonner.error(message, {
    duration: onRetry ? Number.POSITIVE_INFINITY : 9000,
    ...(onRetry ? { action: { label: 'Retry', onClick: onRetry } } : {}),
    cancel: { label: 'Close', onClick: () => undefined },
  });
}
