'use client';

import { useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import type { Edition } from '@/server/forecast/engine/types';
import { usePlanDocument } from './context';
import { isDecidedBefore } from './decided-before';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { ownKey } from './verbs';

/** What an edition has to reach, in figures that can be tested. */
export function TargetsSection({ edition }: { edition: Edition }) {
  const { document } = usePlanDocument();
  const [open, setOpen] = useState<string | null>(null);
  const targets = partsOf(document.shown.parts, 'target');
  const here = ({ content }: PartOf<'target'>) => content.edition === edition;
  const own = targets.there.filter(here);
  const part = own.find(one => one.key === open);
  const add = () =>
    setOpen(
      document.verbs.add(
        'target',
        ownKey(),
        { edition, measure: 'New measure', value: 'not set', how: '' },
        'a target',
      ),
    );
  return (
    <DocumentSection
      id="targets"
      title={`What ${EDITION_NAMES[edition]} has to reach`}
      lead={own.some(isDecidedBefore) ? 'Some of these figures are as they were decided before.' : null}
      open={targets.open.filter(here)}
      refused={targets.refused.filter(here)}
      actions={
        <Button size="sm" onClick={add}>
          Add a target
        </Button>
      }
    >
      <ul>
        {own.map(target => (
          <PartLine
            key={target.key}
            part={target}
            title={target.content.measure}
            detail={target.content.how === target.because ? null : target.content.how}
            figure={<b>{target.content.value}</b>}
            onOpen={() => setOpen(target.key)}
          />
        ))}
      </ul>
      <PartSheet part={part} title={part?.content.measure ?? ''} onClose={() => setOpen(null)}>
        {part ? <TargetForm part={part} /> : null}
      </PartSheet>
    </DocumentSection>
  );
}

function TargetForm({ part }: { part: PartOf<'target'> }) {
  const { document } = usePlanDocument();
  const { content } = part;
  const save = (some: Partial<PartOf<'target'>['content']>) =>
    document.verbs.change(part, { ...content, ...some }, `Changed “${some.measure ?? content.measure}”`);
  return (
    <>
      <LineField
        label="What is measured"
        value={content.measure}
        most={120}
        required="Say what is measured."
        onSave={measure => save({ measure })}
      />
      <LineField
        label="Figure"
        value={content.value}
        most={120}
        required="Give the figure."
        onSave={value => save({ value })}
      />
      <LineField
        label="How it is reckoned or tested"
        lines={3}
        most={2000}
        value={content.how}
        onSave={how => save({ how })}
      />
    </>
  );
}
