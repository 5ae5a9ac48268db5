'use client';

import { useEffect, useMemo } from 'react';
import { AddressPills } from '@/components/ui/address-pills';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import type { Guide } from '@/server/brief/domain/guide';
import { EMPTY_ANSWERS, type Section } from '@/server/brief/domain/sections';
import type { Plan } from '@/server/plan/domain/plan';
import { saidBy } from '@/server/plan/domain/suggest/said';
import { traceOf } from '@/server/plan/domain/suggest/trace';
import { tracedAnswers } from '@/server/plan/domain/trace-view';
import { AnswersContext } from '../answers';
import { LivePeople } from '../live-people';
import { useOthersChanges } from '../suggestions/use-others-changes';
import { BriefTraced } from './brief-traced';
import { ChangedAnswers } from './changed-answers';
import { changedAnswers } from './changes';
import { OrphanAnswers } from './orphan-answers';
import { OrphanFeatures } from './orphan-features';
import { type Trace, TraceContext } from './trace-context';
import { TraceSummary } from './trace-summary';
import { useTraceData, useTraceShow, useTraceVerbs } from './use-trace';

/** The brief as the plan answers it: at each answer what serves it; what misses; what has changed. */
export function TracePage({
  studio,
  planId,
  currency,
  guide,
  sections,
}: {
  studio: string;
  planId: Plan['id'];
  currency: string;
  guide: Guide;
  /** In the client's order. */
  sections: readonly Section[];
}) {
  const { plan, suggested, brief } = useTraceData(studio, planId);
  const live = useOthersChanges(studio, planId, false);
  const show = useTraceShow();
  const verbs = useTraceVerbs(studio, planId);
  const answers = brief?.answers ?? EMPTY_ANSWERS;
  const seen = brief?.seen ?? EMPTY_ANSWERS;

  const cited = useMemo(() => citedAnswers(answers), [answers]);
  const traced = useMemo(() => tracedAnswers(answers, plan, suggested), [answers, plan, suggested]);
  const changes = useMemo(() => changedAnswers(seen, answers), [seen, answers]);
  const orphans = traced.filter(one => one.isOrphan);
  const idle = useMemo(() => traceOf(answers, { ...plan, parts: [] }).orphanFeatures, [answers, plan]);
  const trace = useMemo<Trace>(
    () => ({
      home: `/s/${studio}/plans/${planId}`,
      briefHome: `/s/${studio}/briefs/${plan.briefId}`,
      answers: new Map(traced.map(one => [one.ref, one])),
      said: new Map(saidBy(answers).map(one => [one.ref, one])),
      changed: new Set(changes.map(one => one.ref)),
      areas: [...new Set(plan.features.map(one => one.area))],
      verbs,
    }),
    [studio, planId, plan, traced, answers, changes, verbs],
  );
  useAnswerOfAddress();

  return (
    <AnswersContext value={cited}>
      <TraceContext value={trace}>
        <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
          <TraceSummary traced={traced} orphans={orphans.length} idle={idle.length} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <AddressPills
              label="What of the brief"
              items={[
                { label: 'Everything', href: '?', current: show === 'all', count: cited.length },
                {
                  label: 'Without each other',
                  href: '?show=orphans',
                  current: show === 'orphans',
                  count: orphans.length + idle.length,
                },
                {
                  label: 'Changed',
                  href: '?show=changed',
                  current: show === 'changed',
                  count: changes.length,
                },
              ]}
            />
            <LivePeople live={live} plan={plan} />
          </div>
          {show === 'changed' ? <ChangedAnswers changes={changes} features={plan.features} /> : null}
          {show === 'orphans' ? <OrphanAnswers orphans={orphans} /> : null}
          {show === 'all' ? (
            <BriefTraced sections={sections} answers={answers} currency={currency} guide={guide} />
          ) : null}
          {show !== 'changed' && idle.length ? <OrphanFeatures features={idle} /> : null}
        </div>
      </TraceContext>
    </AnswersContext>
  );
}

/** Brings the answer that the address names into sight, and says which it is. */
function useAnswerOfAddress() {
  useEffect(() => {
    const go = () => {
      const answer = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (!answer) return;
      answer.scrollIntoView({ block: 'center' });
      const wash = getComputedStyle(answer).getPropertyValue('--color-wash');
      answer.animate([{ backgroundColor: wash }, { backgroundColor: wash, offset: 0.7 }, {}], 2400);
    };
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);
}
