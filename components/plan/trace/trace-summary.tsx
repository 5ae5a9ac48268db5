'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { ASKING_SECTIONS } from '@/server/brief/domain/cited-answers';
import type { TracedAnswer } from '@/server/plan/domain/trace-view';
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
  const asking = traced.filter(one => ASKING_SECTIONS.includes(one.section));
  const met = asking.filter(one => one.features.length).length;
  const waiting = asking.filter(one => !one.features.length && one.waiting.length).length;
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
