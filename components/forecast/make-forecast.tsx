'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Skeleton } from '@/components/ui/skeleton';
import type { Id } from '@/server/kernel/ids';

interface MakeForecastProps {
  studio: string;
  planId: Id<'plan'>;
  /** Whether an older forecast stands below meanwhile. */
  replaces: boolean;
}

const REPEAT_AFTER_MS = 1500;
const MOST_REPEATS = 5;

/** Forecasts the plan as soon as it is looked at, and says so; refused, it says what to mend. */
export function MakeForecast({ studio, planId, replaces }: MakeForecastProps) {
  const router = useRouter();
  const trpc = useTRPC();
  const [isRefreshing, startRefresh] = useTransition();
  const { mutate, error, isPending, isSuccess } = useMutation(
    trpc.forecast.make.mutationOptions({ onSuccess: () => startRefresh(() => router.refresh()) }),
  );
  const begun = useRef(false);
  useEffect(() => {
    // Once for each look, also under React's double effects in development.
    if (begun.current) return;
    begun.current = true;
    mutate({ studio, planId });
  }, [mutate, studio, planId]);

  // Still here after the page was read again: it was read too early, or the plan changed meanwhile.
  const repeats = useRef(0);
  useEffect(() => {
    if (!isSuccess || isRefreshing || repeats.current === MOST_REPEATS) return undefined;
    const timer = setTimeout(() => {
      repeats.current++;
      mutate({ studio, planId });
    }, REPEAT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isSuccess, isRefreshing, mutate, studio, planId]);

  if (error) {
    return (
      <Callout
        className="mt-8"
        tone="bad"
        title="This plan could not be forecast"
        action={
          <Button variant="ghost" pending={isPending} onClick={() => mutate({ studio, planId })}>
            Try again
          </Button>
        }
      >
        {error.message}
      </Callout>
    );
  }
  if (replaces) {
    return (
      <p role="status" className="mt-6 border-line border-b pb-3 text-muted text-sm">
        The plan or the team changed since these figures were made. Forecasting again…
      </p>
    );
  }
  return (
    <div role="status" aria-label="Forecasting: 10,000 simulated projects for each edition" className="mt-9">
      <Skeleton className="h-10 w-4/5" />
      <Skeleton className="mt-3 h-5 w-1/2" />
      <div className="mt-9 grid gap-13 border-ink border-t pt-5 md:grid-cols-3">
        {['mvp', 'scalable', 'enterprise'].map(edition => (
          <Skeleton key={edition} className="h-96" />
        ))}
      </div>
    </div>
  );
}
