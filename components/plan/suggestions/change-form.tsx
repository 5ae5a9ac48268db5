'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { Textarea } from '@/components/ui/textarea';
import { DISCIPLINES, type Discipline, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import { readEstimate, writeEstimate } from '@/server/plan/domain/estimate';
import { featureFields } from '@/server/plan/domain/fields';
import type { EffortHours } from '@/server/plan/domain/plan';
import type { WeighedFeature } from '@/server/plan/domain/weigh';
import { useDeciding } from './deciding';
import { rowOf } from './rows';
import type { FeatureChange } from './use-decisions';

/** Changes a suggested feature and accepts it so, in one go. */
export function ChangeForm({ feature, onClose }: { feature: WeighedFeature; onClose: () => void }) {
  const { decide } = useDeciding();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const hintId = useId();

  function close() {
    onClose();
    // Back to where one came from, once the form is gone.
    requestAnimationFrame(() => rowOf(feature.key)?.focus({ preventScroll: true }));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readForm(new FormData(event.currentTarget));
    setWrong(read.wrong);
    if (!read.change) return;
    setPending(true);
    const problem = await decide.acceptChanged(feature.key, read.change.title, read.change);
    setPending(false);
    setRefused(problem);
    if (!problem) close();
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      aria-label={`Change ${feature.title}`}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
      className="mt-2 grid gap-4 border-accent border-l-2 pl-4 md:col-span-4"
    >
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <Field label="Name" error={wrong['title']}>
          <Input name="title" defaultValue={feature.title} maxLength={200} autoComplete="off" autoFocus />
        </Field>
        <Field label="Edition">
          <NativeSelect name="edition" defaultValue={feature.edition}>
            {EDITIONS.map(edition => (
              <option key={edition} value={edition}>
                {EDITION_NAMES[edition]}
              </option>
            ))}
          </NativeSelect>
        </Field>
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
                defaultValue={writeEstimate(feature.effortHours[discipline])}
              />
            </Field>
          ))}
        </div>
      </fieldset>
      <Field label="Note" optional error={wrong['note']}>
        <Textarea name="note" rows={2} defaultValue={feature.note} />
      </Field>
      {refused ? (
        <p role="alert" className="text-bad text-sm">
          {refused}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="solid" pending={pending}>
          Accept with this change
        </Button>
        <Button variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function readForm(data: FormData): { change: FeatureChange | null; wrong: Record<string, string> } {
  const text = (name: string) => String(data.get(name) ?? '');
  const wrong: Record<string, string> = {};
  const effortHours: EffortHours = {};
  for (const discipline of DISCIPLINES) readHours(discipline, text(discipline), effortHours, wrong);
  const fields = featureFields
    .pick({ title: true, note: true, edition: true })
    .safeParse({ title: text('title'), note: text('note'), edition: text('edition') as Edition });
  for (const issue of fields.error?.issues ?? []) wrong[String(issue.path[0])] = issue.message;
  if (!fields.success || Object.keys(wrong).length) return { change: null, wrong };
  return { change: { ...fields.data, effortHours }, wrong };
}

function readHours(
  discipline: Discipline,
  text: string,
  effortHours: EffortHours,
  wrong: Record<string, string>,
) {
  const reading = readEstimate(text);
  if (!reading.ok) wrong[discipline] = reading.sentence;
  else if (reading.range) effortHours[discipline] = reading.range;
}
