'use client';

import type { ComponentProps } from 'react';
import { NumberField } from '@/components/ui/number-field';

interface PercentFieldProps extends Omit<ComponentProps<typeof NumberField>, 'value' | 'onValueChange'> {
  /** A fraction: 0.2 is shown as 20. */
  share: number | null;
  onShareChange: (share: number | null) => void;
}

export function PercentField({ share, onShareChange, ...props }: PercentFieldProps) {
  return (
    <NumberField
      suffix="%"
      step={5}
      maximumFractionDigits={1}
      value={share === null ? null : round(share * 100)}
      onValueChange={percent => onShareChange(percent === null ? null : round(percent) / 100)}
      {...props}
    />
  );
}

/** Tenths of a percent, without the dust of binary fractions. */
const round = (percent: number) => Math.round(percent * 10) / 10;
