'use client';

import { useSearchParams } from 'next/navigation';
import { PillLinks } from '@/components/ui/pill-links';
import { withChosen } from './chosen';

/** A choice among pictures of one plan; what else is chosen stays, as it is at the moment. */
export function ChoicePills({
  label,
  name,
  options,
  value,
}: {
  label: string;
  /** Of the parameter in the address. */
  name: string;
  options: readonly { value: string; label: string }[];
  value: string;
}) {
  const parameters = useSearchParams();
  return (
    <PillLinks
      label={label}
      items={options.map(option => ({
        label: option.label,
        href: withChosen(parameters, { [name]: option.value }),
        current: option.value === value,
      }))}
    />
  );
}
