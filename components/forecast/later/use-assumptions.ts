'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTRPCClient } from '@/components/trpc-provider';
import type { PlanAssumptionSet } from '@/server/forecast/domain/later/assumption';
import type { Id } from '@/server/kernel/ids';
import { AssumptionDesk } from './assumption-desk';

/** By plan, the desks in use and those with something on them that cannot be kept yet, such as figures out of order. */
const desks = new Map<string, AssumptionDesk>();

/**
 * The plan's assumptions on a desk of their own; leaving the page keeps what is still being written, and what cannot be
 * kept lies there on coming back.
 */
export function useAssumptions(at: { studio: string; planId: Id<'plan'> }, initial: PlanAssumptionSet) {
  const { forecast: commands } = useTRPCClient();
  const { studio, planId } = at;
  const [desk] = useState(
    () =>
      desks.get(planId) ??
      new AssumptionDesk(
        {
          save: assumption => commands.saveAssumption.mutate({ ...at, ...assumption }),
          reset: assumption => commands.resetAssumption.mutate({ ...at, ...assumption }),
        },
        initial,
      ),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page was drawn from counts when it comes, not after.
  useEffect(() => {
    desks.set(planId, desk);
    desk.hear(initial, desk.look());
    return () => {
      desk.keepAll();
      if (!desk.waiting().length) desks.delete(planId);
    };
  }, [desk, planId]);
  useEffect(() => {
    function onLeave(event: BeforeUnloadEvent) {
      if (!desk.waiting().length) return;
      desk.keepAll();
      event.preventDefault();
    }
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [desk]);
  useEffect(() => {
    // Whoever comes back to the page sees what others have set meanwhile.
    function onReturn() {
      if (document.visibilityState !== 'visible') return;
      const asked = desk.look();
      commands.assumptions.query({ studio, planId }).then(
        set => desk.hear(set, asked),
        // Not reached: a save says so, and finds what others set.
        () => undefined,
      );
    }
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [desk, commands, studio, planId]);
  return { desk, drafts: useSyncExternalStore(desk.subscribe, desk.look, desk.look) };
}
