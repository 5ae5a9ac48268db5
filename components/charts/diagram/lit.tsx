'use client';

import { type ReactNode, type SyntheticEvent, useRef } from 'react';

/**
 * Hovering or focusing a box (`data-node`) lights it, its lines (`data-from`, `data-to`) and the boxes at
 * their other ends; the rest steps back. The drawing itself is not drawn again.
 */
export function Lit({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  function light(event: SyntheticEvent) {
    const node = (event.target as Element).closest('[data-node]');
    mark(root.current, node?.getAttribute('data-node') ?? null);
  }
  const dim = () => mark(root.current, null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what the boxes inside are given.
    <div
      ref={root}
      className="group/lit"
      onPointerOver={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {children}
    </div>
  );
}

function mark(root: Element | null, key: string | null) {
  if (!root) return;
  root.toggleAttribute('data-lit', key !== null);
  const near = new Set([key]);
  for (const line of root.querySelectorAll('[data-from]')) {
    const ends = [line.getAttribute('data-from'), line.getAttribute('data-to')];
    const on = key !== null && ends.includes(key);
    line.toggleAttribute('data-on', on);
    if (on) for (const end of ends) near.add(end);
  }
  for (const node of root.querySelectorAll('[data-node]'))
    node.toggleAttribute('data-on', key !== null && near.has(node.getAttribute('data-node')));
}

/** What is not lit steps back. */
export const STEPS_BACK =
  'transition-opacity group-data-[lit]/lit:opacity-25 group-data-[lit]/lit:data-on:opacity-100';
