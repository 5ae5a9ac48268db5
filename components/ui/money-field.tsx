'use client';

import { useState } from 'react';
import { LOCALE } from '@/components/format/locale';
import { currencySymbol } from '@/components/format/money';
import { MOST_MINOR, minorDigits } from '@/server/kernel/money';
import { NumberField, type NumberFieldProps } from './number-field';
import { SettledNumber } from './settled-number';

interface MoneyFieldProps
  extends Omit<
    NumberFieldProps,
    'value' | 'defaultValue' | 'onValueChange' | 'maximumFractionDigits' | 'prefix' | 'min' | 'max' | 'name'
  > {
  currency: string;
  /** Whole minor units (cents); null when empty. */
  amountMinor?: number | null;
  defaultAmountMinor?: number | null;
  onAmountMinorChange?: (amountMinor: number | null) => void;
  /** Given on once it is written, where each change is saved. */
  settled?: boolean;
  minMinor?: number;
  maxMinor?: number;
  /** Name of a hidden input that carries the minor units. */
  name?: string;
}

/** Money typed in major units and kept in minor ones, with the currency's own number of decimals. */
export function MoneyField({
  currency,
  amountMinor,
  defaultAmountMinor,
  onAmountMinorChange,
  settled = false,
  minMinor = 0,
  maxMinor = MOST_MINOR,
  name,
  locale = LOCALE,
  ...props
}: MoneyFieldProps) {
  const [inner, setInner] = useState(defaultAmountMinor ?? null);
  const Numbers = settled ? SettledNumber : NumberField;
  const digits = minorDigits(currency);
  const factor = 10 ** digits;
  const current = amountMinor === undefined ? inner : amountMinor;
  return (
    <>
      <Numbers
        locale={locale}
        prefix={currencySymbol(currency, locale)}
        maximumFractionDigits={digits}
        min={minMinor / factor}
        max={maxMinor / factor}
        value={current === null ? null : current / factor}
        onValueChange={value => {
          const next = value === null ? null : Math.round(value * factor);
          setInner(next);
          onAmountMinorChange?.(next);
        }}
        {...props}
      />
      {name ? <input type="hidden" name={name} value={current ?? ''} /> : null}
    </>
  );
}
