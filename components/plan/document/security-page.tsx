'use client';

import { useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { PrintButton } from '@/components/proposal/print-button';
import { Button } from '@/components/ui/button';
import { PillLinks } from '@/components/ui/pill-links';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Plan } from '@/server/plan/domain/plan';
import { plural } from '../words';
import { usePlanDocument } from './context';
import { ControlForm, ControlLine } from './control-line';
import { DocumentPage } from './document-page';
import { PartSheet } from './part-sheet';
import { asvsOf } from './part-words';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { upTo, useEdition } from './use-edition';
import { ownKey } from './verbs';

/** What protects it: controls by chapter of OWASP ASVS, each with how it is met. */
export function SecurityPage({ studio, planId }: { studio: string; planId: Plan['id'] }) {
  return (
    <DocumentPage
      studio={studio}
      planId={planId}
      title={<Headline />}
      lead="After the OWASP Application Security Verification Standard 5: level 1 for MVP, 2 for Scalable, 3 for Enterprise. Each edition holds the controls of those before it too."
      tools={<Filters />}
    >
      <Chapters />
    </DocumentPage>
  );
}

const useControls = () => partsOf(usePlanDocument().document.shown.parts, 'control');

function Headline() {
  const { there } = useControls();
  const edition = useEdition() ?? 'enterprise';
  const held = there.filter(part => upTo(edition).includes(part.content.edition));
  if (!there.length) return 'What protects it';
  const met = held.filter(part => part.decision === 'accepted').length;
  return `${EDITION_NAMES[edition]} holds ${plural(held.length, 'control')}${
    met === held.length ? ', all accepted' : met ? `, ${met} of them accepted` : ', none accepted yet'
  }`;
}

function Filters() {
  const { there } = useControls();
  const edition = useEdition();
  const count = (one: Edition) => there.filter(part => upTo(one).includes(part.content.edition)).length;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <PillLinks
        label="Edition"
        items={EDITIONS.map(one => ({
          label: EDITION_NAMES[one],
          href: `?edition=${one}`,
          count: count(one),
          current: one === (edition ?? 'enterprise'),
        }))}
      />
      <PrintButton />
    </div>
  );
}

function Chapters() {
  const { document } = usePlanDocument();
  const controls = useControls();
  const edition = useEdition() ?? 'enterprise';
  const [open, setOpen] = useState<string | null>(null);
  const held = (part: PartOf<'control'>) => upTo(edition).includes(part.content.edition);
  const shown = controls.there.filter(held);
  const part = shown.find(one => one.key === open);
  const add = () =>
    setOpen(
      document.verbs.add(
        'control',
        ownKey(),
        { edition, chapter: OWN_CHAPTER, requirement: 'What is asked', how: '' },
        'a control',
      ),
    );
  return (
    <div className="grid gap-10 print:block print:*:mt-10">
      <DocumentSection
        id="controls"
        title="Controls"
        open={controls.open.filter(held)}
        actions={
          <Button size="sm" onClick={add}>
            Add a control
          </Button>
        }
      >
        <p className="mt-2.5 text-soft text-sm">
          {EDITIONS.filter(one => upTo(edition).includes(one))
            .map(
              one =>
                `${EDITION_NAMES[one]} adds ${shown.filter(control => control.content.edition === one).length}`,
            )
            .join(', ')}
          .
        </p>
      </DocumentSection>
      {chaptersOf(shown).map(([chapter, own]) => (
        <DocumentSection
          key={chapter}
          id={chapter.split(' ')[0]!.toLowerCase()}
          title={chapter}
          open={own.filter(one => one.decision === 'suggested')}
          refused={controls.refused.filter(one => held(one) && one.content.chapter === chapter)}
        >
          <ul>
            {own.map(control => (
              <ControlLine key={control.key} part={control} onOpen={() => setOpen(control.key)} />
            ))}
          </ul>
        </DocumentSection>
      ))}
      <PartSheet
        part={part}
        size="lg"
        title={part ? asvsOf(part.content.requirement).number || 'Control' : ''}
        onClose={() => setOpen(null)}
      >
        {part ? <ControlForm part={part} /> : null}
      </PartSheet>
    </div>
  );
}

const OWN_CHAPTER = 'Your own';

/** By chapter, in the standard's order; within one by number. */
function chaptersOf(controls: readonly PartOf<'control'>[]): [string, PartOf<'control'>[]][] {
  const chapters = new Map<string, PartOf<'control'>[]>();
  for (const control of controls) {
    const own = chapters.get(control.content.chapter);
    if (own) own.push(control);
    else chapters.set(control.content.chapter, [control]);
  }
  const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
  return [...chapters]
    .map(([chapter, own]): [string, PartOf<'control'>[]] => [
      chapter,
      own.toSorted((a, b) => byNumber(a.content.requirement, b.content.requirement)),
    ])
    .toSorted(([a], [b]) => (a === OWN_CHAPTER ? 1 : b === OWN_CHAPTER ? -1 : byNumber(a, b)));
}
