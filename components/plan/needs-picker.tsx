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
  const found = useMemo(() => matching(text, feature, features), [text, feature, features]);
  const shown = found.slice(0, MOST_SHOWN);
  const blocked = useMemo(
    () => sentences(feature, features, found.slice(0, MOST_SHOWN)),
    [feature, features, found],
  );
  const toggle = (id: FeatureId) =>
    onChange(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
  return (
    <Command loop shouldFilter={false} label={`What “${feature.title}” needs`}>
      <Command.Input
        autoFocus
        value={text}
        onValueChange={setText}
        placeholder="Find a feature that it needs"
        className="h-9 w-full border-line border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-[1rem]"
      />
      <Command.List label="Features" className="max-h-72 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-3 text-muted text-sm">No feature is called that.</Command.Empty>
        {shown.map(one => {
          const isChosen = chosen.includes(one.id);
          const sentence = isChosen ? undefined : blocked.get(one.id);
          return (
            <Command.Item
              key={one.id}
              value={one.id}
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
        {found.length > shown.length ? (
          <p className="px-2 py-2 text-muted text-xs">
            And {found.length - shown.length} more: write more of the name.
          </p>
        ) : null}
      </Command.List>
    </Command>
  );
}

/** Hundreds are drawn for longer than a key takes; nobody reads them. */
const MOST_SHOWN = 50;

/** Features with every word in their name or area; those that are needed already come first. */
function matching(text: string, feature: PlanFeature, features: readonly PlanFeature[]): PlanFeature[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = features.filter(one => {
    const all = `${one.title} ${one.area}`.toLowerCase();
    return one.id !== feature.id && words.every(word => all.includes(word));
  });
  const isNeeded = (one: PlanFeature) => feature.needs.includes(one.id);
  return [...found.filter(isNeeded), ...found.filter(one => !isNeeded(one))];
}

/** Why each of those shown that cannot be needed cannot, in the words in which the server would refuse it. */
function sentences(
  feature: PlanFeature,
  features: readonly PlanFeature[],
  shown: readonly PlanFeature[],
): Map<FeatureId, string> {
  const why = new Map<FeatureId, string>();
  const blocked = blockedNeeds(features, feature.id);
  for (const { id } of shown) {
    if (!blocked.has(id)) continue;
    const wished = features.map(one => (one.id === feature.id ? { ...one, needs: [id] } : one));
    why.set(id, wrongNeeds(wished, feature.id) ?? 'It cannot be needed here.');
  }
  return why;
}
