'use client';

import { useSearchParams } from 'next/navigation';
import { type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import { headingId, type Step, stepFrom, stepHref } from './steps';

/** Where all sections are shown at once. */
const WIDE = '(min-width: 64rem)';

/**
 * The step in the address. Moving between steps asks nothing of the server, so it works offline. On a
 * phone it turns the page; where all sections are shown it scrolls to one. Either way the reader, and
 * whoever reads by ear, is brought to its heading.
 */
export function useStep(steps: readonly Step[]) {
  const asked = useSearchParams().get('section');
  const step = stepFrom(steps, asked);
  const [turns, setTurns] = useState(0);
  const shown = useRef({ step, turns });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arriving; afterwards the steps lead.
  useEffect(() => {
    if (asked && matchMedia(WIDE).matches) bringTo(step, false);
  }, []);
  useEffect(() => {
    if (shown.current.step === step && shown.current.turns === turns) return;
    shown.current = { step, turns };
    bringTo(step, true);
  }, [step, turns]);

  const go = useCallback((to: Step) => {
    window.history.pushState(null, '', stepHref(to));
    setTurns(count => count + 1);
  }, []);
  const linkTo = useCallback(
    (to: Step) => ({
      href: stepHref(to),
      onClick: (event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      },
    }),
    [go],
  );
  return { step, go, linkTo };
}

export type StepLink = ReturnType<typeof useStep>['linkTo'];

function bringTo(step: Step, focus: boolean) {
  const heading = document.getElementById(headingId(step));
  if (matchMedia(WIDE).matches) document.getElementById(step)?.scrollIntoView({ block: 'start' });
  else window.scrollTo({ top: 0 });
  if (focus) heading?.focus({ preventScroll: true });
}

/** The step that the reader has before them where all are shown; null until they scroll. */
export function useSeenStep(steps: readonly Step[]): Step | null {
  const [seen, setSeen] = useState<Step | null>(null);
  useEffect(() => {
    let isAsked = false;
    const look = () => {
      isAsked = false;
      if (!matchMedia(WIDE).matches) return setSeen(null);
      const line = window.innerHeight * 0.35;
      const above = steps.filter(
        step => (document.getElementById(step)?.getBoundingClientRect().top ?? Number.MAX_VALUE) <= line,
      );
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
      return setSeen((isAtEnd && window.scrollY > 0 ? steps.at(-1) : above.at(-1)) ?? steps[0] ?? null);
    };
    const later = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', later, { passive: true });
    window.addEventListener('resize', later);
    return () => {
      window.removeEventListener('scroll', later);
      window.removeEventListener('resize', later);
    };
  }, [steps]);
  return seen;
}
