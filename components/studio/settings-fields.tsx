'use client';

import { LOCALE } from '@/components/format/locale';
import { formatMoney } from '@/components/format/money';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { NumberField } from '@/components/ui/number-field';
import { minorDigits, withMarkup } from '@/server/kernel/money';
import { RANGE_CONFIDENCES, type RangeConfidence, rangeInWords } from '@/server/studio/domain/range-meaning';
import { CURRENCY_FIXED, type StudioSettings } from '@/server/studio/domain/settings';
import { copyBriefAddress } from './brief-address';
import { including, type StudioChoices } from './choices';
import { FormSection } from './form-section';
import { PercentField } from './percent-field';

/** As on the screen: a number that is being retyped is not there for a moment. */
export type DraftSettings = Omit<StudioSettings, 'hoursPerDay' | 'focusFactor' | 'marginRate'> & {
  hoursPerDay: number | null;
  focusFactor: number | null;
  marginRate: number | null;
};
export type FieldErrors = Readonly<Record<string, string>>;

interface SettingsFieldsProps {
  studio: string;
  draft: DraftSettings;
  currencyFixed: boolean;
  errors: FieldErrors;
  choices: StudioChoices;
  readOnly: boolean;
  onChange: (patch: Partial<DraftSettings>) => void;
}

export function SettingsFields({
  studio,
  draft,
  currencyFixed,
  errors,
  choices,
  readOnly,
  onChange,
}: SettingsFieldsProps) {
  const regions = choices.places.find(place => place.code === draft.country)?.regions ?? [];
  return (
    <div className="grid gap-11">
      <FormSection title="The studio">
        <Field label="Name" error={errors['name']}>
          <Input
            disabled={readOnly}
            value={draft.name}
            autoComplete="organization"
            onChange={event => onChange({ name: event.target.value })}
          />
        </Field>
        <div className="grid gap-1.5">
          <h3 className="font-medium font-sans text-sm">Brief address</h3>
          <p className="-mt-0.5 text-soft text-sm">
            Send it to a client: they begin a brief there without an account.
          </p>
          <div className="flex items-center gap-3">
            <a className="link min-w-0 truncate" href={`/start/${studio}`}>
              /start/{studio}
            </a>
            <Button size="sm" onClick={() => void copyBriefAddress(studio)}>
              Copy
            </Button>
          </div>
        </div>
      </FormSection>

      <FormSection title="Where you are">
        <Field label="Country" hint="On its public holidays nobody is planned." error={errors['country']}>
          <Combobox
            clearable
            disabled={readOnly}
            placeholder="None: no public holidays"
            searchLabel="Search countries"
            options={choices.places.map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.country}
            onValueChange={country => onChange({ country, region: null })}
          />
        </Field>
        {regions.length > 0 ? (
          <Field label="Region" optional hint="Where its holidays differ." error={errors['region']}>
            <Combobox
              clearable
              disabled={readOnly}
              placeholder="Only those of the whole country"
              searchLabel="Search regions"
              options={regions.map(({ code, name }) => ({ value: code, label: name }))}
              value={draft.region}
              onValueChange={region => onChange({ region })}
            />
          </Field>
        ) : null}
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label="Currency"
            className="grid-cols-1"
            hint={currencyFixed ? CURRENCY_FIXED : undefined}
            error={errors['currency']}
          >
            <Combobox
              disabled={readOnly || currencyFixed}
              searchLabel="Search currencies"
              options={including(choices.currencies, draft.currency)}
              value={draft.currency}
              onValueChange={currency => currency && onChange({ currency })}
            />
          </Field>
          <Field label="Time zone" className="grid-cols-1" error={errors['timeZone']}>
            <Combobox
              disabled={readOnly}
              searchLabel="Search time zones"
              options={including(choices.timeZones, draft.timeZone)}
              value={draft.timeZone}
              onValueChange={timeZone => timeZone && onChange({ timeZone })}
            />
          </Field>
        </div>
      </FormSection>

      <FormSection title="How you plan">
        <div className="grid items-start gap-5 sm:grid-cols-3">
          <Field label="Hours a day" required hint="A full working day." error={errors['hoursPerDay']}>
            <NumberField
              disabled={readOnly}
              suffix="h"
              step={0.5}
              value={draft.hoursPerDay}
              onValueChange={hoursPerDay => onChange({ hoursPerDay })}
            />
          </Field>
          <Field label="Focus" required hint="Left after meetings." error={errors['focusFactor']}>
            <PercentField
              disabled={readOnly}
              share={draft.focusFactor}
              onShareChange={focusFactor => onChange({ focusFactor })}
            />
          </Field>
          <Field label="Margin" required hint="Added to cost." error={errors['marginRate']}>
            <PercentField
              disabled={readOnly}
              share={draft.marginRate}
              onShareChange={marginRate => onChange({ marginRate })}
            />
          </Field>
        </div>
        <p className="text-soft" aria-live="polite">
          {inWords(draft)}
        </p>
        <Field
          label="Your ranges hold"
          hint={rangeInWords(draft.rangeConfidence)}
          error={errors['rangeConfidence']}
        >
          <NativeSelect
            disabled={readOnly}
            value={draft.rangeConfidence}
            onChange={event => onChange({ rangeConfidence: Number(event.target.value) as RangeConfidence })}
          >
            {RANGE_CONFIDENCES.map(confidence => (
              <option key={confidence} value={confidence}>
                {confidence === 1
                  ? 'Always: the least and the most'
                  : `${Math.round(confidence * 100)} times in 100`}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </FormSection>
    </div>
  );
}

/** What the three figures do, by example. */
function inWords({ hoursPerDay, focusFactor, marginRate, currency }: DraftSettings): string {
  if (hoursPerDay === null || focusFactor === null || marginRate === null) return '';
  const hours = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
  const costMinor = 1000 * 10 ** minorDigits(currency);
  const money = (minor: number) => formatMoney(minor, currency, LOCALE);
  return `Of a day of ${hours.format(hoursPerDay)} hours, ${hours.format(hoursPerDay * focusFactor)} go into planned work. Work that costs ${money(costMinor)} is offered for ${money(withMarkup(costMinor, marginRate))}.`;
}
