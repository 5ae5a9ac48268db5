'use client';

import { useId } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { FeatureContent } from '@/server/plan/domain/changed-suggestion';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import { writeEstimate } from '@/server/plan/domain/estimate';
import type { StartsWith } from './drafts';
import { EditionSelect } from './select-field';

/** A suggested feature, to be accepted otherwise. */
export function FeatureFields({
  content,
  start,
  wrong,
}: {
  content: FeatureContent;
  start: StartsWith;
  wrong: Record<string, string>;
}) {
  const hintId = useId();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <Field label="Name" error={wrong['title']}>
          <Input name="title" defaultValue={start('title', content.title)} autoComplete="off" autoFocus />
        </Field>
        <EditionSelect value={start('edition', content.edition)} error={wrong['edition']} />
      </div>
      <fieldset aria-describedby={hintId}>
        <legend className="font-medium text-sm">Hours</legend>
        <p id={hintId} className="mb-2 text-soft text-sm">
          Low, likely and high, such as 4 8 16, or only the likely one. Empty: none.
        </p>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
          {DISCIPLINES.map(discipline => (
            <Field key={discipline} label={DISCIPLINE_SHORT_NAMES[discipline]} error={wrong[discipline]}>
              <Input
                name={discipline}
                inputMode="decimal"
                autoComplete="off"
                placeholder="none"
                defaultValue={start(discipline, writeEstimate(content.effortHours[discipline]))}
              />
            </Field>
          ))}
        </div>
      </fieldset>
      <Field label="Note" optional error={wrong['note']}>
        <Textarea name="note" rows={2} defaultValue={start('note', content.note)} />
      </Field>
    </>
  );
}
