'use client';

import { CornerDownRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { toastError, toastUndo } from '@/components/ui/toaster';
import type { TracedAnswer } from '@/server/plan/domain/trace-view';
import { plural } from '../words';
import { AddForAnswer } from './add-for-answer';
import { FeatureLinks } from './feature-links';
import { useTraceContext } from './trace-context';
import { WhyNot } from './why-not';

/** What becomes of one answer: what serves it, what would, or that nothing does and what to do about it. */
export function AnswerTrace({ answer }: { answer: string }) {
  const { answers, changed } = useTraceContext();
  const traced = answers.get(answer);
  if (!traced) return null;
  return (
    <div className="mt-1.5 grid grid-cols-1 gap-1 text-sm" data-print="hide">
      {changed.has(answer) ? (
        <p className="text-accent">
          <Link href="?show=changed">Changed since you last looked</Link>
        </p>
      ) : null}
      <Served traced={traced} />
    </div>
  );
}

function Served({ traced }: { traced: TracedAnswer }) {
  const { home } = useTraceContext();
  const { features, waiting, isOrphan, leftOut, partCount, carryingCount } = traced;
  if (isOrphan) return <Orphan traced={traced} />;
  return (
    <>
      {features.length ? (
        <Line>
          <span className="sr-only">Served by </span>
          <FeatureLinks features={features} />
          {carryingCount ? (
            <span className="text-muted">
              and{' '}
              {plural(carryingCount, 'feature that carries or measures', 'features that carry or measure')} it
            </span>
          ) : null}
        </Line>
      ) : null}
      {waiting.length ? (
        <Line>
          <Link
            className="inline-flex min-h-6 items-center rounded-sm text-muted underline decoration-line underline-offset-[0.2em] hover:text-ink"
            href={`${home}/suggested` as Route}
            prefetch={false}
          >
            {plural(waiting.length, 'suggestion serves it and waits', 'suggestions serve it and wait')}
          </Link>
        </Line>
      ) : null}
      {leftOut === null || features.length || waiting.length ? null : (
        <LeftOut answer={traced.ref} reason={leftOut} />
      )}
      {!features.length && !waiting.length && leftOut === null && partCount ? (
        <Line>
          <span className="text-muted">
            {plural(partCount, 'decision serves it', 'decisions serve it')}: roles, architecture, security or
            targets
          </span>
        </Line>
      ) : null}
    </>
  );
}

/** Nothing serves the answer: a feature for it, or why not. */
export function Orphan({ traced }: { traced: TracedAnswer }) {
  const [open, setOpen] = useState<'add' | 'why' | null>(null);
  const close = () => setOpen(null);
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium text-warn">Nothing serves this</span>
        {open ? null : (
          <>
            <Button size="sm" onClick={() => setOpen('add')}>
              Add a feature for it
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setOpen('why')}>
              Say why not
            </Button>
          </>
        )}
      </p>
      {open === 'add' ? <AddForAnswer answer={traced.ref} onClose={close} /> : null}
      {open === 'why' ? <WhyNot answer={traced.ref} onClose={close} /> : null}
    </div>
  );
}

function LeftOut({ answer, reason }: { answer: string; reason: string }) {
  const { verbs } = useTraceContext();
  const [pending, setPending] = useState(false);
  const takeBack = () => {
    setPending(true);
    verbs
      .takeUp(answer)
      .then(() =>
        toastUndo('The answer is to be served again', () => {
          verbs.leave(answer, reason).catch((error: Error) => toastError(error.message));
        }),
      )
      .catch((error: Error) => {
        setPending(false);
        toastError(error.message);
      });
  };
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <p className="wrap-anywhere text-soft">
        <span className="text-muted">Left out: </span>
        {reason}
      </p>
      <Button size="sm" variant="link" pending={pending} onClick={takeBack}>
        Take that back
      </Button>
    </div>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <div className="flex items-start gap-1.5">
    <CornerDownRight aria-hidden className="mt-1.5 size-3.5 shrink-0 text-muted" />
    <div className="min-w-0">{children}</div>
  </div>
);
