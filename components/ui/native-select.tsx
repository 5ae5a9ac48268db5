'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

/** The browser's own select: best in plain forms and on phones. */
export function NativeSelect({ className, children, ...props }: ComponentProps<'select'>) {
  const wiring = useFieldWiring(props);
  return (
    <span className={cn('relative block', className)}>
      <select className="control appearance-none truncate pr-9" {...props} {...wiring}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
