'use client';

import { Plus, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { typeName } from '@/components/charts/entity-diagram-layout';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { NativeSelect } from '@/components/ui/native-select';
import { cut } from '@/server/brief/domain/cut';
import { type EntityField, FIELD_TYPES } from '@/server/catalogue/domain/catalogue-entity';
import type { PartContent } from '@/server/plan/domain/parts';
import { usePlanDocument } from './context';
import { freeName } from './free-name';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { fieldCount } from './part-words';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { ownKey } from './verbs';

/** What it keeps records of. */
export function EntitiesSection({
  open,
  onOpen,
}: {
  open: string | null;
  onOpen: (key: string | null) => void;
}) {
  const { document } = usePlanDocument();
  const entities = partsOf(document.shown.parts, 'entity');
  const part = entities.there.find(one => one.key === open);
  const add = () => {
    const name = freeName('New entity', entities.there);
    const fields = [{ name: 'Name', type: 'text' as const, personal: false }];
    onOpen(document.verbs.add('entity', ownKey(), { name, fields, note: '' }, `“${name}”`));
  };
  return (
    <DocumentSection
      id="entities"
      title="Entities"
      open={entities.open}
      refused={entities.refused}
      actions={
        <Button size="sm" onClick={add}>
          Add an entity
        </Button>
      }
    >
      {entities.there.length ? (
        <ul>
          {entities.there.map(entity => (
            <PartLine
              key={entity.key}
              part={entity}
              title={entity.content.name}
              detail={fieldsInWords(entity.content)}
              figure={fieldCount(entity.content.fields)}
              onOpen={() => onOpen(entity.key)}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-soft">
          Nothing yet. An entity is something that it keeps records of: a customer, an order.
        </p>
      )}
      <PartSheet part={part} size="lg" title={part?.content.name ?? ''} onClose={() => onOpen(null)}>
        {part ? <EntityForm part={part} /> : null}
      </PartSheet>
    </DocumentSection>
  );
}

const fieldsInWords = ({ fields, note }: PartContent<'entity'>): string =>
  `${fields.map(field => field.name).join(', ')}${note ? `. ${note}` : ''}`;

function EntityForm({ part }: { part: PartOf<'entity'> }) {
  const { document } = usePlanDocument();
  const { content } = part;
  const save = (some: Partial<PartContent<'entity'>>) =>
    document.verbs.change(part, { ...content, ...some }, `Changed “${some.name ?? content.name}”`);
  return (
    <>
      <LineField
        label="Name, in the singular"
        value={content.name}
        most={80}
        required="Give the entity a name."
        onSave={name => save({ name })}
      />
      <FieldsEditor fields={content.fields} onFields={fields => save({ fields })} />
      <LineField label="Note" lines={2} most={2000} value={content.note} onSave={note => save({ note })} />
    </>
  );
}

type Fields = PartContent<'entity'>['fields'];

function FieldsEditor({ fields, onFields }: { fields: Fields; onFields: (fields: Fields) => void }) {
  const [adding, setAdding] = useState('');
  const title = useId();
  const list = useRef<HTMLUListElement>(null);
  const put = (at: number, some: Partial<EntityField>) =>
    onFields(
      fields.map((field, place) =>
        place === at ? { ...field, ...some, personal: some.personal ?? field.personal } : field,
      ),
    );
  function add() {
    const name = cut(adding.trim(), 80);
    if (!name) return;
    setAdding('');
    onFields([...fields, { name, type: 'text', personal: false }]);
  }
  return (
    <fieldset aria-labelledby={title}>
      <p id={title} className="border-line border-b pb-1 font-medium text-sm">
        Fields
      </p>
      <ul ref={list}>
        {fields.map((field, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a field has no name but its own, which is being written.
            key={at}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_8.5rem_auto_auto]"
          >
            <LineField
              label={`Name of field ${at + 1}`}
              hideLabel
              value={field.name}
              most={80}
              required="Give the field a name."
              onSave={name => put(at, { name })}
            />
            <NativeSelect
              aria-label={`Type of ${field.name}`}
              className="max-sm:order-3"
              value={field.type}
              onChange={event => put(at, { type: event.target.value as EntityField['type'] })}
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
              onCheckedChange={on => put(at, { personal: on === true })}
            />
            <Button
              size="icon-sm"
              variant="quiet"
              aria-label={`Remove ${field.name}`}
              onClick={() => onFields(fields.filter((_, place) => place !== at))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {fields.length < 60 ? (
        <div className="mt-2 flex gap-2">
          <input
            aria-label="New field"
            placeholder="Another field"
            className="control"
            value={adding}
            maxLength={80}
            onChange={event => setAdding(event.target.value)}
            onBlur={add}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <Button onClick={add} disabled={!adding.trim()}>
            <Plus aria-hidden />
            Add
          </Button>
        </div>
      ) : (
        <p className="mt-2 text-muted text-sm">At most 60 fields.</p>
      )}
    </fieldset>
  );
}
