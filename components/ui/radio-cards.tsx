'use client';

import { RadioGroup as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

export interface RadioCard {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** At the far end: a price, a count. */
  aside?: ReactNode;
  disabled?: boolean;
}

/** One answer out of a few, each with its consequence in sight. Inside `<Field group>`, or with an `aria-label`. */
export function RadioCards({
  options,
  columns = 1,
  className,
  ...props
}: ComponentProps<typeof Radix.Root> & { options: readonly RadioCard[]; columns?: 1 | 2 | 3 }) {
  const id = useId();
  return (
    <Radix.Root
      className={cn('grid gap-2', { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' }[columns], className)}
      {...props}
    >
      {options.map(option => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the radio button stands inside.
        <label
          key={option.value}
          className={cn(
            'flex items-start gap-3 rounded-md border border-line bg-sheet px-3.5 py-3 transition-colors hover:border-edge has-data-[state=checked]:border-accent has-data-[state=checked]:bg-accent/5',
            option.disabled ? 'cursor-not-allowed opacity-60' : 'cursor-pointer',
          )}
        >
          <span className="flex h-[1lh] items-center">
            <Radix.Item
              value={option.value}
              disabled={option.disabled}
              aria-labelledby={`${id}-${option.value}`}
              {...(option.hint ? { 'aria-describedby': `${id}-${option.value}-hint` } : {})}
              className="grid size-4.5 place-items-center rounded-full border border-edge bg-sheet data-[state=checked]:border-accent"
            >
              <Radix.Indicator className="size-2.5 rounded-full bg-accent" />
            </Radix.Item>
          </span>
          <span className="min-w-0 flex-1">
            <span id={`${id}-${option.value}`} className="block font-medium">
              {option.label}
            </span>
            {option.hint ? (
              <span id={`${id}-${option.value}-hint`} className="block text-soft text-sm">
                {option.hint}
              </span>
            ) : null}
          </span>
          {option.aside ? <span className="text-right text-soft text-sm">{option.aside}</span> : null}
        </label>
      ))}
    </Radix.Root>
  );
}
