'use client';

import { useSearchParams } from 'next/navigation';
import { type MouseEvent, useEffect, useRef } from 'react';
import { type Step, stepFrom, stepHref } from './steps';

/**
 * The step in the address. Moving between steps asks nothing of the server, so it works offline, and
 * brings the reader to the new heading.
 */
export function useStep() {
  const step = stepFrom(useSearchParams().get('section'));
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [step]);

  const go = (to: Step) => window.history.pushState(null, '', stepHref(to));
  const linkTo = (to: Step) => ({
    href: stepHref(to),
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    },
  });
  return { step, heading, go, linkTo };
}

export type StepLink = ReturnType<typeof useStep>['linkTo'];
