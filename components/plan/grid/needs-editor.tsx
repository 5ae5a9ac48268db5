'use client';

import { useRef, useState } from 'react';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { NeedsPicker } from '../needs-picker';
import { useGridActions } from './grid-actions';

export function NeedsEditor({ feature, typed }: { feature: PlanFeature; typed: string | null }) {
  const { commit, cancel, features } = useGridActions();
  const [chosen, setChosen] = useState(feature.needs);
  const [basedOn] = useState(feature.updatedAt);
  const done = useRef(false);
  function finish(step: 'next' | 'previous' | null) {
    if (done.current) return;
    done.current = true;
    const same = chosen.length === feature.needs.length && chosen.every(id => feature.needs.includes(id));
    commit(feature, basedOn, same ? {} : { needs: chosen }, step);
  }
  return (
    <Popover open onOpenChange={open => (open ? null : finish(null))}>
      <PopoverAnchor className="absolute inset-0" />
      <PopoverContent
        align="end"
        className="w-88 max-w-[90vw] p-0"
        aria-label={`What “${feature.title}” needs`}
        onCloseAutoFocus={event => event.preventDefault()}
        onEscapeKeyDown={() => {
          done.current = true;
          cancel();
        }}
        onKeyDown={event => {
          event.stopPropagation();
          if (event.key === 'Tab') {
            event.preventDefault();
            finish(event.shiftKey ? 'previous' : 'next');
          }
        }}
      >
        <NeedsPicker
          feature={feature}
          features={features()}
          chosen={chosen}
          onChange={setChosen}
          typed={typed ?? ''}
        />
      </PopoverContent>
    </Popover>
  );
}
