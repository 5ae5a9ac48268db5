'use client';

import { type ReactNode, useMemo } from 'react';
import { EDITION_NAMES, LOCALE } from '@/components/format';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { SettledNumber } from '@/components/ui/settled-number';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { COMPLIANCE, type Demands } from '@/server/plan/domain/architecture/demands';
import { demandReasons, demandsFrom, growthFrom } from '@/server/plan/domain/architecture/demands-from';
import { followingInWords, withPeople } from '@/server/plan/domain/architecture/people';
import { asRead } from '@/server/plan/domain/suggest/reading';
import { usePlanDocument } from './context';
import { BY_EDITION, complianceName, type EditionDemand, NUMBERS, type NumberDemand } from './demand-fields';
import { DocumentSection } from './section';

/** What the architecture is chosen from. Each figure comes from the brief or is assumed, and can be set. */
export function DemandsSection() {
  const { document } = usePlanDocument();
  const { demands, ownDemands } = document.shown;
  const { verbs } = document;
  const answers = useMemo(() => asRead(document.answers ?? EMPTY_ANSWERS), [document.answers]);
  const brief = useMemo(() => demandsFrom(answers), [answers]);
  const growth = useMemo(() => growthFrom(answers), [answers]);
  const reasons = useMemo(
    () => new Map(demandReasons(answers).map(one => [one.field, one.because])),
    [answers],
  );
  function set(some: Partial<Demands>) {
    verbs.setDemands({ ...demands, ...some }, 'Changed what it has to carry');
  }
  const line = <F extends keyof Demands>(field: F, label: string, control: ReactNode, briefHas: string) => (
    <DemandLine
      key={field}
      label={label}
      reason={reasons.get(field) ?? ''}
      briefHas={JSON.stringify(demands[field]) === JSON.stringify(brief[field]) ? null : briefHas}
      onBrief={() => set({ [field]: brief[field] })}
      {...(field === 'people' ? { also: followingInWords(demands.people, growth) } : {})}
    >
      {control}
    </DemandLine>
  );
  return (
    <DocumentSection
      id="demands"
      title="What it has to carry"
      lead="Everything below follows from these figures. They come from the brief, or are assumed where it says nothing; set what you know better."
      actions={
        ownDemands ? (
          <Button size="sm" onClick={() => verbs.setDemands(null, 'The figures are the brief’s again')}>
            As the brief has it
          </Button>
        ) : null
      }
    >
      <dl>
        {BY_EDITION.map(demand =>
          line(
            demand.field,
            demand.label,
            <ByEdition
              demand={demand}
              value={demands[demand.field]}
              onValue={(edition, value) =>
                set(
                  demand.field === 'people'
                    ? { people: withPeople(demands.people, edition, value, growth) }
                    : { [demand.field]: { ...demands[demand.field], [edition]: value } },
                )
              }
            />,
            EDITIONS.map(edition => figure(brief[demand.field][edition])).join(' · ') + unit(demand.unit),
          ),
        )}
        {NUMBERS.map(demand =>
          line(
            demand.field,
            demand.label,
            <One
              demand={demand}
              value={demands[demand.field]}
              onValue={value => set({ [demand.field]: value })}
            />,
            figure(brief[demand.field] * demand.times) + unit(demand.unit),
          ),
        )}
        {line(
          'realTime',
          'Others see a change within a second',
          <InEditions
            label="Others see a change within a second"
            on={edition => demands.realTime[edition]}
            onChange={(edition, on) => set({ realTime: { ...demands.realTime, [edition]: on } })}
          />,
          editionsIn(edition => brief.realTime[edition]),
        )}
        {line(
          'tenancy',
          'Several organisations share it, kept apart',
          <InEditions
            label="Several organisations share it"
            on={edition => demands.tenancy[edition] === 'many'}
            onChange={(edition, on) =>
              set({ tenancy: { ...demands.tenancy, [edition]: on ? 'many' : 'one' } })
            }
          />,
          editionsIn(edition => brief.tenancy[edition] === 'many'),
        )}
        {line(
          'compliance',
          'What the law or a contract asks for',
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {COMPLIANCE.map(kind => (
              <Checkbox
                key={kind}
                label={<span className="text-sm">{complianceName(kind)}</span>}
                checked={demands.compliance.includes(kind)}
                onCheckedChange={on =>
                  set({
                    compliance: COMPLIANCE.filter(one =>
                      one === kind ? on === true : demands.compliance.includes(one),
                    ),
                  })
                }
              />
            ))}
          </div>,
          brief.compliance.map(complianceName).join(', ') || 'none',
        )}
      </dl>
    </DocumentSection>
  );
}

