'use client';

import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { LOCALE } from '@/components/format/locale';
import { cn } from './cn';
import { FieldContext, useFieldWiring } from './field-context';
import { Problem } from './problem';
import { readNumber } from './read-number';
import { useHeldBack } from './use-held-back';

export interface NumberFieldProps
  extends Omit<
    ComponentProps<'input'>,
    'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max' | 'step' | 'ref'
  > {
  value?: number | null;
  defaultValue?: number | null;
  /** The value that stands, where what is written is only given on later: what cannot be taken goes back to it. */
  standing?: number | null;
  /** Called with each value while typing; null when the field is emptied, but where it is `required`. */
  onValueChange?: (value: number | null) => void;
  /** Called as soon as what is typed cannot be taken, and when that is over. */
  onRefusedChange?: (isRefused: boolean) => void;
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

/** How long somebody types before they hear what is wrong; on leaving they hear it at once. */
const PAUSE_MS = 1_000;

/**
 * A number, written in the reader's own way, and set neatly on leaving. What cannot be taken stays as it
 * was typed, with a sentence about it: until it is mended the value is the one from before, and its form
 * is not sent. Escape brings the value back.
 */
export function NumberField({
  value,
  defaultValue = null,
  standing,
  onValueChange,
  onRefusedChange,
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
  required,
  ...props
}: NumberFieldProps) {
  const [inner, setInner] = useState(defaultValue);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [told, setTold] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const field = useContext(FieldContext);
  const problemId = useId();
  const current = value === undefined ? inner : value;
  const bounds = {
    locale,
    min,
    max,
    maximumFractionDigits,
    required: required ?? field?.required ?? false,
    withUnit: (figure: string) => withUnit(figure, prefix, suffix),
    before: current,
  };
  const reading = draft && readNumber(draft.text, bounds);
  // What is changed from elsewhere meanwhile replaces what cannot be taken.
  const wrong = reading && !reading.ok && draft.given === current ? reading.sentence : null;
  const neat =
    current === null ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits }).format(current);
  const problem = told ? wrong : null;
  const wiring = useFieldWiring({
    ...props,
    required: bounds.required,
    ...(problem
      ? {
          'aria-invalid': true,
          ...(field
            ? {}
            : { 'aria-describedby': [problemId, props['aria-describedby']].filter(Boolean).join(' ') }),
        }
      : {}),
  });

  const report = field?.report;
  useEffect(() => {
    if (!problem) return undefined;
    report?.(problem);
    return () => report?.(null);
  }, [report, problem]);
  useEffect(() => {
    if (!wrong || told || !draft) return undefined;
    const timer = window.setTimeout(() => setTold(true), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [wrong, told, draft]);
  const isRefused = wrong !== null;
  const sayRefused = useEffectEvent((is: boolean) => onRefusedChange?.(is));
  useEffect(() => {
    if (!isRefused) return undefined;
    sayRefused(true);
    return () => sayRefused(false);
  }, [isRefused]);
  useHeldBack(input, isRefused, { onSend: () => setTold(true), onEscape: drop });

  function put(next: number | null) {
    setInner(next);
    if (next !== current) onValueChange?.(next);
  }
  function write(text: string) {
    const before = standing !== undefined ? standing : draft?.given === current ? draft.before : current;
    const read = readNumber(text, bounds);
    const given = read.ok ? read.value : before;
    setDraft({ text, before, given });
    put(given);
    if (read.ok) setTold(false);
  }
  function drop() {
    setDraft(null);
    setTold(false);
  }
  function nudge(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event);
    if (event.key === 'Enter' && wrong) setTold(true);
    const sign = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (!sign || event.defaultPrevented || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const from = current ?? (Number.isFinite(min) ? min : 0);
    put(tidy(clamp(from + sign * step * (event.shiftKey ? 10 : 1), min, max), maximumFractionDigits));
    drop();
  }

  const control = (
    <span
      className={cn('control flex items-center gap-1.5', field && className)}
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
        value={draft && (reading?.ok || wrong) ? draft.text : neat}
        onChange={event => write(event.target.value)}
        onFocus={event => {
          event.currentTarget.select();
          onFocus?.(event);
        }}
        onBlur={event => {
          if (wrong) setTold(true);
          else drop();
          onBlur?.(event);
        }}
        onKeyDown={nudge}
        {...props}
        {...wiring}
        ref={input}
      />
      {suffix ? (
        <span aria-hidden className="text-muted">
          {suffix}
        </span>
      ) : null}
      {name ? <input type="hidden" name={name} value={current ?? ''} /> : null}
    </span>
  );
  // A field around it says what is wrong in its own place.
  if (field) return control;
  return (
    <span className={cn('block min-w-0', className)}>
      {control}
      <Problem id={problemId} className="mt-1 text-xs">
        {problem}
      </Problem>
    </span>
  );
}

/** What is being written: the value before it, and the one given on for it. */
interface Draft {
  text: string;
  before: number | null;
  given: number | null;
}

/** `100%`, `20 h`, `€20`, `CHF 20`. */
function withUnit(figure: string, prefix: string | undefined, suffix: ReactNode): string {
  const before = prefix && /\p{L}$/u.test(prefix) ? `${prefix}\u00a0` : (prefix ?? '');
  const after = typeof suffix !== 'string' ? '' : suffix === '%' ? suffix : `\u00a0${suffix}`;
  return `${before}${figure}${after}`;
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const tidy = (value: number, digits: number) => Number(value.toFixed(digits));
