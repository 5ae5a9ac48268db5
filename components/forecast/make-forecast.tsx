'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
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
const MOST_REPEATS = 3;

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

  // Still here after the page was read again: the plan or the team changed while it was forecast.
  const [repeats, setRepeats] = useState(0);
  const isBehind = isSuccess && !isRefreshing;
  useEffect(() => {
    if (!isBehind || repeats === MOST_REPEATS) return undefined;
    const timer = setTimeout(() => {
      setRepeats(repeats + 1);
      mutate({ studio, planId });
    }, REPEAT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isBehind, repeats, mutate, studio, planId]);

  if (error || (isBehind && repeats === MOST_REPEATS)) {
    const problem = (
      <Callout
        role="alert"
        className={replaces ? 'mt-8' : 'mt-4'}
        tone={error ? 'bad' : 'warn'}
        title={error ? 'This plan could not be forecast' : 'The forecast cannot keep up'}
        action={
          <Button
            variant="ghost"
            pending={isPending}
            onClick={() => {
              setRepeats(0);
              mutate({ studio, planId });
            }}
          >
            Try again
          </Button>
        }
      >
        {error
          ? error.message
          : 'Whenever it was made, the plan or the team had changed again. Try again once nobody is changing them.'}
      </Callout>
    );
    if (replaces) return problem;
    return (
      <>
        <h2 className="display mt-9">No forecast of this plan yet</h2>
        {problem}
      </>
    );
  }
  if (replaces) {
    // In the space above the headline, so that nothing moves when it comes and goes.
    return (
      <p role="status" className="absolute mt-2.5 text-muted text-sm">
        The plan or team changed. Forecasting again…
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
