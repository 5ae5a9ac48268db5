'use client';

import type { Route } from 'next';
import Link from 'next/link';
import type { AnswerState, TracedAnswer } from '@/server/plan/domain/trace-view';
import { plural } from '../words';
import { useTraceContext } from './trace-context';

/** How far the plan answers the brief, in a sentence. */
export function TraceSummary({
  traced,
  orphans,
  idle,
}: {
  traced: readonly TracedAnswer[];
  orphans: number;
  idle: number;
}) {
  const { home } = useTraceContext();
  const asking = traced.filter(one => one.asks);
  const count = (state: AnswerState) => asking.filter(one => one.state === state).length;
  const met = count('served');
  const waiting = count('waiting');
  const left = count('left out');
  return (
    <div>
      <h2 className="display">{headline(asking.length, met, waiting)}</h2>
      <p className="mt-2.5 text-soft">
        {waiting && met ? (
          <>
            {waiting} would be by{' '}
            <Link className="link" href={`${home}/suggested` as Route}>
              suggestions that wait
            </Link>
            .{' '}
          </>
        ) : null}
        {waiting && !met ? (
          <>
            Nothing is in the plan yet.{' '}
            <Link className="link" href={`${home}/suggested` as Route}>
              Decide about what is suggested
            </Link>
            .{' '}
          </>
        ) : null}
        {left ? `${plural(left, 'is', 'are')} left out for a reason. ` : null}
        {orphans ? `${plural(orphans, 'answer is', 'answers are')} served by nothing. ` : null}
        {idle ? `${plural(idle, 'feature serves', 'features serve')} no answer.` : null}
      </p>
    </div>
  );
}

function headline(asking: number, met: number, waiting: number): string {
  if (!asking) return 'The brief asks for nothing yet';
  if (!met && waiting) return `Suggestions serve ${waiting} of ${plural(asking, 'answer')}`;
  if (met === asking) return `All ${asking} answers that ask for something are served`;
  return `${met} of ${plural(asking, 'answer')} that ${asking === 1 ? 'asks' : 'ask'} for something ${met === 1 ? 'is' : 'are'} served`;
}
