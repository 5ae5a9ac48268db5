'use client';

import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { cn } from '@/components/ui/cn';
import { blockedNeeds } from '@/server/plan/domain/needs';
import type { PlanFeature } from '@/server/plan/domain/plan';

type FeatureId = PlanFeature['id'];

/** Several features out of many, found by typing. What cannot be needed says why. */
export function NeedsPicker({
  feature,
  features,
  chosen,
  onChange,
  typed = '',
}: {
  feature: PlanFeature;
  features: readonly PlanFeature[];
  chosen: readonly FeatureId[];
  onChange: (chosen: FeatureId[]) => void;
  typed?: string;
}) {
  const [text, setText] = useState(typed);
  const blocked = useMemo(() => blockedNeeds(features, feature.id), [features, feature.id]);
  const others = features.filter(one => one.id !== feature.id);
  const toggle = (id: FeatureId) =>
    onChange(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <Command loop label={`What “${feature.title}” needs`}>
      <Command.Input
        autoFocus
        value={text}
        onValueChange={setText}
        placeholder="Find a feature that it needs"
        className="h-9 w-full border-line border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-[1rem]"
      />
      <Command.List label="Features" className="max-h-64 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-3 text-muted text-sm">No feature is called that.</Command.Empty>
        {others.map(one => {
          const isChosen = chosen.includes(one.id);
          const block = blocked.get(one.id);
          return (
            <Command.Item
              key={one.id}
              value={one.id}
              keywords={[one.title, one.area]}
              disabled={Boolean(block) && !isChosen}
              onSelect={() => toggle(one.id)}
              className="flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 text-sm data-[disabled=true]:text-muted data-[selected=true]:bg-wash pointer-coarse:min-h-11"
            >
              <Check aria-hidden className={cn('size-4 shrink-0', !isChosen && 'invisible')} />
              <span className="min-w-0 flex-1 truncate">{one.title}</span>
              <span className="shrink-0 text-muted text-xs">
                {isChosen
                  ? 'needed'
                  : block === 'circle'
                    ? 'needs this one'
                    : block
                      ? `only ${EDITION_NAMES[one.edition]}`
                      : ''}
              </span>
            </Command.Item>
          );
        })}
      </Command.List>
    </Command>
  );
}
