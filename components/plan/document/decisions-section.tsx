'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Field } from '@/components/ui/field';
import { SettledNumber } from '@/components/ui/settled-number';
import type { Edition } from '@/server/forecast/engine/types';
import { withOption } from '@/server/plan/domain/architecture/chosen-option';
import { decisionByKey, monthlyUsdOf } from '@/server/plan/domain/architecture/decisions';
import { decisionName, optionName } from '@/server/plan/domain/architecture/names';
import { runningCostSaid } from '@/server/plan/domain/architecture/running-cost';
import { usePlanDocument } from './context';
import { isDecidedBefore } from './decided-before';
import { partRow } from './focus-part';
import { LineField } from './line-field';
import { PartLine } from './part-line';
import { PartSheet } from './part-sheet';
import { usdRange } from './part-words';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';
import { before } from './use-edition';
import { ownKey } from './verbs';

/** What one edition is built on: each decision with its reason, its price, and what else could be had. */
export function DecisionsSection({ edition }: { edition: Edition }) {
  const { document } = usePlanDocument();
  const [open, setOpen] = useState<string | null>(null);
  const components = partsOf(document.shown.parts, 'component');
  const of = (one: Edition) => components.there.filter(part => part.content.edition === one);
  const own = of(edition);
  const said = document.answers ? runningCostSaid(document.answers) : null;
  const earlier = before(edition);
  const earlierOption = new Map(
    (earlier ? of(earlier) : []).map(({ content }) => [content.decision, content.option]),
  );
  const part = own.find(one => one.key === open);
  const here = ({ content }: PartOf<'component'>) => content.edition === edition;
  const add = () =>
    setOpen(
      document.verbs.add(
        'component',
        ownKey(),
        { edition, decision: 'Another decision', option: 'What is chosen', monthlyUsd: null, note: '' },
        'a decision',
      ),
    );
  return (
    <DocumentSection
      id="decisions"
      title={`What ${EDITION_NAMES[edition]} is built on`}
      open={components.open.filter(here)}
      refused={components.refused.filter(here)}
      actions={
        <Button size="sm" onClick={add}>
          Add a decision
        </Button>
      }
    >
      <ul>
        {own.map(component => (
          <DecisionLine
            key={component.key}
            part={component}
            isNew={
              earlier !== null && earlierOption.get(component.content.decision) !== component.content.option
            }
            onOpen={() => setOpen(component.key)}
          />
        ))}
      </ul>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 border-ink border-b py-2.5">
        <span className="font-medium">
          Running cost a month
          {own.some(isDecidedBefore) ? (
            <span className="font-normal text-warn"> as decided before</span>
          ) : null}
        </span>
        <span className="font-medium text-lg tabular-nums md:mr-48 print:mr-0">
          {usdRange(monthlyUsdOf(own.map(one => one.content)))}
        </span>
      </p>
      <p className="mt-1.5 max-w-prose text-muted text-sm">
        In US dollars, as providers list it: a starting point, not an offer. Work on it is not included.
        {said ? ` The brief says: “${said}”` : null}
      </p>
      <PartSheet part={part} title={part ? decisionName(part.content) : ''} onClose={() => setOpen(null)}>
        {part ? <DecisionForm part={part} /> : null}
      </PartSheet>
    </DocumentSection>
  );
}

function DecisionLine({
  part,
  isNew,
  onOpen,
}: {
  part: PartOf<'component'>;
  isNew: boolean;
  onOpen: () => void;
}) {
  const { content } = part;
  return (
    <PartLine
      part={part}
      title={
        <>
          <span className="text-muted">{decisionName(part.content)}: </span>
          {optionName(part.content)}
        </>
      }
      figure={usdRange(content.monthlyUsd) || <span className="text-muted">no bill of its own</span>}
      mark={
        isNew ? (
          <>
            <EditionSwatch edition={content.edition} bare className="mr-2" />
            <span className="sr-only">New in this edition: </span>
          </>
        ) : null
      }
      onOpen={onOpen}
    >
      <Alternatives part={part} />
    </PartLine>
  );
}

/** What else could be had, for how much, and up to where it is right. */
function Alternatives({ part }: { part: PartOf<'component'> }) {
  const { document } = usePlanDocument();
  const { content } = part;
  const options = decisionByKey(content.decision)?.options.filter(one => one.key !== content.option) ?? [];
  if (!options.length) return null;
  return (
    <details className="group mt-0.5 text-sm" data-print="hide">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {options.length === 1 ? '1 alternative' : `${options.length} alternatives`}
        <span className="sr-only"> for {decisionName(part.content)}</span>
      </summary>
      <ul className="mt-1 mb-1.5 grid gap-2 border-line border-l pl-4">
        {options.map(option => (
          <li key={option.key} className="grid gap-x-4 sm:grid-cols-[minmax(0,1fr)_auto]">
            <div>
              <p>
                {option.name}{' '}
                <span className="text-muted tabular-nums">
                  {option.monthlyUsd ? `${usdRange(option.monthlyUsd)} a month` : 'no bill of its own'}
                </span>
              </p>
              <p className="max-w-prose text-muted">
                Gives {option.gives}. Right when {option.enoughWhen}.
              </p>
            </div>
            <Button
              size="sm"
              variant="quiet"
              aria-label={`Choose ${option.name}`}
              onClick={() => {
                const what = `${decisionName(part.content)}: ${option.name}`;
                document.verbs.change(part, withOption(content, option.key), what);
                partRow(part.key)?.focus();
              }}
            >
              Choose
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function DecisionForm({ part }: { part: PartOf<'component'> }) {
  const { document } = usePlanDocument();
  const { content } = part;
  const known = decisionByKey(content.decision) !== undefined;
  const save = (some: Partial<PartOf<'component'>['content']>) =>
    document.verbs.change(part, { ...content, ...some }, `Changed “${decisionName(part.content)}”`);
  const cost = content.monthlyUsd ?? { low: 0, high: 0 };
  return (
    <>
      {known ? (
        <p className="text-soft">{optionName(part.content)}</p>
      ) : (
        <>
          <LineField
            label="What is decided"
            value={content.decision}
            most={80}
            required="Say what is decided."
            onSave={decision => save({ decision })}
          />
          <LineField
            label="What is chosen"
            value={content.option}
            most={120}
            required="Say what is chosen."
            onSave={option => save({ option })}
          />
        </>
      )}
      <div className="grid grid-cols-2 gap-4">
        <Field label="Cost a month, from">
          <SettledNumber
            required
            prefix="$"
            value={cost.low}
            min={0}
            max={1e7}
            step={10}
            onValueChange={low =>
              low === null ? undefined : save({ monthlyUsd: { low, high: Math.max(low, cost.high) } })
            }
          />
        </Field>
        <Field label="At most">
          <SettledNumber
            required
            prefix="$"
            value={cost.high}
            min={cost.low}
            max={1e7}
            step={10}
            onValueChange={high =>
              high === null ? undefined : save({ monthlyUsd: { low: cost.low, high } })
            }
          />
        </Field>
      </div>
      <LineField
        label="What else could be had"
        lines={5}
        most={2000}
        value={content.note}
        onSave={note => save({ note })}
      />
    </>
  );
}
