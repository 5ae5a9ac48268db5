'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { TextField } from '@/components/ui/text-field';
import type { PartContent } from '@/server/plan/domain/parts';
import { wrongPart } from '@/server/plan/domain/wrong-part';
import { usePlanDocument } from './context';
import { partName } from './part-words';
import type { PartOf } from './parts-of';
import { LABEL, RelationFields } from './relation-form';
import { ownKey } from './verbs';

/** A relation to be added: it is in the plan once it says what joins what, and in which word. */
export function NewRelation({
  entities,
  onClose,
}: {
  entities: readonly PartOf<'entity'>[];
  onClose: () => void;
}) {
  const { document, nameOf } = usePlanDocument();
  const [content, setContent] = useState<PartContent<'relation'>>(() => ({
    from: entities[0]?.key ?? '',
    to: (entities[1] ?? entities[0])?.key ?? '',
    kind: 'one-to-many',
    label: '',
  }));
  const [isAsked, setAsked] = useState(false);
  const formId = useId();
  const word = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const said = { ...content, label: content.label.trim() };
  const wrong = wrongPart({ key: formId, kind: 'relation', content: said }, document.shown.parts, null);
  function add() {
    setAsked(true);
    if (wrong || said.label.length > LABEL.most) return word.current?.focus();
    document.verbs.add('relation', ownKey(), said, partName('relation', said, nameOf));
    onClose();
  }
  return (
    <Sheet open onOpenChange={isOpen => (isOpen ? undefined : onClose())}>
      <SheetContent
        title="Add a relation"
        footer={
          <>
            <Button variant="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="solid" type="submit" form={formId}>
              Add it
            </Button>
          </>
        }
      >
        <form
          id={formId}
          method="post"
          noValidate
          className="grid gap-5"
          onSubmit={event => {
            event.preventDefault();
            add();
          }}
        >
          <RelationFields
            content={content}
            entities={entities}
            onChange={some => setContent({ ...content, ...some })}
          >
            <TextField
              {...LABEL}
              ref={word}
              required
              autoComplete="off"
              value={content.label}
              onValue={label => setContent({ ...content, label })}
              error={isAsked ? (wrong?.sentence ?? null) : null}
            />
          </RelationFields>
        </form>
      </SheetContent>
    </Sheet>
  );
}
