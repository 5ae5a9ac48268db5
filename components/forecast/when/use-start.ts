'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { addDays, type Day, daysBetween, formatDay, LOCALE } from '@/components/format';
import { failureOf } from '@/components/plan/failure';
import { useTRPC } from '@/components/trpc-provider';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';
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
  const [isHeld, setHeld] = useState(false);
  const { mutateAsync, isPending } = useMutation(trpc.plan.saveDetails.mutationOptions());
  const [isReading, startReading] = useTransition();
  const isSaving = isPending || isReading;

  /** Sets the start, where it still is what this person saw. */
  async function save(day: Day, before: Day, { isUndo = false } = {}) {
    setTried(day);
    try {
      const { conflicts } = await mutateAsync({ studio, planId, startsOn: day, was: { startsOn: before } });
      await queryClient.invalidateQueries({ queryKey: trpc.plan.byId.queryKey({ studio, planId }) });
      // The bars stay where they were put until the page knows it too.
      startReading(() => {
        router.refresh();
        setTried(null);
      });
      const [conflict] = conflicts;
      if (conflict) sayTheirs(conflict.theirs as Day, day);
      else if (!isUndo)
        toastUndo(`The work begins on ${inFull(day)}`, () => save(before, day, { isUndo: true }));
    } catch (error) {
      const { sentence } = failureOf(error, 'The server cannot be reached, so the start is as it was.');
      toastError(sentence, () => save(day, before, { isUndo }));
      setTried(null);
    }
  }

  function sayTheirs(theirs: Day, mine: Day) {
    toast(`Somebody set the start to ${inFull(theirs)} meanwhile`, {
      duration: 12_000,
      action: { label: 'Use mine', onClick: () => save(mine, theirs) },
    });
  }

  const keep = async (day: Day) => (day === startsOn ? setTried(null) : save(day, startsOn));

  const shown = tried ?? startsOn;
  return {
    shown,
    /** By how many days the bars are moved. */
    shiftDays: daysBetween(forecastStart, shown),
    isSaving,
    /** Tried by key, and neither kept nor given back. */
    isTried: tried !== null && tried !== startsOn && !isSaving && !isHeld,
    /** `held`: by the pointer, which keeps it by letting go. */
    attempt: (shiftDays: number, { held = false } = {}) => {
      setHeld(held);
      setTried(addDays(forecastStart, shiftDays));
    },
    drop: () => {
      if (!isSaving) setTried(null);
    },
    keep,
  };
}

const inFull = (day: Day) => formatDay(day, LOCALE, { year: 'always' });
