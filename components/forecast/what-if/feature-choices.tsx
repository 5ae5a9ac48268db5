'use client';

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { cn } from '@/components/ui/cn';
import { NativeSelect } from '@/components/ui/native-select';
import { SearchInput } from '@/components/ui/search-input';
import { type Placement, placements, type ScenarioChanges } from '@/server/forecast/domain/scenario';
import { EDITIONS, type Feature } from '@/server/forecast/engine/types';

interface FeatureChoicesProps {
  features: readonly Feature[];
  areaOf: ReadonlyMap<string, string>;
  chosen: ScenarioChanges['features'];
  onChange: (changes: Pick<ScenarioChanges, 'features'>) => void;
}

/** Which edition each feature comes with, or that it is left out. There may be hundreds: drawn only when they change. */
export const FeatureChoices = memo(function FeatureChoices({
  features,
  areaOf,
  chosen,
  onChange,
}: FeatureChoicesProps) {
  const [wanted, setWanted] = useState('');
  const needle = useDeferredValue(wanted.trim().toLowerCase());
  const placed = useMemo(() => placements(features, chosen), [features, chosen]);
  const shown = features.filter(
    ({ id, title }) =>
      !needle ||
      title.toLowerCase().includes(needle) ||
      (areaOf.get(id) ?? '').toLowerCase().includes(needle),
  );
  const isAnyMoved = features.some(({ id, edition }) => placed.get(id) !== edition);
  const choose = (feature: Feature, placement: Placement) => {
    const { [feature.id]: _, ...others } = chosen;
    onChange({ features: placement === feature.edition ? others : { ...others, [feature.id]: placement } });
  };
  return (
    <>
      <SearchInput
        aria-label="Find a feature"
        placeholder="Find a feature"
        value={wanted}
        onChange={event => setWanted(event.target.value)}
      />
      <ul className="mt-2 max-h-96 overflow-y-auto border-line border-y">
        {shown.map(feature => {
          const placement = placed.get(feature.id)!;
          const followed = placement !== (chosen[feature.id] ?? feature.edition);
          return (
            <li
              key={feature.id}
              className="flex items-center gap-3 border-line border-b py-1 pr-1 [contain-intrinsic-size:auto_3rem] [content-visibility:auto] last:border-b-0"
            >
              <span className="min-w-0 flex-1">
                <span className={cn('block text-sm', placement === 'out' && 'text-muted line-through')}>
                  {feature.title}
                </span>
                {followed ? (
                  <span className="block text-muted text-xs">
                    {placement === 'out' ? 'left out with what it needs' : 'moved along with others'}
                  </span>
                ) : null}
              </span>
              <NativeSelect
                aria-label={`${feature.title} comes with`}
                className="w-34 shrink-0"
                value={placement}
                onChange={event => choose(feature, event.target.value as Placement)}
              >
                {EDITIONS.map(edition => (
                  <option key={edition} value={edition}>
                    {EDITION_NAMES[edition]}
                    {edition === feature.edition ? '' : ' *'}
                  </option>
                ))}
                <option value="out">Left out *</option>
              </NativeSelect>
            </li>
          );
        })}
      </ul>
      {isAnyMoved ? <p className="mt-1 text-muted text-xs">* other than in the plan</p> : null}
      {shown.length ? null : <p className="mt-2 text-muted text-sm">No feature has that in its name.</p>}
    </>
  );
});
