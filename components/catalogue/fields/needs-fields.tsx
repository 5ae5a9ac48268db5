'use client';

import { EDITION_NAMES } from '@/components/format';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { asNeeding } from '@/server/catalogue/domain/check';
import { blockedNeeds } from '@/server/plan/domain/needs';
import type { CatalogueRow } from '../types';
import { ChosenList, Part, type PartProps } from './parts';

/** Names a feature that is not in the catalogue yet; no key has a capital. */
const NEW = 'New';

/** What must be finished before it. What would go in a circle or come later is not offered. */
export function NeedsFields({
  draft,
  errors,
  onChange,
  ownKey,
  rows,
  readOnly,
}: PartProps & { ownKey: string | null; rows: readonly CatalogueRow[]; readOnly: boolean }) {
  const key = ownKey ?? NEW;
  const others = rows.filter(row => row.feature.key !== key);
  const own: Pick<CatalogueFeature, 'key' | 'title' | 'edition' | 'needs'> = { ...draft, key };
  const all = [own, ...others.map(row => row.feature)].map(asNeeding);
  const blocked = blockedNeeds(all, all[0]!.id);
  const offered = others.filter(
    ({ feature, state }) =>
      state !== 'hidden' && !draft.needs.includes(feature.key) && !blocked.has(asNeeding(feature).id),
  );
  const chosen = draft.needs.map(need => {
    const row = others.find(one => one.feature.key === need);
    const hint = row?.state === 'hidden' ? 'left out' : row && EDITION_NAMES[row.feature.edition];
    return { key: need, label: row?.feature.title ?? need, hint };
  });
  const neededBy = others.filter(row => row.state !== 'hidden' && row.feature.needs.includes(key));
  return (
    <Part
      title="Needs"
      lead="What must be finished before it begins. A plan that has this feature gets those too. What needs this one itself, or comes with a larger edition only, is not offered."
    >
      {errors['needs'] ? <Callout tone="bad">{errors['needs']}</Callout> : null}
      {chosen.length > 0 ? (
        <ChosenList
          items={chosen}
          removeLabel={label => `It does not need ${label}`}
          onRemove={
            readOnly ? undefined : need => onChange({ needs: draft.needs.filter(one => one !== need) })
          }
        />
      ) : (
        <p className="text-soft text-sm">Nothing has to be finished before it begins.</p>
      )}
      {readOnly ? null : (
        <Combobox
          aria-label="Add what it needs"
          className="max-w-88"
          placeholder="Add what it needs"
          searchLabel="Find a feature"
          empty="No feature is called that, or it cannot be needed."
          options={offered.map(({ feature }) => ({
            value: feature.key,
            label: feature.title,
            keywords: [feature.area],
          }))}
          value={null}
          onValueChange={need => (need ? onChange({ needs: [...draft.needs, need] }) : undefined)}
        />
      )}
      {neededBy.length > 0 ? (
        <p className="text-soft text-sm">
          Needed by{' '}
          {neededBy
            .slice(0, 4)
            .map(row => `“${row.feature.title}”`)
            .join(', ')}
          {neededBy.length > 4 ? ` and ${neededBy.length - 4} more` : ''}.
        </p>
      ) : null}
    </Part>
  );
}
