'use client';

import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react';
import { LOCALE } from '@/components/format/locale';
import { parseNumber } from '@/components/format/parse-number';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

export interface NumberFieldProps
  extends Omit<
    ComponentProps<'input'>,
    'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max' | 'step'
  > {
  value?: number | null;
  defaultValue?: number | null;
  /** Called with each readable value while typing; null when the field is emptied. */
  onValueChange?: (value: number | null) => void;
  min?: number;
  max?: number;
  /** What an arrow key adds; with Shift, ten times as much. */
  step?: number;
  maximumFractionDigits?: number;
  locale?: string;
  /** Before or after the number, inside the box: `€`, `h`, `%`. */
  prefix?: string;
  suffix?: ReactNode;
  /** Default: at the end, as figures in a column stand; at the start behind a prefix. */
  align?: 'start' | 'end';
}

/** A number, written in the reader's own way. On leaving, it is kept within min and max and set neatly. */
export function NumberField({
  value,
  defaultValue = null,
  onValueChange,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  step = 1,
  maximumFractionDigits = 2,
  locale = LOCALE,
  prefix,
  suffix,
  align = prefix ? 'start' : 'end',
  name,
  className,
  onKeyDown,
  onFocus,
  onBlur,
  disabled,
  ...props
}: NumberFieldProps) {
  const [inner, setInner] = useState(defaultValue);
  const [draft, setDraft] = useState<string | null>(null);
  const wiring = useFieldWiring(props);
  const current = value === undefined ? inner : value;
  const neat =
    current === null ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits }).format(current);

  function put(next: number | null) {
    setInner(next);
    if (next !== current) onValueChange?.(next);
  }
  function nudge(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event);
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!sign || event.defaultPrevented || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const from = current ?? (Number.isFinite(min) ? min : 0);
    put(tidy(clamp(from + sign * step * (event.shiftKey ? 10 : 1), min, max), maximumFractionDigits));
    setDraft(null);
  }

  return (
    <span
      className={cn('control flex items-center gap-1.5', className)}
      {...(disabled ? { 'data-disabled': '' } : {})}
    >
      {prefix ? (
        <span aria-hidden className="text-muted">
          {prefix}
        </span>
      ) : null}
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={cn(
          'w-full min-w-0 bg-transparent tabular-nums outline-none',
          align === 'end' && 'text-right',
        )}
        disabled={disabled}
        value={draft ?? neat}
        onChange={event => {
          setDraft(event.target.value);
          const read = event.target.value.trim() === '' ? null : parseNumber(event.target.value, locale);
          if (event.target.value.trim() === '' || read !== null)
            put(read === null ? null : tidy(clamp(read, min, max), maximumFractionDigits));
        }}
        onFocus={event => {
          event.currentTarget.select();
          onFocus?.(event);
        }}
        onBlur={event => {
          setDraft(null);
          onBlur?.(event);
        }}
        onKeyDown={nudge}
        {...props}
        {...wiring}
      />
      {suffix ? (
        <span aria-hidden className="text-muted">
          {suffix}
        </span>
      ) : null}
      {name ? <input type="hidden" name={name} value={current ?? ''} /> : null}
    </span>
  );
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const tidy = (value: number, digits: number) => Number(value.toFixed(digits));
