'use client';

import { RangeMeaning } from '@/components/plan/range-meaning';
import { hours } from '@/components/plan/words';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import { readEstimate, writeEstimate } from '@/server/plan/domain/estimate';
import type { PartProps } from './parts';
import { Part } from './parts';

/** Low, likely and high of each discipline, `4 8 16`. A single figure is spread on leaving the field. */
export function HoursFields({ draft, errors, onChange }: PartProps) {
  const likely = DISCIPLINES.reduce((sum, discipline) => {
    const reading = readEstimate(draft.hours[discipline]);
    return sum + (reading.ok ? (reading.range?.likely ?? 0) : 0);
  }, 0);
  const set = (discipline: (typeof DISCIPLINES)[number], text: string) =>
    onChange({ hours: { ...draft.hours, [discipline]: text } });
  return (
    <Part
      title="Hours"
      lead={
        <>
          <RangeMeaning />{' '}
          {likely > 0 ? <b className="font-medium text-ink">{hours(likely)} hours likely in all.</b> : null}
        </>
      }
    >
      {errors['effortHours'] ? <Callout tone="bad">{errors['effortHours']}</Callout> : null}
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
        {DISCIPLINES.map(discipline => (
          <Field key={discipline} label={DISCIPLINE_NAMES[discipline]} error={errors[`hours.${discipline}`]}>
            <Input
              inputMode="decimal"
              autoComplete="off"
              placeholder="none"
              className="tabular-nums"
              value={draft.hours[discipline]}
              onChange={event => set(discipline, event.target.value)}
              onBlur={() => {
                const reading = readEstimate(draft.hours[discipline]);
                if (!reading.ok) return;
                const written = writeEstimate(reading.range ?? undefined);
                if (written !== draft.hours[discipline]) set(discipline, written);
              }}
            />
          </Field>
        ))}
      </div>
    </Part>
  );
}
