'use client';

import { ArrowLeftRight } from 'lucide-react';
import type { Route } from 'next';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import type { VersionHead } from '@/server/plan/domain/version';

interface ChooseVersionsProps {
  versions: readonly VersionHead[];
  from: string;
  to: string;
}

/** Which two states of the plan are compared; both are in the address. */
export function ChooseVersions({ versions, from, to }: ChooseVersionsProps) {
  const router = useRouter();
  const search = useSearchParams();
  const [isPending, start] = useTransition();
  const choose = (next: { from?: string; to?: string }) => {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ from, to, ...next })) query.set(name, value);
    start(() => router.replace(`?${query}` as Route, { scroll: false }));
  };
  const options = (
    <>
      <option value="now">Now</option>
      {versions.map(version => (
        <option key={version.id} value={version.id}>
          {version.title}, {shortTime(version.createdAt)}
        </option>
      ))}
    </>
  );
  return (
    <div
      className={cn(
        'grid items-end gap-x-3 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]',
        isPending && 'opacity-70',
      )}
      data-print="hide"
      aria-busy={isPending}
    >
      <Field label="From">
        <NativeSelect value={from} onChange={event => choose({ from: event.target.value })}>
          {options}
        </NativeSelect>
      </Field>
      <Button
        variant="quiet"
        size="icon"
        className="max-sm:justify-self-start"
        aria-label="Swap the two"
        onClick={() => choose({ from: to, to: from })}
      >
        <ArrowLeftRight aria-hidden />
      </Button>
      <Field label="To">
        <NativeSelect value={to} onChange={event => choose({ to: event.target.value })}>
          {options}
        </NativeSelect>
      </Field>
    </div>
  );
}

/** In UTC, so that server and browser write the same; the timeline says it in the reader's own zone. */
const shortTime = (instant: string) => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
