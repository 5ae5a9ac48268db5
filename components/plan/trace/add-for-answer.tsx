'use client';

import { type FormEvent, useId, useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { toastUndo } from '@/components/ui/toaster';
import { EDITIONS } from '@/server/forecast/engine/types';
import { featureFields } from '@/server/plan/domain/fields';
import { featureFrom } from '@/server/plan/domain/suggest/features-from-answers';
import { likelyHours } from '@/server/plan/domain/totals';
import { hours } from '../words';
import { useTraceContext } from './trace-context';

/** A feature that serves one answer, begun with the client's words and the rules' own hours. */
export function AddForAnswer({ answer, onClose }: { answer: string; onClose: () => void }) {
  const { said, areas, verbs } = useTraceContext();
  const areasId = useId();
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const asked = said.get(answer);
  if (!asked) return null;
  const { title, area, edition, effortHours, because, note } = featureFrom(asked);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = schema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    setWrong(
      Object.fromEntries((read.error?.issues ?? []).map(issue => [String(issue.path[0]), issue.message])),
    );
    if (!read.success) return;
    setPending(true);
    try {
      const { featureId } = await verbs.addFor(answer, { ...read.data, effortHours, because, note });
      toastUndo(`Added “${read.data.title}” to the plan`, () => void verbs.remove(featureId));
      onClose();
    } catch (error) {
      setRefused((error as Error).message);
      setPending(false);
    }
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
      className="mt-2 grid max-w-xl gap-3 border-accent border-l-2 pl-4 text-base"
    >
      <Field label="Name of the feature" error={wrong['title']}>
        <Input name="title" defaultValue={title} maxLength={200} autoComplete="off" autoFocus />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label="Area" error={wrong['area']}>
          <Input name="area" list={areasId} defaultValue={area} maxLength={80} autoComplete="off" />
        </Field>
        <datalist id={areasId}>
          {areas.map(one => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Field label="Edition">
          <NativeSelect name="edition" defaultValue={edition}>
            {EDITIONS.map(one => (
              <option key={one} value={one}>
                {EDITION_NAMES[one]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <p className="text-soft text-sm">
        It begins with {hours(likelyHours(effortHours))} likely hours, to be corrected in the plan.
      </p>
      {refused ? (
        <p role="alert" className="text-bad text-sm">
          {refused}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="solid" pending={pending}>
          Add to the plan
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const schema = featureFields.pick({ title: true, area: true, edition: true });
