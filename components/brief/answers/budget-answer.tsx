'use client';

import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { TextField } from '@/components/ui/text-field';
import { readAmount } from '@/server/brief/domain/amounts';
import { isUpsideDown } from '@/server/brief/domain/readiness-rules';
import { MOST_TEXT } from '@/server/brief/domain/sections';
import { minorDigits } from '@/server/kernel/money';
import { roundMoney } from '../range-words';
import type { AnswerProps } from './answer-props';
import { FigureField } from './figure-field';

const MOST_MINOR = 1_000_000_000_000;
const USUAL_CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'NOK', 'SEK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD', 'JPY'];

export function BudgetAnswer({
  content,
  onChange,
  currency: studioCurrency,
}: AnswerProps<'budget'> & { currency: string }) {
  const { lowMinor, highMinor, note } = content;
  const currency = content.currency ?? studioCurrency;
  const factor = 10 ** minorDigits(currency);
  const names = [...new Set([studioCurrency, currency, ...USUAL_CURRENCIES])];

  /** The amounts stay what they were in words: 60,000 euros become 60,000 yen, whatever their minor units. */
  function turnTo(next: string) {
    const times = 10 ** minorDigits(next) / factor;
    const turned = (minor: number | null) => (minor === null ? null : Math.round(minor * times));
    onChange({ ...content, currency: next, lowMinor: turned(lowMinor), highMinor: turned(highMinor) });
  }
  const amount = (key: 'lowMinor' | 'highMinor') => ({
    such: '60,000 or 60k',
    value: content[key],
    onValue: (minor: number | null) => onChange({ ...content, [key]: minor }),
    read: (text: string) => {
      const found = readAmount(text);
      const isOurs = found && (found.currency === null || found.currency === currency);
      return isOurs ? Math.round(found.value * factor) : null;
    },
    write: (minor: number) => roundMoney(minor, currency),
    most: MOST_MINOR,
  });
  return (
    <div className="grid gap-6">
      <Field
        group
        label="Range"
        error={
          isUpsideDown(lowMinor, highMinor) ? 'The lowest amount is above the highest: swap them.' : null
        }
      >
        <div className="flex flex-wrap gap-x-4 gap-y-4">
          <FigureField key={`low ${currency}`} label="From" {...amount('lowMinor')} />
          <FigureField key={`high ${currency}`} label="At most" {...amount('highMinor')} />
          <Field label="Currency" className="w-28">
            <NativeSelect value={currency} onChange={event => turnTo(event.target.value)}>
              {names.map(name => (
                <option key={name}>{name}</option>
              ))}
            </NativeSelect>
          </Field>
        </div>
      </Field>
      <TextField
        label="What we should know about it"
        optional
        lines={3}
        placeholder="The board has approved 60,000; more needs a reason."
        most={MOST_TEXT}
        value={note}
        onValue={text => onChange({ ...content, note: text })}
      />
    </div>
  );
}
