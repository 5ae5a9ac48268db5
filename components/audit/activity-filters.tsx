'use client';

import type { Route } from 'next';
import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { SearchInput } from '@/components/ui/search-input';
import { ACTOR_KINDS } from '@/server/audit/domain/words';

/** Narrows the trail by the address: a person, days, words. */
export function ActivityFilters({
  here,
  given,
  people,
}: {
  here: Route;
  given: Readonly<Record<'q' | 'by' | 'area' | 'from' | 'until', string>>;
  people: readonly { userId: string; name: string }[];
}) {
  return (
    <Form action={here} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      {given.area ? <input type="hidden" name="area" value={given.area} /> : null}
      <Field label="Words" className="w-full sm:w-60">
        <SearchInput
          name="q"
          aria-label="Words"
          defaultValue={given.q}
          placeholder="A name, a figure, an id"
        />
      </Field>
      <Field label="Who" className="w-full sm:w-52">
        <NativeSelect name="by" defaultValue={given.by}>
          <option value="">Everybody</option>
          {people.map(one => (
            <option key={one.userId} value={one.userId}>
              {one.name}
            </option>
          ))}
          {Object.entries(ACTOR_KINDS).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="From" className="w-[calc(50%-0.5rem)] sm:w-40">
        <Input type="date" name="from" defaultValue={given.from} />
      </Field>
      <Field label="Until" className="w-[calc(50%-0.5rem)] sm:w-40">
        <Input type="date" name="until" defaultValue={given.until} />
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}