/** In which editions it holds, in words. */
const editionsIn = (on: (edition: Edition) => boolean): string =>
  EDITIONS.filter(on)
    .map(edition => EDITION_NAMES[edition])
    .join(', ') || 'in none';

/** What holds in some editions and not in others. */
function InEditions({
  label,
  on,
  onChange,
}: {
  label: string;
  on: (edition: Edition) => boolean;
  onChange: (edition: Edition, on: boolean) => void;
}) {
  return (
    <div className="flex flex-wrap gap-x-5 gap-y-1">
      {EDITIONS.map(edition => (
        <Checkbox
          key={edition}
          aria-label={`${label}, ${EDITION_NAMES[edition]}`}
          label={<span className="text-sm">{EDITION_NAMES[edition]}</span>}
          checked={on(edition)}
          onCheckedChange={next => onChange(edition, next === true)}
        />
      ))}
    </div>
  );
}

function DemandLine({
  label,
  reason,
  briefHas,
  also = '',
  onBrief,
  children,
}: {
  label: string;
  reason: string;
  /** What the brief has, where it was set otherwise. */
  briefHas: string | null;
  /** What else to know of it where it was set otherwise. */
  also?: string;
  onBrief: () => void;
  children: ReactNode;
}) {
  return (
    <div className="grid break-inside-avoid items-start gap-x-6 gap-y-1.5 border-line border-b py-2.5 md:grid-cols-[minmax(0,15fr)_minmax(0,22fr)_minmax(0,27fr)]">
      <dt className="font-medium text-sm md:pt-2">{label}</dt>
      <dd>{children}</dd>
      <dd className="wrap-anywhere text-muted text-sm md:pt-2">
        {briefHas === null ? (
          reason
        ) : (
          <>
            Set by you; the brief has <b className="text-ink">{briefHas}</b>.{' '}
            <Button size="sm" variant="link" onClick={onBrief} data-print="hide">
              Take it<span className="sr-only"> for {label}</span>
            </Button>{' '}
            {also}
          </>
        )}
      </dd>
    </div>
  );
}

function ByEdition({
  demand,
  value,
  onValue,
}: {
  demand: EditionDemand;
  value: Demands['people'];
  onValue: (edition: Edition, value: number) => void;
}) {
  return (
    <div className="grid grid-cols-3 gap-2">
      {EDITIONS.map(edition => (
        <div key={edition}>
          <SettledNumber
            required
            aria-label={`${demand.label}, ${EDITION_NAMES[edition]}`}
            value={value[edition]}
            min={demand.min}
            max={demand.max}
            step={demand.step}
            maximumFractionDigits={demand.digits}
            {...(demand.unit ? { suffix: demand.unit } : {})}
            onValueChange={next => (next === null ? undefined : onValue(edition, next))}
          />
          <span aria-hidden className="mt-0.5 block text-right text-muted text-xs">
            {EDITION_NAMES[edition]}
          </span>
        </div>
      ))}
    </div>
  );
}

function One({
  demand,
  value,
  onValue,
}: {
  demand: NumberDemand;
  value: number;
  onValue: (value: number) => void;
}) {
  return (
    <SettledNumber
      required
      aria-label={demand.label}
      className="max-w-36"
      value={value * demand.times}
      min={demand.min}
      max={demand.max}
      step={demand.step}
      maximumFractionDigits={demand.digits}
      {...(demand.unit ? { suffix: demand.unit } : {})}
      onValueChange={next => (next === null ? undefined : onValue(Number((next / demand.times).toFixed(6))))}
    />
  );
}

const figure = (value: number): string =>
  new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }).format(value);
const unit = (text: string): string => (text ? ` ${text}` : '');
