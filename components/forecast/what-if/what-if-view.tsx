'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { sharedCostDomain } from '@/components/charts/cost-distribution';
import { withChosen } from '@/components/forecast/chosen';
import { formatPercent } from '@/components/format';
import { SkipLink } from '@/components/shell/skip-link';
import { useTRPC } from '@/components/trpc-provider';
import { AddressPills } from '@/components/ui/address-pills';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { toast, toastUndo } from '@/components/ui/toaster';
import {
  isUnchanged,
  NO_CHANGES,
  type ScenarioChanges,
  sameChanges,
} from '@/server/forecast/domain/scenario';
import { EDITIONS } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { withMarkup } from '@/server/kernel/money';
import { AnswersInShort } from './answers-in-short';
import { changesInWords } from './changes-in-words';
import { Comparison } from './comparison';
import { EditionAnswer } from './edition-answer';
import { FeatureChoices } from './feature-choices';
import { figuresOf, moved } from './figures';
import { PeopleChoices } from './people-choices';
import { ScenarioList } from './scenario-list';
import { useKeptChanges } from './use-kept-changes';
import { useWhatIf, type WhatIf } from './use-what-if';

interface WhatIfViewProps {
  studio: string;
  planId: Id<'plan'>;
  marginRate: number;
  /** Area of each feature, by id. */
  areas: Readonly<Record<string, string>>;
  locale: string;
  today: string;
}

/** The message that what was tried out gave way to something else. */
const REPLACED = 'what-if-replaced';

