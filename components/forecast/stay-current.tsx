'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTRPCClient } from '@/components/trpc-provider';
import type { Id } from '@/server/kernel/ids';

interface StayCurrentProps {
  studio: string;
  planId: Id<'plan'>;
  /** What the page shows. */
  forecastId: Id<'forecast'>;
}

/**
 * Reads the page again where its forecast is not the plan's any more: asked on coming, as the page may be one that the
 * browser has kept, and on coming back to the window.
 */
export function StayCurrent({ studio, planId, forecastId }: StayCurrentProps) {
  const router = useRouter();
  const { forecast } = useTRPCClient();
  useEffect(() => {
    function ask() {
      if (document.visibilityState !== 'visible') return;
      forecast.state.query({ studio, planId }).then(
        now => {
          if (!now?.current || now.forecastId !== forecastId) router.refresh();
        },
        // Not reached: what is shown was true when it was read.
        () => undefined,
      );
    }
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, [router, forecast, studio, planId, forecastId]);
  return null;
}
