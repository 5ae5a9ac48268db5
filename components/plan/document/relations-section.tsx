'use client';

import { useState } from 'react';
import { relationKindName } from '@/components/charts/entity-diagram-words';
import { Button } from '@/components/ui/button';
import { usePlanDocument } from './context';
import { NewRelation } from './new-relation';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { type PartOf, partsOf } from './parts-of';
import { RelationForm } from './relation-form';
import { DocumentSection } from './section';

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
  const [isAdding, setAdding] = useState(false);
  return (
    <DocumentSection
      id="relations"
      title="Relations"
      open={relations.open.filter(joined)}
      refused={relations.refused.filter(joined)}
      actions={
        entities.length ? (
          <Button size="sm" onClick={() => setAdding(true)}>
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
      {isAdding ? <NewRelation entities={entities} onClose={() => setAdding(false)} /> : null}
    </DocumentSection>
  );
}
