'use client';

import { Switch as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

/** On or off, at once. With `label` a whole line: switch, name and hint, and at the far end `aside` (a price). */
export function Switch({
  label,
  hint,
  aside,
  className,
  id,
  ...props
}: ComponentProps<typeof Radix.Root> & { label?: ReactNode; hint?: ReactNode; aside?: ReactNode }) {
  const own = useId();
  const controlId = id ?? own;
  const control = (
    <Radix.Root
      id={controlId}
      className={cn(
        'relative h-5 w-8.5 shrink-0 rounded-full bg-edge transition-colors after:absolute after:-inset-1 disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:bg-accent pointer-coarse:after:-inset-3',
        label === undefined && className,
      )}
      {...(hint ? { 'aria-describedby': `${controlId}-hint` } : {})}
      {...props}
    >
      <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-sheet transition-transform duration-150 data-[state=checked]:translate-x-4" />
    </Radix.Root>
  );
  if (label === undefined) return control;
  return (
    <div className={cn('flex items-start gap-3 border-line border-b py-3', className)}>
      <span className="flex h-[1lh] items-center">{control}</span>
      <div className="min-w-0 flex-1">
        <label htmlFor={controlId} className="block font-medium">
          {label}
        </label>
        {hint ? (
          <p id={`${controlId}-hint`} className="text-soft text-sm">
            {hint}
          </p>
        ) : null}
      </div>
      {aside ? <span className="ml-auto whitespace-nowrap text-right">{aside}</span> : null}
    </div>
  );
}
