'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';

/** Turns the brief into a plan and goes there; where there is one, leads to it. */
export function MakePlan({
  studio,
  briefId,
  plans: [latest, ...earlier],
}: {
  studio: string;
  briefId: Id<'brief'>;
  /** Those made from it, newest first. */
  plans: readonly { id: Id<'plan'> }[];
}) {
  const trpc = useTRPC();
  const router = useRouter();
  const make = useMutation(trpc.plan.createFromBrief.mutationOptions());
  const another = `/s/${studio}/plans/new?brief=${briefId}`;
  const run = () =>
    make.mutate(
      { studio, briefId },
      {
        onSuccess: ({ planId }) => router.push(`/s/${studio}/plans/${planId}/suggested` as Route),
        onError: error => {
          // There is a plan already: that page shows it, and can make another one on purpose.
          if (error.data?.kind === 'conflict') router.push(another as Route);
          else toastError(error.message, run);
        },
      },
    );
  if (latest)
    return (
      <>
        <Button asChild>
          <Link href={another as Route}>Make another plan</Link>
        </Button>
        <Button variant="solid" asChild>
          <Link href={`/s/${studio}/plans/${latest.id}` as Route}>
            {earlier.length ? 'Open the latest plan' : 'Open the plan'}
          </Link>
        </Button>
      </>
    );
  return (
    <Button variant="solid" pending={make.isPending || make.isSuccess} onClick={run}>
      Make a plan
    </Button>
  );
}
