'use client';

import dynamic from 'next/dynamic';
import { useEffect } from 'react';

const load = () => import('./change-form');

/** The form comes when it is asked for: most suggestions are accepted as they are. */
export const LazyChangeForm = dynamic(load, { ssr: false });

/** Fetches it once there is nothing better to do, so that it opens at once. */
export function useChangeFormAtHand(): void {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), 1_500);
    return () => clearTimeout(timer);
  }, []);
}
