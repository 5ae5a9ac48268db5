'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MoneyField } from '@/components/ui/money-field';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PersonInput } from '@/server/studio/domain/person';
import { PercentField } from '../percent-field';
import { DaysOff } from './days-off';
import { WEEKDAYS } from './types';

export type DraftPerson = Omit<PersonInput, 'share' | 'rateMinorPerHour'> & {
  share: number | null;
  rateMinorPerHour: number | null;
};

interface PersonFieldsProps {
  draft: DraftPerson;
  errors: Readonly<Record<string, string>>;
  currency: string;
  onChange: (patch: Partial<DraftPerson>) => void;
}

export function PersonFields({ draft, errors, currency, onChange }: PersonFieldsProps) {
  return (
    <>
      <Field label="Name" error={errors['name']} required>
        <Input
          data-first-field=""
          value={draft.name}
          autoComplete="off"
          onChange={event => onChange({ name: event.target.value })}
        />
      </Field>
      <Field label="Can do" group error={errors['disciplines']}>
        <div className="grid grid-cols-2 gap-x-4 gap-y-1">
          {DISCIPLINES.map(discipline => (
            <Checkbox
              key={discipline}
              label={DISCIPLINE_NAMES[discipline]}
              checked={draft.disciplines.includes(discipline)}
              onCheckedChange={on =>
                onChange({ disciplines: toggled(DISCIPLINES, draft.disciplines, discipline, on === true) })
              }
            />
          ))}
        </div>
      </Field>
      <div className="grid grid-cols-2 items-start gap-5">
        <Field label="Share of time" hint="Of a full day." error={errors['share']}>
          <PercentField share={draft.share} onShareChange={share => onChange({ share })} />
        </Field>
        <Field label="Rate an hour" hint="What it costs the studio." error={errors['rateMinorPerHour']}>
          <MoneyField
            currency={currency}
            amountMinor={draft.rateMinorPerHour}
            onAmountMinorChange={rateMinorPerHour => onChange({ rateMinorPerHour })}
          />
        </Field>
      </div>
      <Field label="Working days" group error={errors['weekdays']}>
        <div className="grid grid-cols-4 gap-x-4 gap-y-1">
          {WEEKDAYS.map(({ value, short, long }) => (
            <Checkbox
              key={value}
              label={
                <abbr title={long} className="no-underline">
                  {short}
                </abbr>
              }
              checked={draft.weekdays.includes(value)}
              onCheckedChange={on =>
                onChange({
                  weekdays: toggled(
                    WEEKDAYS.map(day => day.value),
                    draft.weekdays,
                    value,
                    on === true,
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
      <DaysOff timeOff={draft.timeOff} errors={errors} onChange={timeOff => onChange({ timeOff })} />
    </>
  );
}

/** With or without one of them, in the order in which they are offered. */
const toggled = <T,>(all: readonly T[], chosen: readonly T[], one: T, on: boolean): T[] =>
  all.filter(each => (each === one ? on : chosen.includes(each)));
