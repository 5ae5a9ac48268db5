'use client';

import { useEffect, useRef, useState } from 'react';
import { NumberField, type NumberFieldProps } from './number-field';

const PAUSE_MS = 500;

/** A number that is given on once it is written: after a pause, on leaving its field, or where its form or the page closes. */
export function SettledNumber({
  value,
  onValueChange,
  onBlur,
  ...props
}: NumberFieldProps & { value: number | null; onValueChange: (value: number | null) => void }) {
  const [draft, setDraft] = useState<{ value: number | null } | null>(null);
  const timer = useRef<number>(undefined);
  const settle = useRef<() => void>(() => undefined);
  useEffect(() => {
    settle.current = () => {
      window.clearTimeout(timer.current);
      if (!draft) return;
      setDraft(null);
      if (draft.value !== value) onValueChange(draft.value);
    };
  });
  useEffect(() => {
    const now = () => settle.current();
    // Before whoever asks whether something is not saved, also of a field that came after them.
    window.addEventListener('beforeunload', now, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', now, { capture: true });
      now();
    };
  }, []);
  return (
    <NumberField
      value={draft ? draft.value : value}
      standing={value}
      onValueChange={next => {
        setDraft({ value: next });
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => settle.current(), PAUSE_MS);
      }}
      onBlur={event => {
        settle.current();
        onBlur?.(event);
      }}
      {...props}
    />
  );
}
