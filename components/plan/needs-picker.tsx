'use client';

import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { blockedNeeds, wrongNeeds } from '@/server/plan/domain/needs';
import type { PlanFeature } from '@/server/plan/domain/plan';

type FeatureId = PlanFeature['id'];

/** Several features out of many, found by typing. What cannot be needed says why, and which circle it would close. */
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
  const blocked = useMemo(() => sentences(feature, features), [feature, features]);
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
      <Command.List label="Features" className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-3 text-muted text-sm">No feature is called that.</Command.Empty>
        {others.map(one => {
          const isChosen = chosen.includes(one.id);
          const sentence = isChosen ? undefined : blocked.get(one.id);
          return (
            <Command.Item
              key={one.id}
              value={one.id}
              keywords={[one.title, one.area]}
              disabled={sentence !== undefined}
              onSelect={() => toggle(one.id)}
              className="flex min-h-8 select-none items-start gap-2 rounded-sm px-2 py-1 text-sm data-[disabled=true]:text-muted data-[selected=true]:bg-wash pointer-coarse:min-h-11"
            >
              <Check aria-hidden className={cn('mt-0.5 size-4 shrink-0', !isChosen && 'invisible')} />
              <span className="min-w-0 flex-1">
                <span className={cn(!sentence && 'line-clamp-2')}>{one.title}</span>
                {sentence ? <span className="block text-xs leading-snug">{sentence}</span> : null}
              </span>
              <span className="shrink-0 text-muted text-xs">{isChosen ? 'needed' : ''}</span>
            </Command.Item>
          );
        })}
      </Command.List>
    </Command>
  );
}

/** Why each feature that cannot be needed cannot, in the words in which the server would refuse it. */
function sentences(feature: PlanFeature, features: readonly PlanFeature[]): Map<FeatureId, string> {
  const why = new Map<FeatureId, string>();
  for (const id of blockedNeeds(features, feature.id).keys()) {
    if (id === feature.id) continue;
    const wished = features.map(one => (one.id === feature.id ? { ...one, needs: [id] } : one));
    why.set(id, wrongNeeds(wished, feature.id) ?? 'It cannot be needed here.');
  }
  return why;
}
