'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';

interface UnitFieldProps {
  unit: string | null;
  error: string | undefined;
  /** The commonest first. */
  inUse: readonly string[];
  onUnit: (unit: string | null) => void;
}

const USUAL = ['hours', 'days'];
const ANOTHER = '\u0000another';

/** What estimate and actual are counted in: one of those in use, or another that is written. */
export function UnitField({ unit, error, inUse, onUnit }: UnitFieldProps) {
  const [isWritten, setWritten] = useState(false);
  if (isWritten)
    return (
      <Field label="Unit" error={error}>
        <Input
          autoComplete="off"
          // It takes the place of the choice that was just made.
          autoFocus
          value={unit ?? ''}
          onChange={({ target }) => onUnit(target.value)}
        />
      </Field>
    );
  const offered = [...new Set([...inUse, ...USUAL, ...(unit ? [unit] : [])])];
  return (
    <Field label="Unit" error={error}>
      <NativeSelect
        value={unit ?? ''}
        onChange={({ target: { value } }) => {
          if (value === ANOTHER) setWritten(true);
          onUnit(value === ANOTHER ? null : value || null);
        }}
      >
        {offered.map(one => (
          <option key={one}>{one}</option>
        ))}
        <option value="">Not told</option>
        <option value={ANOTHER}>Another…</option>
      </NativeSelect>
    </Field>
  );
}
