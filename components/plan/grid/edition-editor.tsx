'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Step } from './cursor';
import { useGridActions } from './grid-actions';

export function EditionEditor({ feature }: { feature: PlanFeature }) {
  const { commit, cancel } = useGridActions();
  const [from] = useState(feature.edition);
  const [edition, setEdition] = useState<Edition>(feature.edition);
  const select = useRef<HTMLSelectElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => select.current?.focus(), []);
  function finish(step: Step | null) {
    if (done.current) return;
    done.current = true;
    commit(feature, 'edition', edition === from ? null : { from, to: edition }, step);
  }
  return (
    <select
      ref={select}
      value={edition}
      aria-label={`Edition of ${feature.title}`}
      onChange={event => setEdition(event.target.value as Edition)}
      onBlur={() => finish(null)}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          done.current = true;
          cancel();
        } else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          finish(event.key === 'Enter' ? 'down' : event.shiftKey ? 'previous' : 'next');
        }
      }}
      className="-mx-1.5 block h-7 w-[calc(100%+0.75rem)] rounded-[3px] bg-sheet text-sm outline-2 outline-accent -outline-offset-1"
    >
      {EDITIONS.map(one => (
        <option key={one} value={one}>
          {EDITION_NAMES[one]}
        </option>
      ))}
    </select>
  );
}
