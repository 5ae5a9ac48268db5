'use client';

import type { ComponentProps } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

/** Grows with what is written in it, from `rows` lines up to `maxRows`. Ctrl or Cmd and Enter submits its form. */
export function Textarea({
  className,
  rows = 3,
  maxRows = 24,
  onInput,
  onKeyDown,
  ref,
  ...props
}: ComponentProps<'textarea'> & { maxRows?: number }) {
  const own = useRef<HTMLTextAreaElement>(null);
  const wiring = useFieldWiring(props);
  useLayoutEffect(() => {
    if (own.current) grow(own.current);
  });
  return (
    <textarea
      rows={rows}
      className={cn('control field-sizing-content block resize-y', className)}
      style={{ maxHeight: `calc(${maxRows}lh + 0.75rem)`, minHeight: `calc(${rows}lh + 0.875rem)` }}
      onKeyDown={event => {
        onKeyDown?.(event);
        const submits = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented;
        if (submits) event.currentTarget.form?.requestSubmit();
      }}
      onInput={event => {
        grow(event.currentTarget);
        onInput?.(event);
      }}
      {...props}
      {...wiring}
      ref={node => {
        own.current = node;
        if (typeof ref === 'function') return ref(node);
        if (ref) ref.current = node;
        return undefined;
      }}
    />
  );
}

/** Browsers with `field-sizing` do this by themselves. */
function grow(area: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}
