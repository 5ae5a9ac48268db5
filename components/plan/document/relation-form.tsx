'use client';

import type { ReactNode } from 'react';
import { relationKindName } from '@/components/charts/entity-diagram-words';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { RELATION_KINDS, type RelationKind } from '@/server/catalogue/domain/catalogue-entity';
import type { PartContent } from '@/server/plan/domain/parts';
import { usePlanDocument } from './context';
import { LineField } from './line-field';
import type { PartOf } from './parts-of';
import { wrongWords } from './wrong-words';

type Relation = PartContent<'relation'>;

export const LABEL = {
  label: 'What it is called',
  hint: 'As in a sentence: a Customer places an Order.',
  most: 80,
};

/** A relation of the plan, each field saved as it is changed. */
export function RelationForm({
  part,
  entities,
}: {
  part: PartOf<'relation'>;
  entities: readonly PartOf<'entity'>[];
}) {
  const { document } = usePlanDocument();
  const { content } = part;
  const save = (some: Partial<Relation>) =>
    document.verbs.change(part, { ...content, ...some }, 'Changed the relation');
  return (
    <RelationFields content={content} entities={entities} onChange={save}>
      <LineField
        {...LABEL}
        value={content.label}
        check={label => wrongWords(part, { label }, document.shown.parts)}
        onSave={label => save({ label })}
      />
    </RelationFields>
  );
}

/** Its two ends and how many of each; between the ends, what it is called. */
export function RelationFields({
  content,
  entities,
  onChange,
  children,
}: {
  content: Relation;
  entities: readonly PartOf<'entity'>[];
  onChange: (some: Partial<Relation>) => void;
  children: ReactNode;
}) {
  const end = (label: string, name: 'from' | 'to') => (
    <Field label={label}>
      <NativeSelect value={content[name]} onChange={event => onChange({ [name]: event.target.value })}>
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
      {end('From', 'from')}
      {children}
      {end('To', 'to')}
      <Field label="How many">
        <NativeSelect
          value={content.kind}
          onChange={event => onChange({ kind: event.target.value as RelationKind })}
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
