'use client';

import { useState } from 'react';

/**
 * The keys that a view shows: those that match now, and those that have matched since it was chosen. What
 * is decided stays where it is until one looks at something else, so that nothing jumps away.
 */
export function useStaying(view: string, matching: readonly string[]): ReadonlySet<string> {
  const [staying, setStaying] = useState({ view, keys: new Set(matching) });
  if (staying.view !== view) {
    const next = { view, keys: new Set(matching) };
    setStaying(next);
    return next.keys;
  }
  if (matching.some(key => !staying.keys.has(key))) {
    const next = { view, keys: new Set([...staying.keys, ...matching]) };
    setStaying(next);
    return next.keys;
  }
  return staying.keys;
}
