'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

/** The browser's own date input: its value is an ISO calendar day, so no zone comes into it. */
export function DateField({
  onDayChange,
  onChange,
  className,
  ...props
}: Omit<ComponentProps<'input'>, 'type'> & { onDayChange?: (day: string | null) => void }) {
  const wiring = useFieldWiring(props);
  return (
    <input
      type="date"
      className={cn(
        'control max-w-48 [&::-webkit-calendar-picker-indicator]:cursor-pointer [&::-webkit-calendar-picker-indicator]:opacity-60',
        className,
      )}
      onChange={event => {
        onChange?.(event);
        onDayChange?.(event.target.value || null);
      }}
      {...props}
      {...wiring}
    />
  );
}
