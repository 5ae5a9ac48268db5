'use client';

import { relationKindName } from '@/components/charts/entity-diagram-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { RELATION_KINDS, type RelationKind } from '@/server/catalogue/domain/catalogue-entity';
import type { PartContent } from '@/server/plan/domain/parts';
import { usePlanDocument } from './context';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { ownKey } from './verbs';

/** How the entities belong to each other. */
export function RelationsSection({
  open,
  onOpen,
}: {
  open: string | null;
  onOpen: (key: string | null) => void;
}) {
  const { document, nameOf } = usePlanDocument();
  const entities = partsOf(document.shown.parts, 'entity').there;
  const isThere = new Set(entities.map(entity => entity.key));
  const relations = partsOf(document.shown.parts, 'relation');
  const joined = (part: PartOf<'relation'>) => isThere.has(part.content.from) && isThere.has(part.content.to);
  const shown = relations.there.filter(joined);
  const part = shown.find(one => one.key === open);
  const [first, second] = entities;
  const add = () => {
    if (!first) return;
    const content = { from: first.key, to: (second ?? first).key, kind: 'one-to-many' as const, label: '' };
    onOpen(document.verbs.add('relation', ownKey(), content, 'a relation'));
  };
  return (
    <DocumentSection
      id="relations"
      title="Relations"
      open={relations.open.filter(joined)}
      refused={relations.refused.filter(joined)}
      actions={
        first ? (
          <Button size="sm" onClick={add}>
            Add a relation
          </Button>
        ) : null
      }
    >
      {shown.length ? (
        <ul>
          {shown.map(relation => (
            <PartLine
              key={relation.key}
              part={relation}
              compact
              title={`${nameOf(relation.content.from)} ${relation.content.label || 'and'} ${nameOf(relation.content.to)}`}
              figure={relationKindName(relation.content.kind).toLowerCase()}
              onOpen={() => onOpen(relation.key)}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-soft">None yet. A relation says how records of one kind belong to another.</p>
      )}
      <PartSheet part={part} title="Relation" onClose={() => onOpen(null)}>
        {part ? <RelationForm part={part} entities={entities} /> : null}
      </PartSheet>
    </DocumentSection>
  );
}

function RelationForm({
  part,
  entities,
}: {
  part: PartOf<'relation'>;
  entities: readonly PartOf<'entity'>[];
}) {
  const { document } = usePlanDocument();
  const { content } = part;
  const save = (some: Partial<PartContent<'relation'>>) =>
    document.verbs.change(part, { ...content, ...some }, 'Changed the relation');
  const entityField = (label: string, end: 'from' | 'to') => (
    <Field label={label}>
      <NativeSelect value={content[end]} onChange={event => save({ [end]: event.target.value })}>
        {entities.map(entity => (
          <option key={entity.key} value={entity.key}>
            {entity.content.name}
          </option>
        ))}
      </NativeSelect>
    </Field>
  );
  return (
    <>
      {entityField('From', 'from')}
      <LineField
        label="What it is called"
        hint="As in a sentence: a Customer places an Order."
        most={80}
        value={content.label}
        onSave={label => save({ label })}
      />
      {entityField('To', 'to')}
      <Field label="How many">
        <NativeSelect
          value={content.kind}
          onChange={event => save({ kind: event.target.value as RelationKind })}
        >
          {RELATION_KINDS.map(kind => (
            <option key={kind} value={kind}>
              {relationKindName(kind)}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </>
  );
}
