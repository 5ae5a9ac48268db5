'use client';

import { useEffect, useRef } from 'react';

export function useWindowEvent(name: string, handler: () => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const run = () => latest.current();
    window.addEventListener(name, run);
    return () => window.removeEventListener(name, run);
  }, [name]);
}
