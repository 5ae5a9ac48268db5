'use client';

import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { EDITIONS } from '@/server/forecast/engine/types';

export const EditionSelect = ({
  value,
  error,
  label = 'Edition',
}: {
  value: string;
  error: string | undefined;
  label?: string;
}) => (
  <SelectField label={label} name="edition" value={value} error={error}>
    {EDITIONS.map(edition => (
      <option key={edition} value={edition}>
        {EDITION_NAMES[edition]}
      </option>
    ))}
  </SelectField>
);

export function SelectField({
  label,
  name,
  value,
  error,
  autoFocus = false,
  children,
}: {
  label: string;
  name: string;
  value: string;
  error: string | undefined;
  autoFocus?: boolean;
  children: ReactNode;
}) {
  return (
    <Field label={label} error={error}>
      <NativeSelect name={name} defaultValue={value} autoFocus={autoFocus}>
        {children}
      </NativeSelect>
    </Field>
  );
}
