'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTRPCClient } from '@/components/trpc-provider';
import type { PlanAssumptionSet } from '@/server/forecast/domain/later/assumption';
import type { Id } from '@/server/kernel/ids';
import { AssumptionDesk } from './assumption-desk';

/** The plan's assumptions on a desk of their own; leaving the page keeps what is still being written. */
export function useAssumptions(at: { studio: string; planId: Id<'plan'> }, initial: PlanAssumptionSet) {
  const { forecast: commands } = useTRPCClient();
  const [desk] = useState(
    () =>
      new AssumptionDesk(
        {
          save: assumption => commands.saveAssumption.mutate({ ...at, ...assumption }),
          reset: assumption => commands.resetAssumption.mutate({ ...at, ...assumption }),
        },
        initial,
      ),
  );
  useEffect(() => {
    function onLeave(event: BeforeUnloadEvent) {
      if (!desk.waiting().length) return;
      desk.keepAll();
      event.preventDefault();
    }
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      desk.keepAll();
    };
  }, [desk]);
  return { desk, drafts: useSyncExternalStore(desk.subscribe, desk.look, desk.look) };
}
