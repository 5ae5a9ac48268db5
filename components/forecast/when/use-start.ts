'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import { addDays, type Day, daysBetween, formatDay, LOCALE } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import { toastError, toastUndo } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';

interface StartOf {
  studio: string;
  planId: Id<'plan'>;
  /** The plan's start as it is saved. */
  startsOn: Day;
  /** The start that the forecast was made with. */
  forecastStart: Day;
}

/**
 * Trying another start: all bars move along at once. Kept, it is the plan's, and the forecast is made anew, as
 * holidays and people's time off then lie elsewhere.
 */
export function useStart({ studio, planId, startsOn, forecastStart }: StartOf) {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [tried, setTried] = useState<Day | null>(null);
  const { mutateAsync, isPending } = useMutation(trpc.plan.saveDetails.mutationOptions());

  async function save(day: Day, before: Day) {
    try {
      const { conflicts } = await mutateAsync({ studio, planId, startsOn: day, was: { startsOn: before } });
      await queryClient.invalidateQueries({ queryKey: trpc.plan.byId.queryKey({ studio, planId }) });
      // The bars stay where they were put until the page knows it too.
      startTransition(() => {
        router.refresh();
        setTried(null);
      });
      return conflicts.length === 0;
    } catch (error) {
      toastError(error instanceof Error ? error.message : 'The start could not be saved. Try again.', () =>
        keep(day),
      );
      setTried(null);
      return false;
    }
  }

  async function keep(day: Day) {
    if (day === startsOn) return setTried(null);
    setTried(day);
    if (!(await save(day, startsOn))) return;
    const written = formatDay(day, LOCALE, { year: 'always' });
    toastUndo(`The work begins on ${written}`, () => save(startsOn, day));
  }

  const shown = tried ?? startsOn;
  return {
    shown,
    /** By how many days the bars are moved. */
    shiftDays: daysBetween(forecastStart, shown),
    isSaving: isPending,
    /** Tried by key, and neither kept nor given back. */
    isTried: tried !== null && tried !== startsOn && !isPending,
    attempt: (shiftDays: number) => setTried(addDays(forecastStart, shiftDays)),
    drop: () => {
      if (!isPending) setTried(null);
    },
    keep,
  };
}
