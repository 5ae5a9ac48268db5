'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';

/** Turns the brief into a plan and goes there. */
export function MakePlan({ studio, briefId }: { studio: string; briefId: Id<'brief'> }) {
  const trpc = useTRPC();
  const router = useRouter();
  const make = useMutation(trpc.plan.createFromBrief.mutationOptions());
  const run = () =>
    make.mutate(
      { studio, briefId },
      {
        onSuccess: ({ planId }) => router.push(`/s/${studio}/plans/${planId}/suggested` as Route),
        onError: error => {
          // There is a plan already: that page shows it, and can make another one on purpose.
          if (error.data?.kind === 'conflict')
            router.push(`/s/${studio}/plans/new?brief=${briefId}` as Route);
          else toastError(error.message, run);
        },
      },
    );
  return (
    <Button variant="solid" pending={make.isPending || make.isSuccess} onClick={run}>
      Make a plan
    </Button>
  );
}