/** The three editions, redrawn while features, people, start and spread are tried out. Nothing of it changes the plan. */
export function WhatIfView({ studio, planId, marginRate, areas, locale, today }: WhatIfViewProps) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.forecast.whatIf.queryOptions({ studio, planId }));
  const { input, saved, scenarios } = data;
  const { changes, put, change: changeKept } = useKeptChanges(planId);
  const change = useCallback(
    (part: Partial<ScenarioChanges>) => {
      // What would be brought back is no longer all that there is.
      toast.dismiss(REPLACED);
      changeKept(part);
    },
    [changeKept],
  );
  /** In place of all that is tried out, which can be brought back where it is kept nowhere. */
  const replaceAll = (next: ScenarioChanges, said: string) => {
    put(next);
    const isKept = scenarios.some(one => sameChanges(one.changes, changes));
    if (!isKept && !isUnchanged(changes)) toastUndo(said, () => put(changes), { id: REPLACED });
  };
  const { answer, refusal, standing, isBusy } = useWhatIf(input, saved, changes);
  const address = useSearchParams();
  const isCost = address.get('figures') === 'cost';
  const money = isCost ? 'Cost' : 'Price';
  const rate = isCost ? 0 : marginRate;
  const areaOf = useMemo(() => new Map(Object.entries(areas)), [areas]);
  const [isComparing, setComparing] = useState(false);

  const planned = useMemo(() => (saved ? figuresOf(saved, rate) : null), [saved, rate]);
  const figures = useMemo(() => {
    if (!answer) return null;
    const after = figuresOf(answer.after, rate);
    // Nothing to hold it against: what cannot be forecast as it stands has no figures.
    if (!answer.before) return { before: after, after };
    const before = figuresOf(answer.before, rate);
    return answer.isFew && planned
      ? { before: planned, after: moved(planned, before, after) }
      : { before, after };
  }, [answer, planned, rate]);
  const budgetMinor = input.budgetMinor === null ? null : withMarkup(input.budgetMinor, rate);
  const domain = useMemo(
    () =>
      sharedCostDomain(
        figures
          ? EDITIONS.flatMap(e => [figures.before[e], figures.after[e]]).filter(one => !one.isEmpty)
          : [],
        budgetMinor,
      ),
    [figures, budgetMinor],
  );
  const isCompared = !isUnchanged(changes) && standing === null;
  const whole = useRef<HTMLElement>(null);
  const drawn = { money, currency: input.currency, locale, today } as const;
  return (
    <>
      <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance print:mt-5">
        {isUnchanged(changes) ? 'What if something were different?' : 'What if it were like this?'}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <p className="max-w-[46em] text-soft">
          <span data-print="hide">Try anything below: nothing of it changes the plan. </span>
          The same {input.trials.toLocaleString(locale)} simulated projects run again in your browser, so a
          difference is the change’s and not chance’s.
        </p>
        <AddressPills
          label="Figures"
          items={[
            { label: 'Price', href: withChosen(address, { figures: 'price' }), current: !isCost },
            { label: 'Cost', href: withChosen(address, { figures: 'cost' }), current: isCost },
          ]}
        />
      </div>

      <div className="mt-8 xl:grid xl:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] xl:items-start xl:gap-x-10 min-[88rem]:grid-cols-[minmax(0,23rem)_minmax(0,1fr)] min-[88rem]:gap-x-13">
        <SkipLink target="what-to-try">Skip to what can be tried</SkipLink>
        <section
          ref={whole}
          aria-label="The three editions"
          aria-busy={isBusy}
          className="xl:sticky xl:top-4 xl:col-start-2 xl:row-start-1"
        >
          <div role="status">
            {refusal ? (
              <Callout tone="bad" title="This cannot be forecast">
                {refusal}
              </Callout>
            ) : standing ? (
              <Callout title="With your changes it can be forecast" className="mb-4">
                As it stands the plan cannot, so there is nothing to compare these figures with.
              </Callout>
            ) : null}
          </div>
          <div
            hidden={refusal !== null}
            className="grid border-ink border-t sm:grid-cols-3 sm:gap-x-6 min-[88rem]:gap-x-8 max-sm:divide-y max-sm:divide-line"
          >
            {EDITIONS.map(edition =>
              figures ? (
                <EditionAnswer
                  key={edition}
                  edition={edition}
                  before={figures.before[edition]}
                  after={figures.after[edition]}
                  isChanged={isCompared}
                  domain={domain}
                  budgetMinor={budgetMinor}
                  {...drawn}
                />
              ) : (
                <Skeleton key={edition} className="my-4 h-56" />
              ),
            )}
          </div>
          <p role="status" className="min-h-5 text-muted text-sm">
            {stateInWords(
              { answer, refusal, isBusy },
              isUnchanged(changes),
              input.trials.toLocaleString(locale),
            )}
          </p>
          <WhatDiffers lines={changesInWords(changes, input, drawn)} />
        </section>

        <AnswersInShort whole={whole} figures={figures} refusal={refusal} {...drawn} />

        {/* What the keyboard comes to stays below the bar that may stand there. */}
        <div
          id="what-to-try"
          data-print="hide"
          className="grid grid-cols-1 gap-9 max-xl:mt-8 max-xl:[&_:is(input,select,button)]:scroll-mt-44 xl:col-start-1 xl:row-start-1"
        >
          <Choices title="Features">
            <SkipLink target="people-to-try">Skip the features</SkipLink>
            <FeatureChoices
              features={input.features}
              areaOf={areaOf}
              chosen={changes.features}
              onChange={change}
            />
          </Choices>
          <Choices title="People" id="people-to-try">
            <PeopleChoices
              team={input.team}
              people={changes.people}
              added={changes.added}
              currency={input.currency}
              locale={locale}
              onChange={change}
            />
          </Choices>
          <Choices title="Start and spread">
            <div className="grid gap-4">
              <Field label="Start">
                <DateField
                  value={changes.startsOn ?? input.start}
                  min="1970-01-01"
                  max="2199-12-31"
                  onDayChange={day => change({ startsOn: day === input.start ? null : day })}
                />
              </Field>
              <Field
                label="Shared by all work (ρ)"
                aside={
                  <b className="text-ink">{formatPercent(changes.systemicShare ?? input.systemicShare)}</b>
                }
              >
                <input
                  type="range"
                  min={0}
                  max={60}
                  step={5}
                  aria-label="Share of the uncertainty that all work has in common"
                  aria-valuetext={formatPercent(changes.systemicShare ?? input.systemicShare)}
                  value={Math.round(100 * (changes.systemicShare ?? input.systemicShare))}
                  onChange={event => {
                    const share = Number(event.target.value) / 100;
                    change({ systemicShare: share === input.systemicShare ? null : share });
                  }}
                  className="h-9 w-full accent-accent"
                />
              </Field>
            </div>
          </Choices>
          <Choices title="Scenarios">
            <ScenarioList
              studio={studio}
              planId={planId}
              scenarios={scenarios}
              changes={changes}
              onOpen={scenario => replaceAll(scenario.changes, `“${scenario.name}” is open`)}
            >
              <Button
                disabled={isUnchanged(changes)}
                onClick={() => replaceAll(NO_CHANGES, 'Everything is as planned')}
              >
                Back to the plan
              </Button>
              {scenarios.length ? (
                <Button aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>
                  {isComparing ? 'Close the comparison' : 'Compare scenarios'}
                </Button>
              ) : null}
            </ScenarioList>
          </Choices>
        </div>
      </div>
      {isComparing && scenarios.length ? (
        <Comparison
          input={input}
          scenarios={scenarios}
          planned={planned ?? (answer?.before && figures ? figures.before : null)}
          standing={standing}
          marginRate={rate}
          {...drawn}
        />
      ) : null}
    </>
  );
}

function stateInWords(
  { answer, refusal, isBusy }: Pick<WhatIf, 'answer' | 'refusal' | 'isBusy'>,
  isAsPlanned: boolean,
  trials: string,
): string | null {
  if (isBusy)
    return answer?.isFew && !refusal
      ? 'A first answer from a few simulated projects; all of them follow.'
      : 'Working it out…';
  if (refusal) return null;
  return isAsPlanned ? 'As planned.' : `From all ${trials} simulated projects.`;
}

const MOST_LINES = 6;

/** What is tried out, as far as there is room for it on a screen; on paper all of it. */
function WhatDiffers({ lines }: { lines: readonly string[] }) {
  if (!lines.length) return null;
  const shown = lines.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES;
  return (
    <ul aria-label="What is different" className="mt-3 list-disc pl-5 text-soft text-sm">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
        <li key={place} className={place < shown ? undefined : 'hidden print:list-item'}>
          {line}
        </li>
      ))}
      {shown < lines.length ? <li className="print:hidden">and {lines.length - shown} more</li> : null}
    </ul>
  );
}

function Choices({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={id} className="scroll-mt-44 xl:scroll-mt-4">
      <h3 className="mb-2 font-medium font-serif text-lg">{title}</h3>
      {children}
    </section>
  );
}
