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
import { useFocusNext } from '@/components/ui/use-focus-next';
import { type EntityField, FIELD_TYPES } from '@/server/catalogue/domain/catalogue-entity';
import type { PartContent } from '@/server/plan/domain/parts';
import { LineField } from './line-field';

type Fields = PartContent<'entity'>['fields'];

const MOST_FIELDS = 60;
const MOST_LETTERS = 80;

/** The fields of an entity, each saved as it is changed. */
export function FieldsEditor({
  fields,
  wrongWith,
  onFields,
}: {
  fields: Fields;
  /** What is wrong with these, in words. */
  wrongWith: (fields: Fields) => string | null;
  onFields: (fields: Fields) => void;
}) {
  const title = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusNext(list);
  const [ids, setIds] = useRowIds(fields.length);
  const withField = (at: number, some: Partial<EntityField>): Fields =>
    fields.map((field, place) =>
      place === at ? { ...field, ...some, personal: some.personal ?? field.personal } : field,
    );
  function remove(at: number) {
    setIds(ids.filter((_, place) => place !== at));
    onFields(fields.filter((_, place) => place !== at));
    focusNext(root => {
      const left = root.querySelectorAll<HTMLElement>('[data-remove]');
      return left[Math.min(at, left.length - 1)] ?? root.querySelector<HTMLElement>('input');
    });
  }
  return (
    <fieldset ref={list} aria-labelledby={title}>
      <p id={title} className="border-line border-b pb-1 font-medium text-sm">
        Fields
      </p>
      <ul>
        {fields.map((field, at) => (
          <li
            key={ids[at]}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_8.5rem_auto_auto]"
          >
            <LineField
              label={`Name of field ${at + 1}`}
              hideLabel
              value={field.name}
              most={MOST_LETTERS}
              required="Give the field a name. Escape brings the former one back."
              check={name => wrongWith(withField(at, { name }))}
              onSave={name => onFields(withField(at, { name }))}
            />
            <NativeSelect
              aria-label={`Type of ${field.name}`}
              className="max-sm:order-3"
              value={field.type}
              onChange={event => onFields(withField(at, { type: event.target.value as EntityField['type'] }))}
            >
              {FIELD_TYPES.map(type => (
                <option key={type} value={type}>
                  {typeName(type)}
                </option>
              ))}
            </NativeSelect>
            <Checkbox
              className="max-sm:order-4"
              aria-label={`${field.name} is personal`}
              label={<span className="text-sm">personal</span>}
              checked={field.personal}
              onCheckedChange={on => onFields(withField(at, { personal: on === true }))}
            />
            <Button
              size="icon-sm"
              variant="quiet"
              data-remove=""
              aria-label={`Remove ${field.name}`}
              onClick={() => remove(at)}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {fields.length < MOST_FIELDS ? (
        <NewField
          wrongWith={name => wrongWith([...fields, fieldCalled(name)])}
          onAdd={name => onFields([...fields, fieldCalled(name)])}
        />
      ) : (
        <p className="mt-2 text-muted text-sm">At most {MOST_FIELDS} fields.</p>
      )}
    </fieldset>
  );
}

const fieldCalled = (name: string): Fields[number] => ({ name, type: 'text', personal: false });

function NewField({
  wrongWith,
  onAdd,
}: {
  wrongWith: (name: string) => string | null;
  onAdd: (name: string) => void;
}) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  function add() {
    const name = text.trim();
    const problem = name ? (lengthProblem(name, MOST_LETTERS) ?? wrongWith(name)) : null;
    setWrong(problem);
    if (!name || problem) return;
    setText('');
    onAdd(name);
  }
  return (
    <div className="mt-2 flex items-start gap-2">
      <Field label="New field" hideLabel error={wrong} className="flex-1">
        <Input
          placeholder="Another field"
          autoComplete="off"
          value={text}
          onChange={event => {
            setText(event.target.value);
            setWrong(null);
          }}
          onBlur={add}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <Button onClick={add} disabled={!text.trim()}>
        <Plus aria-hidden />
        Add
      </Button>
    </div>
  );
}

/** A row keeps what is being written in it where one before it goes. */
function useRowIds(count: number) {
  const [ids, setIds] = useState<readonly number[]>(() => Array.from({ length: count }, (_, at) => at));
  const next = Math.max(-1, ...ids) + 1;
  const fitting = ids.length === count ? ids : Array.from({ length: count }, (_, at) => ids[at] ?? next + at);
  if (fitting !== ids) setIds(fitting);
  return [fitting, setIds] as const;
}
