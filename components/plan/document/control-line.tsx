'use client';

import { EDITION_NAMES } from '@/components/format/edition';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { usePlanDocument } from './context';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { asvsOf } from './part-words';
import type { PartOf } from './parts-of';

/** One control: its number, what it asks, how it is met, and why. */
export function ControlLine({ part, onOpen }: { part: PartOf<'control'>; onOpen: () => void }) {
  const { number, text } = asvsOf(part.content.requirement);
  return (
    <PartLine
      part={part}
      title={
        <>
          {number ? <span className="mr-1 font-normal text-muted tabular-nums">{number}</span> : null} {text}
        </>
      }
      detail={part.content.how || <span className="text-warn">Nobody has said how it is met.</span>}
      figure={<EditionSwatch edition={part.content.edition} className="text-soft" />}
      onOpen={onOpen}
    />
  );
}

export function ControlForm({ part }: { part: PartOf<'control'> }) {
  const { document } = usePlanDocument();
  const { content } = part;
  const save = (some: Partial<PartOf<'control'>['content']>) =>
    document.verbs.change(part, { ...content, ...some }, 'Changed the control');
  return (
    <>
      <LineField
        label="What is asked"
        hint="Begins with its number in ASVS, where it has one."
        lines={2}
        most={600}
        value={content.requirement}
        required="Say what is asked."
        onSave={requirement => save({ requirement })}
      />
      <LineField
        label="How it is met here"
        lines={4}
        most={2000}
        value={content.how}
        onSave={how => save({ how })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField
          label="Chapter"
          value={content.chapter}
          most={120}
          required="Give the chapter."
          onSave={chapter => save({ chapter })}
        />
        <Field label="From edition">
          <NativeSelect
            value={content.edition}
            onChange={event => save({ edition: event.target.value as Edition })}
          >
            {EDITIONS.map(edition => (
              <option key={edition} value={edition}>
                {EDITION_NAMES[edition]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
    </>
  );
}
