'use client';

import { useId } from 'react';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { NumberField } from '@/components/ui/number-field';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import type { SeenPiece } from '@/server/forecast/domain/history/finished-piece';
import { LONGEST_TEXT } from '@/server/forecast/domain/history/read-history';
import { MOST_AMOUNT } from '@/server/forecast/domain/history/values';
import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import { UnitField } from './unit-field';

export type DraftPiece = Omit<SeenPiece, 'estimate' | 'actual'> & {
  estimate: number | null;
  actual: number | null;
};

interface WorkFieldsProps {
  draft: DraftPiece;
  errors: Readonly<Record<string, string>>;
  /** Texts that other pieces have, offered while somebody writes. */
  known: Readonly<Record<'estimator' | 'group' | 'unit', readonly string[]>>;
  onChange: (patch: Partial<DraftPiece>) => void;
}

export function WorkFields({ draft, errors, known, onChange }: WorkFieldsProps) {
  const amount = (name: 'estimate' | 'actual' | 'low' | 'high', label: string) => (
    <Field label={label} error={errors[name]} required={name === 'estimate' || name === 'actual'}>
      <NumberField
        value={draft[name]}
        min={0}
        max={MOST_AMOUNT}
        onValueChange={value => onChange({ [name]: value })}
      />
    </Field>
  );
  const day = (name: 'startedOn' | 'finishedOn', label: string) => (
    <Field label={label} error={errors[name]}>
      <DateField value={draft[name] ?? ''} onDayChange={value => onChange({ [name]: value })} />
    </Field>
  );
  const offered = (name: 'estimator' | 'group', label: string) => (
    <Offered
      label={label}
      error={errors[name]}
      value={draft[name] ?? ''}
      known={known[name]}
      onValue={text => onChange({ [name]: text })}
    />
  );
  return (
    <>
      <TextField
        label="Name"
        required
        value={draft.name ?? ''}
        most={LONGEST_TEXT}
        error={errors['name'] ?? null}
        onValue={name => onChange({ name })}
      />
      <Field label="It was" group>
        <Segments
          aria-label="It was"
          required
          options={[
            { value: 'project', label: 'A whole project' },
            { value: 'task', label: 'A task' },
          ]}
          value={draft.kind}
          onValueChange={kind => kind && onChange({ kind })}
        />
      </Field>
      <div className="grid grid-cols-2 items-start gap-4">
        {amount('estimate', 'Estimated')}
        {amount('actual', 'Taken')}
        <UnitField
          unit={draft.unit}
          error={errors['unit']}
          inUse={known.unit}
          onUnit={unit => onChange({ unit })}
        />
      </div>
      <div className="grid grid-cols-2 items-start gap-4">
        {day('startedOn', 'Began on')}
        {day('finishedOn', 'Ended on')}
      </div>
      <div className="grid grid-cols-2 items-start gap-4">
        <Field label="Discipline" error={errors['discipline']}>
          <NativeSelect
            value={draft.discipline ?? ''}
            onChange={({ target }) => onChange({ discipline: (target.value || null) as Discipline | null })}
          >
            <option value="">Not told</option>
            {DISCIPLINES.map(discipline => (
              <option key={discipline} value={discipline}>
                {DISCIPLINE_NAMES[discipline]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {offered('estimator', 'Estimated by')}
        {offered('group', 'Group')}
      </div>
      <fieldset className="border-line border-t pt-4">
        <legend className="sr-only">The range that was given</legend>
        <p className="mb-4 text-soft text-sm">
          If the estimate came with a range, give it too: your record then says how often such ranges held.
        </p>
        <div className="grid grid-cols-2 items-start gap-4">
          {amount('low', 'Low')}
          {amount('high', 'High')}
        </div>
      </fieldset>
    </>
  );
}

interface OfferedProps {
  label: string;
  error: string | undefined;
  value: string;
  known: readonly string[];
  onValue: (text: string) => void;
}

/** A text with those that were written before as offers. */
function Offered({ label, error, value, known, onValue }: OfferedProps) {
  const list = useId();
  return (
    <Field label={label} error={error}>
      <Input list={list} autoComplete="off" value={value} onChange={event => onValue(event.target.value)} />
      <datalist id={list}>
        {known.map(text => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </Field>
  );
}
