'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Where there is not room for all tabs they scroll; the one of the page that is open is in sight. */
export function TabStrip({ current, children }: { current: string | undefined; children: ReactNode }) {
  const strip = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew whenever another tab is the current one.
  useLayoutEffect(() => {
    const link = strip.current?.querySelector<HTMLElement>('[aria-current="page"]');
    // Not `scrollIntoView`, which would move the page as well.
    if (strip.current && link)
      strip.current.scrollLeft = link.offsetLeft - (strip.current.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <ul ref={strip} className="flex gap-6 overflow-x-auto border-line border-b [scrollbar-width:none]">
      {children}
    </ul>
  );
}
