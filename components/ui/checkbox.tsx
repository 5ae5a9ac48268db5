'use client';

import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

/** With `label` (and `hint`) the whole line is pressable; without, give it an `aria-label`. */
export function Checkbox({
  label,
  hint,
  className,
  id,
  ...props
}: ComponentProps<typeof Radix.Root> & { label?: ReactNode; hint?: ReactNode }) {
  const own = useId();
  const controlId = id ?? own;
  const box = (
    <Radix.Root
      id={controlId}
      className={cn(
        'relative grid size-4.5 shrink-0 place-items-center rounded-sm border border-edge bg-sheet text-accent-ink transition-colors after:absolute after:-inset-1 hover:border-soft disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:after:-inset-3',
        'data-[state=checked]:border-accent data-[state=indeterminate]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:bg-accent',
        label === undefined && className,
      )}
      {...(hint ? { 'aria-describedby': `${controlId}-hint` } : {})}
      {...props}
    >
      <Radix.Indicator className="group">
        <Check aria-hidden strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
        <Minus aria-hidden strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
      </Radix.Indicator>
    </Radix.Root>
  );
  if (label === undefined) return box;
  return (
    <div className={cn('flex items-start gap-2.5 py-0.5', className)}>
      <span className="flex h-[1lh] items-center">{box}</span>
      <div className="min-w-0">
        <label htmlFor={controlId} className="block">
          {label}
        </label>
        {hint ? (
          <p id={`${controlId}-hint`} className="text-soft text-sm">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
