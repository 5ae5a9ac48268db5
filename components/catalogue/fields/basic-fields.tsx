'use client';

import { useId } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { Textarea } from '@/components/ui/textarea';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { PartProps } from './parts';

/** What it is, where it belongs. */
export function BasicFields({ draft, errors, onChange, areas }: PartProps & { areas: readonly string[] }) {
  const areasId = useId();
  return (
    <div className="grid gap-4">
      <Field label="Name" error={errors['title']}>
        <Input
          data-first-field
          value={draft.title}
          maxLength={120}
          placeholder="What people can do, or what is there"
          onChange={event => onChange({ title: event.target.value })}
        />
      </Field>
      <Field
        label="What it is and where it ends"
        hint="What is not in it saves an argument later."
        error={errors['summary']}
      >
        <Textarea
          rows={3}
          value={draft.summary}
          onChange={event => onChange({ summary: event.target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Area" error={errors['area']}>
          <Input
            list={areasId}
            value={draft.area}
            maxLength={60}
            onChange={event => onChange({ area: event.target.value })}
          />
        </Field>
        <datalist id={areasId}>
          {areas.map(area => (
            <option key={area} value={area} />
          ))}
        </datalist>
        <Field label="Edition in which it usually belongs" error={errors['edition']}>
          <NativeSelect
            value={draft.edition}
            onChange={event => onChange({ edition: event.target.value as Edition })}
          >
            {EDITIONS.map(edition => (
              <option key={edition} value={edition}>
                {EDITION_NAMES[edition]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
    </div>
  );
}
