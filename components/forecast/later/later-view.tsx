'use client';

import { useSearchParams } from 'next/navigation';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { CostBreakdown } from '@/components/charts/cost-breakdown';
import { CrossingMonths } from '@/components/charts/crossing-months';
import { CumulativeCost } from '@/components/charts/cumulative-cost';
import { EDITION_NAMES } from '@/components/format/edition';
import { AddressPills } from '@/components/ui/address-pills';
import { type PlanAssumptionSet, wrongRange } from '@/server/forecast/domain/later/assumption';
import { ASSUMPTION_KEYS, type AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import type { Assumptions, LaterInput } from '@/server/forecast/engine/later/types';
import { EDITIONS, type Range } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { readView, toggled, writeView } from './address';
import { answerOf } from './answer';
import type { Drafts } from './assumption-desk';
import { AssumptionList } from './assumption-list';
import { Conditions } from './conditions';
import { Limits } from './limits';
import { useAssumptions } from './use-assumptions';

const HORIZON_MONTHS = 36;
const TRIALS = 2_000;

interface LaterViewProps {
  studio: string;
  planId: Id<'plan'>;
  buildCostMinor: LaterInput['buildCostMinor'];
  seed: number;
  assumptions: PlanAssumptionSet;
  marginRate: number;
  currency: string;
  /** Whether this person may set the figures of all the studio's plans. */
  mayForAll: boolean;
  locale: string;
}

/** What a cheap build costs in three years, against each edition; redrawn as the assumptions are written. */
export function LaterView(props: LaterViewProps) {
  const { studio, planId, buildCostMinor, seed, marginRate, currency, locale } = props;
  const view = readView(useSearchParams());
  const { desk, drafts } = useAssumptions({ studio, planId }, props.assumptions);
  const ranges = useDeferredValue(useRightRanges(drafts));
  const scope = view.compared.at(-1)!;
  const markupRate = view.figures === 'price' ? marginRate : 0;
  const result = useMemo(
    () =>
      cheapNowExpensiveLater({
        buildCostMinor,
        scope,
        assumptions: ranges,
        markupRate,
        horizonMonths: HORIZON_MONTHS,
        seed,
        trials: TRIALS,
      }),
    [buildCostMinor, scope, ranges, markupRate, seed],
  );
  const builds = result.builds.filter(({ build }) => build === 'cheap' || view.compared.includes(build));
  const crossings = result.crossings.filter(({ edition }) => view.compared.includes(edition));
  const answer = answerOf(crossings[0]!, HORIZON_MONTHS);
  const figures = view.figures === 'price' ? 'Price' : 'Cost';
  const drawn = { builds, months: HORIZON_MONTHS, currency, locale };
  return (
    <>
      <p className="mt-8 -mb-7 text-muted text-sm">Cheap now, expensive later</p>
      <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance">
        {answer.before}
        <mark>{answer.marked}</mark>
        {answer.after}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <Conditions
          builds={builds}
          scope={scope}
          scopeMonths={ranges.scopeMonths}
          months={HORIZON_MONTHS}
          figures={view.figures}
          marginRate={marginRate}
          currency={currency}
          locale={locale}
        />
        <div className="flex flex-wrap gap-x-8 gap-y-3" data-print="hide">
          <Choice label="Compared with">
            <AddressPills
              label="Compared with the cheap build"
              items={EDITIONS.map(edition => ({
                label: EDITION_NAMES[edition],
                href: writeView({ ...view, compared: toggled(view.compared, edition) }),
                current: view.compared.includes(edition),
              }))}
            />
          </Choice>
          <Choice label="Figures">
            <AddressPills
              label="Figures"
              items={[
                {
                  label: 'Price',
                  href: writeView({ ...view, figures: 'price' }),
                  current: figures === 'Price',
                },
                { label: 'Cost', href: writeView({ ...view, figures: 'cost' }), current: figures === 'Cost' },
              ]}
            />
          </Choice>
        </div>
      </div>

      <section className="mt-8 border-ink border-t pt-5">
        <h2 className="font-medium font-serif text-xl">{figures} so far, month by month</h2>
        <p className="mb-4 text-sm text-soft">
          The line is the middle of {TRIALS.toLocaleString(locale)} trials, the band holds 8 of 10. A dot
          marks the middle month in which the cheap build has cost as much.
        </p>
        <CumulativeCost crossings={crossings} figures={figures} {...drawn} />
      </section>

      <section className="mt-10">
        <h2 className="font-medium font-serif text-xl">When the cheap build stops being cheaper</h2>
        <p className="mb-4 text-sm text-soft">
          How often it is in which month; the coloured part is 8 of 10, the line the middle.
        </p>
        <CrossingMonths crossings={crossings} months={HORIZON_MONTHS} locale={locale} />
      </section>

      <section className="mt-12">
        <h2 className="font-medium font-serif text-xl">
          What the money went into after {HORIZON_MONTHS} months
        </h2>
        <p className="mb-4 text-sm text-soft">On average over the trials, so that the parts add up.</p>
        <CostBreakdown {...drawn} />
      </section>

      <AssumptionList desk={desk} drafts={drafts} mayForAll={props.mayForAll} />
      <Limits trials={TRIALS} seed={seed} locale={locale} />
    </>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <span aria-hidden className="text-muted text-xs">
        {label}
      </span>
      {children}
    </div>
  );
}

/** What is drawn: the figures as they are written, and where they are out of order those that are kept. */
function useRightRanges(drafts: Drafts): Assumptions {
  const key = JSON.stringify(
    ASSUMPTION_KEYS.map(
      name => (wrongRange(name, drafts[name].range) ? drafts[name].kept : drafts[name]).range,
    ),
  );
  return useMemo(() => {
    const ranges = JSON.parse(key) as Range[];
    return Object.fromEntries(ASSUMPTION_KEYS.map((name, at) => [name, ranges[at]!])) as Record<
      AssumptionKey,
      Range
    >;
  }, [key]);
}
