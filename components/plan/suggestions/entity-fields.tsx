'use client';

import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { typeName } from '@/components/charts/entity-diagram-layout';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { lengthProblem } from '@/components/ui/length-problem';
import { NativeSelect } from '@/components/ui/native-select';
import { Textarea } from '@/components/ui/textarea';
import { FIELD_TYPES } from '@/server/catalogue/domain/catalogue-entity';
import type { PartContent } from '@/server/plan/domain/parts';
import type { StartsWith } from './drafts';

type EntityField = PartContent<'entity'>['fields'][number];

/** A suggested entity with its fields, to be accepted otherwise. */
export function EntityFields({
  content,
  start,
  wrong,
}: {
  content: PartContent<'entity'>;
  start: StartsWith;
  wrong: Record<string, string>;
}) {
  // The place of a field is not what it is: those below one that is taken out keep their inputs.
  const [fields, setFields] = useState(() => {
    const first = JSON.parse(start('fields', JSON.stringify(content.fields))) as EntityField[];
    return first.map((field, at) => ({ ...field, id: at }));
  });
  const nextId = useRef(fields.length);
  const list = useRef<HTMLUListElement>(null);
  const titleId = useId();
  const put = (id: number, some: Partial<EntityField>) =>
    setFields(fields.map(one => (one.id === id ? { ...one, ...some } : one)));
  function add() {
    setFields([...fields, { id: nextId.current++, name: '', type: 'text', personal: false }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  }
  const kept = fields.filter(field => field.name.trim()).map(({ id: _id, ...field }) => field);
  return (
    <>
      <Field label="Name, in the singular" error={wrong['name']}>
        <Input name="name" defaultValue={start('name', content.name)} autoComplete="off" autoFocus />
      </Field>
      <fieldset aria-labelledby={titleId} className="min-w-0">
        <legend id={titleId} className="font-medium text-sm">
          Fields
        </legend>
        <input type="hidden" name="fields" value={JSON.stringify(kept)} />
        <ul ref={list} className="mt-1 border-line border-t">
          {fields.map((field, at) => (
            <li
              key={field.id}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 border-line border-b py-1.5 sm:grid-cols-[minmax(0,1fr)_8.5rem_auto_auto]"
            >
              <Field label={`Field ${at + 1}: name`} hideLabel error={tooLong(field)}>
                <Input
                  value={field.name}
                  autoComplete="off"
                  onChange={event => put(field.id, { name: event.target.value })}
                />
              </Field>
              <NativeSelect
                aria-label={`${calledAt(field, at)}: type`}
                className="max-sm:order-3"
                value={field.type}
                onChange={event => put(field.id, { type: event.target.value as EntityField['type'] })}
              >
                {FIELD_TYPES.map(type => (
                  <option key={type} value={type}>
                    {typeName(type)}
                  </option>
                ))}
              </NativeSelect>
              <Checkbox
                className="max-sm:order-4"
                aria-label={`${calledAt(field, at)}: personal`}
                label={<span className="text-sm">personal</span>}
                checked={field.personal}
                onCheckedChange={on => put(field.id, { personal: on === true })}
              />
              <Button
                size="icon-sm"
                variant="quiet"
                aria-label={`${calledAt(field, at)}: remove`}
                onClick={() => setFields(fields.filter(one => one.id !== field.id))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
        {wrong['fields'] && !fields.some(tooLong) ? (
          <p role="alert" className="mt-1 text-bad text-sm">
            {wrong['fields']}
          </p>
        ) : null}
        {fields.length < 60 ? (
          <Button size="sm" variant="quiet" className="mt-1 -ml-2.5" onClick={add}>
            <Plus aria-hidden />
            Add a field
          </Button>
        ) : null}
      </fieldset>
      <Field label="Note" optional error={wrong['note']}>
        <Textarea name="note" rows={2} defaultValue={start('note', content.note)} />
      </Field>
    </>
  );
}

const tooLong = ({ name }: EntityField) => lengthProblem(name.trim(), 80);

/** `Field 4, Due day`; one that was just added has no name yet. */
const calledAt = ({ name }: EntityField, at: number): string =>
  [`Field ${at + 1}`, name.trim()].filter(Boolean).join(', ');
