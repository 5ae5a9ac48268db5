'use client';

import { type ReactNode, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Range } from '@/server/forecast/engine/types';
import { readEstimate, writeEstimate } from '@/server/plan/domain/estimate';

/** Low, likely and high in one field, `4 8 16`; saved on leaving it, or on Enter. */
export function EstimateField({
  label,
  hint,
  range,
  required,
  onSave,
}: {
  label: string;
  hint?: ReactNode;
  range: Range | undefined;
  /** What to say where it is left empty; without it, empty means none. */
  required?: string;
  /** `before`: what stood there when the writing began. */
  onSave: (range: Range | null, before: Range | null) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [before, setBefore] = useState<Range | null>(range ?? null);
  const [wrong, setWrong] = useState<string | null>(null);
  function finish() {
    if (draft === null) return;
    const reading = readEstimate(draft);
    const problem = reading.ok ? ((reading.range ? null : required) ?? null) : reading.sentence;
    setWrong(problem);
    if (problem || !reading.ok) return;
    setDraft(null);
    if (draft !== writeEstimate(before ?? undefined)) onSave(reading.range, before);
  }
  return (
    <Field label={label} error={wrong} {...(hint ? { hint } : {})}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        placeholder="none"
        value={draft ?? writeEstimate(range)}
        onChange={event => {
          if (draft === null) setBefore(range ?? null);
          setDraft(event.target.value);
          setWrong(null);
        }}
        onBlur={finish}
        onKeyDown={event => {
          if (event.key === 'Enter') finish();
        }}
      />
    </Field>
  );
}
