'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { affectedBy, isForAllAnswers } from '@/server/plan/domain/suggest/trace';
import { plural } from '../words';
import { Orphan } from './answer-trace';
import type { ChangedAnswer } from './changes';
import { FeatureLinks } from './feature-links';
import { useTraceContext } from './trace-context';

/** What the client has changed since the studio last looked: before and after, and which features it affects. */
export function ChangedAnswers({
  changes,
  features,
}: {
  changes: readonly ChangedAnswer[];
  features: readonly PlanFeature[];
}) {
  const { verbs } = useTraceContext();
  const [pending, setPending] = useState(false);
  const concerned = features.filter(one => !isForAllAnswers(one));
  const looked = () => {
    setPending(true);
    verbs
      .lookedAt()
      .catch((error: Error) => toastError(error.message))
      .finally(() => setPending(false));
  };
  if (!changes.length) return <p className="text-muted">No answer has changed since you last looked.</p>;
  return (
    <div className="grid justify-items-start gap-5">
      <ul className="grid w-full border-ink border-t">
        {changes.map(change => (
          <Changed key={change.ref} change={change} affected={affectedBy([change.ref], concerned)} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="solid" pending={pending} onClick={looked}>
          Looked at
        </Button>
        <span className="text-soft text-sm">
          Says that you know about {changes.length === 1 ? 'it' : 'all of them'}. The plan stays as it is.
        </span>
      </div>
    </div>
  );
}

function Changed({ change, affected }: { change: ChangedAnswer; affected: readonly PlanFeature[] }) {
  const { answers, home } = useTraceContext();
  const { ref, section, row } = change;
  const traced = answers.get(ref);
  return (
    <li className="grid gap-2 border-line border-b py-4">
      <p className="text-muted text-sm">
        {SECTION_NAMES[section]} · {KIND_WORDS[row.kind]}
      </p>
      <div className="grid max-w-prose gap-1">
        {row.fields.map(({ label, pieces }) => (
          <p key={label} className="wrap-anywhere whitespace-pre-line">
            {label ? <span className="text-muted text-sm">{label}: </span> : null}
            {pieces.map(({ text, kind }, at) => {
              const Piece = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces are read only and hold no state.
                <Piece key={at} className={PIECES[kind]}>
                  {text}
                </Piece>
              );
            })}
          </p>
        ))}
      </div>
      <div className="text-sm">
        {affected.length ? (
          <>
            <p className="text-soft">{plural(affected.length, 'feature serves', 'features serve')} it:</p>
            <FeatureLinks features={affected} />
          </>
        ) : traced?.isOrphan ? (
          <Orphan traced={traced} />
        ) : (
          <p className="text-muted">No feature of the plan serves it.</p>
        )}
        {traced?.waiting.length ? (
          <Link
            className="link inline-flex min-h-6 items-center"
            href={`${home}/suggested` as Route}
            prefetch={false}
          >
            {plural(traced.waiting.length, 'suggestion serves it and waits', 'suggestions serve it and wait')}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

const KIND_WORDS = { added: 'new', removed: 'taken out', changed: 'changed' };
const PIECES = {
  same: '',
  // Words of an end of a text are parted where one is put in the other's place.
  added: 'text-good underline decoration-good/50 [del+&]:ml-[0.25em]',
  removed: 'text-bad decoration-bad/60',
};
