'use client';

import { useSearchParams } from 'next/navigation';
import { PillLinks } from '@/components/ui/pill-links';

/** A choice among pictures of one plan; what else is chosen stays, the zoom as it is at the moment too. */
export function WhenPills({
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
        href: `?${new URLSearchParams([...[...parameters].filter(([one]) => one !== name), [name, option.value]])}`,
        current: option.value === value,
      }))}
    />
  );
}
