'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import type { PersonInput } from '@/server/studio/domain/person';

type TimeOff = PersonInput['timeOff'];

interface DaysOffProps {
  timeOff: TimeOff;
  errors: Readonly<Record<string, string>>;
  onChange: (timeOff: TimeOff) => void;
}

/** Holidays and other absences, first and last day included. Public holidays are known already. */
export function DaysOff({ timeOff, errors, onChange }: DaysOffProps) {
  const put = (place: number, patch: Partial<TimeOff[number]>) =>
    onChange(timeOff.map((one, at) => (at === place ? { ...one, ...patch } : one)));
  return (
    <Field label="Days off" group hint="First and last day included. Public holidays are known already.">
      {timeOff.map(({ from, to }, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: two absences may be equal, and the order is theirs.
          key={place}
          className="grid grid-cols-[1fr_1fr_auto] items-start gap-2"
        >
          <Field label={`First day off, ${place + 1}`} hideLabel error={errors[`timeOff.${place}.from`]}>
            <DateField
              value={from}
              onDayChange={day => put(place, { from: day ?? '', ...(day && to < day ? { to: day } : {}) })}
            />
          </Field>
          <Field label={`Last day off, ${place + 1}`} hideLabel error={errors[`timeOff.${place}.to`]}>
            <DateField value={to} min={from} onDayChange={day => put(place, { to: day ?? '' })} />
          </Field>
          <Button
            variant="quiet"
            size="icon"
            aria-label={`Remove the days off from ${from || 'no day'}`}
            onClick={() => onChange(timeOff.filter((_, at) => at !== place))}
          >
            <X aria-hidden />
          </Button>
        </div>
      ))}
      <Button size="sm" onClick={() => onChange([...timeOff, { from: '', to: '' }])}>
        <Plus aria-hidden />
        Add days off
      </Button>
    </Field>
  );
}
