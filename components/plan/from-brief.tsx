'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import type { Id } from '@/server/kernel/ids';

interface ListedBrief {
  id: Id<'brief'>;
  title: string;
  clientName: string;
  status: 'draft' | 'submitted';
  score: number;
}

/** Chooses a brief and makes a plan from it; a second plan from the same brief only knowingly. */
export function FromBrief({
  studio,
  briefs,
  chosen,
}: {
  studio: string;
  briefs: readonly ListedBrief[];
  chosen: Id<'brief'> | null;
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const [briefId, setBriefId] = useState<Id<'brief'> | null>(chosen);
  const already = useQuery(
    trpc.plan.ofBrief.queryOptions({ studio, briefId: briefId ?? 'brief_' }, { enabled: briefId !== null }),
  );
  const make = useMutation(
    trpc.plan.createFromBrief.mutationOptions({
      onSuccess: ({ planId }) => router.push(`/s/${studio}/plans/${planId}/suggested` as Route),
    }),
  );
  if (!briefs.length && !chosen)
    return (
      <p className="text-muted">
        No brief has come in yet.{' '}
        <Link className="link" href={`/s/${studio}/briefs` as Route}>
          How clients begin one
        </Link>
      </p>
    );
  const plans = already.data ?? [];
  return (
    <div className="grid gap-4">
      <Field label="Brief" error={make.error?.message}>
        <Combobox
          options={briefs.map(brief => ({
            value: brief.id,
            label: brief.title,
            keywords: [brief.clientName],
            hint: brief.status === 'submitted' ? brief.clientName : `still being written, ${brief.score}%`,
          }))}
          value={briefId}
          onValueChange={value => {
            make.reset();
            setBriefId(value as Id<'brief'> | null);
          }}
          placeholder="Choose a brief"
          searchLabel="Find a brief"
        />
      </Field>
      {plans.length ? (
        <Callout title="There is a plan from this brief already">
          <ul>
            {plans.map(plan => (
              <li key={plan.id}>
                <Link className="link" href={`/s/${studio}/plans/${plan.id}` as Route}>
                  {plan.title}
                </Link>
              </li>
            ))}
          </ul>
        </Callout>
      ) : null}
      <Button
        variant="solid"
        className="justify-self-start"
        disabled={briefId === null || already.isLoading}
        pending={make.isPending || make.isSuccess}
        onClick={() => briefId && make.mutate({ studio, briefId, another: plans.length > 0 })}
      >
        {plans.length ? 'Make another plan' : 'Make the plan'}
      </Button>
    </div>
  );
}
