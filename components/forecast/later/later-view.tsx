'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { type PlanAssumptionSet, rangesOf, wrongRange } from '@/server/forecast/domain/later/assumption';
import { ASSUMPTION_KEYS, type AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import type { Assumptions, LaterResult } from '@/server/forecast/engine/later/types';
import type { Edition, Range } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { readView } from './address';
import { answerOf } from './answer';
import type { Drafts } from './assumption-desk';
import { AssumptionList } from './assumption-list';
import { Choices } from './choices';
import { Conditions } from './conditions';
import { Limits } from './limits';
import { inView, Pictures } from './pictures';
import { type Basis, HORIZON_MONTHS, laterInput, TRIALS } from './question';
import { useAssumptions } from './use-assumptions';
import { useLater } from './use-later';

interface LaterViewProps extends Basis {
  studio: string;
  planId: Id<'plan'>;
  assumptions: PlanAssumptionSet;
  /** The editions that there is work in. */
  offered: readonly Edition[];
  /** What the server reckoned for the address and the assumptions as they are kept. */
  first: LaterResult;
  currency: string;
  /** Whether this person may set the figures of all the studio's plans. */
  mayForAll: boolean;
  locale: string;
}

/** What a cheap build costs in three years, against each edition; redrawn as the assumptions are written. */
export function LaterView(props: LaterViewProps) {
  const { studio, planId, offered, first, marginRate, currency, locale } = props;
  const parameters = useSearchParams();
  const asked = useMemo(() => readView(parameters, offered), [parameters, offered]);
  const { desk, drafts } = useAssumptions({ studio, planId }, props.assumptions);
  const question = (ranges: Assumptions) => ({ view: asked, input: laterInput(props, asked, ranges) });
  const { view, input, result } = useLater(question(rightRanges(drafts)), {
    ...question(rangesOf(props.assumptions)),
    result: first,
  });
  const { builds, crossings } = inView(result, view);
  const answer = answerOf(crossings[0]!, HORIZON_MONTHS);
  return (
    <>
      <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance print:mt-5">
        {answer.before}
        <mark>{answer.marked}</mark>
        {answer.after}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <Conditions
          cheap={builds[0]!}
          edition={crossings[0]!.edition}
          other={builds[1]!}
          scope={input.scope}
          scopeMonths={input.assumptions.scopeMonths}
          months={HORIZON_MONTHS}
          figures={view.figures}
          marginRate={marginRate}
          currency={currency}
          locale={locale}
        />
        <Choices address={parameters} offered={offered} />
      </div>

      <Pictures result={result} view={view} currency={currency} locale={locale} />

      <AssumptionList desk={desk} drafts={drafts} mayForAll={props.mayForAll} />
      <Limits trials={TRIALS} seed={input.seed} locale={locale} />
    </>
  );
}

/** What is drawn: the figures as they are written, and where they are out of order those that are kept. */
const rightRanges = (drafts: Drafts): Assumptions =>
  Object.fromEntries(
    ASSUMPTION_KEYS.map(key => [
      key,
      wrongRange(key, drafts[key].range) ? drafts[key].kept.range : drafts[key].range,
    ]),
  ) as Record<AssumptionKey, Range>;
