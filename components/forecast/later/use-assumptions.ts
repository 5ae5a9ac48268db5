'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTRPCClient } from '@/components/trpc-provider';
import type { PlanAssumptionSet } from '@/server/forecast/domain/later/assumption';
import type { Id } from '@/server/kernel/ids';
import { AssumptionDesk } from './assumption-desk';

/** By plan: what was kept from here, and what cannot be kept yet, lies there on coming back. */
const desks = new Map<string, AssumptionDesk>();

/**
 * The plan's assumptions on a desk of their own. Leaving the page keeps what is still being written. On coming, and on
 * coming back to the window, the newest are asked for: the page itself may be one that the browser has kept.
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
  useEffect(() => {
    desks.set(planId, desk);
    return () => desk.keepAll();
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
    const retryAll = () => desk.retryAll();
    window.addEventListener('online', retryAll);
    return () => window.removeEventListener('online', retryAll);
  }, [desk]);
  useEffect(() => {
    function hearNewest() {
      if (document.visibilityState !== 'visible') return;
      const asked = desk.look();
      commands.assumptions.query({ studio, planId }).then(
        set => desk.hear(set, asked),
        // Not reached: a save says so, and finds what others set.
        () => undefined,
      );
    }
    hearNewest();
    document.addEventListener('visibilitychange', hearNewest);
    return () => document.removeEventListener('visibilitychange', hearNewest);
  }, [desk, commands, studio, planId]);
  return { desk, drafts: useSyncExternalStore(desk.subscribe, desk.look, desk.look) };
}
