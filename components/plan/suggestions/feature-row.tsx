'use client';

import { memo } from 'react';
import { likelyHours } from '@/server/plan/domain/totals';
import type { WeighedFeature } from '@/server/plan/domain/weigh';
import { hours } from '../words';
import { type Edit, useDeciding } from './deciding';
import { LazyChangeForm } from './lazy-change-form';
import { changeableFeature } from './read-change';
import { RowActions } from './row-actions';
import { SuggestionRow } from './suggestion-row';
import { hoursBetween } from './suggestions';

export const FeatureRow = memo(function FeatureRow({
  feature,
  editing,
  edit,
}: {
  feature: WeighedFeature;
  editing: boolean;
  edit: Edit;
}) {
  const { home } = useDeciding();
  const { key, title, decision, featureId, effortHours } = feature;
  const { low, high } = hoursBetween(effortHours);
  return (
    <SuggestionRow
      suggestionKey={key}
      decision={decision}
      title={title}
      edition={feature.edition}
      because={feature.because}
      serves={feature.serves}
      figure={
        <>
          <span className="font-medium">{hours(likelyHours(effortHours))} h</span>
          <span className="block text-muted text-xs">
            <span className="sr-only">between </span>
            {hours(low)}–{hours(high)}
          </span>
        </>
      }
      actions={
        editing ? null : (
          <RowActions
            suggestionKey={key}
            title={title}
            decision={decision}
            there={featureId ? `${home}?feature=${featureId}` : home}
            isOwn={feature.isOwn}
            onChange={() => edit.open(key)}
          />
        )
      }
    >
      {editing ? <LazyChangeForm one={changeableFeature(feature)} edit={edit} /> : null}
    </SuggestionRow>
  );
});
