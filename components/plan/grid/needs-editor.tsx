'use client';

import { useRef, useState } from 'react';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { NeedsPicker } from '../needs-picker';
import { useGridActions } from './grid-actions';
import { PickerPopover } from './picker-popover';

export function NeedsEditor({ feature, typed }: { feature: PlanFeature; typed: string | null }) {
  const { commit, features } = useGridActions();
  const [from] = useState(feature.needs);
  const [chosen, setChosen] = useState(feature.needs);
  const done = useRef(false);
  function finish(step: 'next' | 'previous' | 'stay' | null) {
    if (done.current) return;
    done.current = true;
    const same = chosen.length === from.length && chosen.every(id => from.includes(id));
    commit(feature, 'needs', same ? null : { from, to: chosen }, step);
  }
  return (
    <PickerPopover label={`What “${feature.title}” needs`} onFinish={finish} onEscape={() => finish('stay')}>
      <NeedsPicker
        feature={feature}
        features={features()}
        chosen={chosen}
        onChange={setChosen}
        typed={typed ?? ''}
      />
    </PickerPopover>
  );
}
