import { useEffect, useMemo, useState } from 'react';
import { isBlank } from '@/server/brief/domain/blank';
import type { Guide } from '@/server/brief/domain/guide';
import type { Unplaced } from '@/server/brief/domain/import/placing';
import type { withPut } from '@/server/brief/domain/import/put';
import type { Recognised } from '@/server/brief/domain/import/recognise';
import type { Section } from '@/server/brief/domain/sections';
import type { Day } from '@/server/kernel/clock';

/** Large enough for any brief, small enough to be read at each keystroke. */
export const MOST_CHARACTERS = 200_000;

export interface Found extends Recognised {
  /** What was put into a section and does not fit there. */
  left: Unplaced[];
}

/**
 * Reads the text a moment after the last keystroke; the reader itself is loaded when it is first needed.
 * `into`: texts of no place that were put into a section. `today`: the studio's day.
 */
export function useRecognised(
  text: string,
  into: ReadonlyMap<string, Section>,
  { guide, currency, today }: { guide: Guide; currency: string; today: Day },
): Found | null {
  const [read, setRead] = useState<{ found: Recognised; put: typeof withPut } | null>(null);
  useEffect(() => {
    if (isBlank(text) || text.length > MOST_CHARACTERS) return setRead(null);
    let isStale = false;
    const timer = setTimeout(async () => {
      const [{ blocksOf }, { recognise }, { withPut: put }] = await Promise.all([
        import('./markdown-blocks'),
        import('@/server/brief/domain/import/recognise'),
        import('@/server/brief/domain/import/put'),
      ]);
      if (!isStale) setRead({ found: recognise(blocksOf(text), { guide, currency, today }), put });
    }, 250);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, guide, currency, today]);
  return useMemo(
    () => read && { ...read.found, ...read.put(read.found, into, currency) },
    [read, into, currency],
  );
}
