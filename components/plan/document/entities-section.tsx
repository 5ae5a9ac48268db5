'use client';

import { Button } from '@/components/ui/button';
import type { PartContent } from '@/server/plan/domain/parts';
import { usePlanDocument } from './context';
import { FieldsEditor } from './fields-editor';
import { freeName } from './free-name';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { fieldCount } from './part-words';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { ownKey } from './verbs';
import { wrongWords } from './wrong-words';

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
  const wrongWith = (some: Partial<PartContent<'entity'>>) => wrongWords(part, some, document.shown.parts);
  const save = (some: Partial<PartContent<'entity'>>) =>
    document.verbs.change(part, { ...content, ...some }, `Changed “${some.name ?? content.name}”`);
  return (
    <>
      <LineField
        label="Name, in the singular"
        value={content.name}
        most={80}
        required="Give the entity a name."
        check={name => wrongWith({ name })}
        onSave={name => save({ name })}
      />
      <FieldsEditor
        fields={content.fields}
        wrongWith={fields => wrongWith({ fields })}
        onFields={fields => save({ fields })}
      />
      <LineField label="Note" lines={2} most={2000} value={content.note} onSave={note => save({ note })} />
    </>
  );
}
