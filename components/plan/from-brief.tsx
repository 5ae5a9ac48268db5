'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { BriefState } from '@/components/brief/brief-state';
import { readinessWords } from '@/components/brief/readiness-reasons';
import { Time } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Meter } from '@/components/ui/meter';
import type { Id } from '@/server/kernel/ids';

export interface ListedBrief {
  id: Id<'brief'>;
  title: string;
  clientName: string;
  status: 'draft' | 'submitted';
  updatedAt: string;
  submittedAt: string | null;
  score: number;
}

/** Chooses a brief and makes a plan from it; a second plan from the same brief only knowingly. */
export function FromBrief({
  studio,
  briefs,
  chosen,
  now,
}: {
  studio: string;
  briefs: readonly ListedBrief[];
  /** Chosen before one came here; it is in the list whatever is searched for. */
  chosen: ListedBrief | null;
  now: string;
}) {
  const [picked, setPicked] = useState(chosen);
  const listed = picked && !briefs.some(one => one.id === picked.id) ? [picked, ...briefs] : briefs;
  return (
    <ul className="border-ink border-t">
      {listed.map(brief => (
        <li key={brief.id} className="border-line border-b">
          <BriefChoice
            brief={brief}
            now={now}
            picked={picked?.id === brief.id}
            onPick={() => setPicked(brief)}
          />
          {picked?.id === brief.id ? <MakeFrom key={brief.id} studio={studio} brief={brief} /> : null}
        </li>
      ))}
    </ul>
  );
}

function BriefChoice({
  brief,
  now,
  picked,
  onPick,
}: {
  brief: ListedBrief;
  now: string;
  picked: boolean;
  onPick: () => void;
}) {
  return (
    <label className="flex cursor-pointer items-start gap-3 py-3">
      <span className="flex h-[1lh] items-center">
        <input
          type="radio"
          name="brief"
          checked={picked}
          onChange={onPick}
          className="size-4.5 accent-(--color-accent)"
        />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cn('wrap-anywhere block', picked ? 'font-medium' : '')}>{brief.title}</span>
        <span className="block truncate text-muted text-sm">{brief.clientName}</span>
      </span>
      <span className="grid shrink-0 justify-items-end text-sm">
        <BriefState {...brief} />
        <span className="text-muted">
          {brief.score} of 100 ready
          <span className="max-sm:hidden">
            , <Time value={brief.updatedAt} show="relative" now={now} />
          </span>
        </span>
      </span>
    </label>
  );
}

function MakeFrom({ studio, brief }: { studio: string; brief: ListedBrief }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { id: briefId, score } = brief;
  const already = useQuery(trpc.plan.ofBrief.queryOptions({ studio, briefId }));
  const make = useMutation(
    trpc.plan.createFromBrief.mutationOptions({
      onSuccess: ({ planId }) => router.push(`/s/${studio}/plans/${planId}/suggested` as Route),
    }),
  );
  const plans = already.data ?? [];
  return (
    <div className="mb-4 grid gap-3 pl-7.5">
      <Meter label={readinessWords(score)} value={score} text={`${score} of 100`} className="max-w-sm" />
      <Linked href={`/s/${studio}/briefs/${briefId}`}>
        {score < 65
          ? 'See what is missing; what it does not say, nothing can be suggested for'
          : 'Read the brief'}
      </Linked>
      {plans.length ? (
        <div className="text-sm">
          <p className="text-soft">
            {plans.length === 1 ? 'There is a plan from it already:' : 'There are plans from it already:'}
          </p>
          <ul>
            {plans.map(plan => (
              <li key={plan.id} className="flex flex-wrap items-baseline gap-x-3">
                <Linked href={`/s/${studio}/plans/${plan.id}`}>{plan.title}</Linked>
                <span className="text-muted">
                  made <Time value={plan.createdAt} show="day-and-time" />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {make.error ? (
        <p role="alert" className="text-bad text-sm">
          {make.error.message}
        </p>
      ) : null}
      <Button
        variant={plans.length ? 'ghost' : 'solid'}
        className="justify-self-start"
        disabled={already.isLoading}
        pending={make.isPending || make.isSuccess}
        onClick={() => make.mutate({ studio, briefId, another: plans.length > 0 })}
      >
        {plans.length ? 'Make another plan' : 'Make the plan'}
      </Button>
    </div>
  );
}

const Linked = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link className="link inline-flex min-h-6 items-center text-sm" href={href as Route}>
    {children}
  </Link>
);
