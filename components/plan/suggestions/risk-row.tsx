'use client';

import { memo } from 'react';
import { formatMoney, formatPercent, LOCALE } from '@/components/format';
import type { WeighedRisk } from '@/server/plan/domain/weigh';
import { hours } from '../words';
import { type Edit, useDeciding } from './deciding';
import { LazyChangeForm } from './lazy-change-form';
import { changeableRisk } from './read-change';
import { RowActions } from './row-actions';
import { SuggestionRow } from './suggestion-row';

export const RiskRow = memo(function RiskRow({
  risk,
  editing,
  edit,
}: {
  risk: WeighedRisk;
  editing: boolean;
  edit: Edit;
}) {
  const { home, currency } = useDeciding();
  const { key, title, decision } = risk;
  return (
    <SuggestionRow
      suggestionKey={key}
      decision={decision}
      title={title}
      edition={risk.edition}
      because={risk.because}
      serves={risk.serves}
      figure={
        <>
          <span className="font-medium">{formatPercent(risk.probability)}</span>
          <span className="block text-muted text-xs">{impactWords(risk, currency)}</span>
        </>
      }
      actions={
        editing ? null : (
          <RowActions
            suggestionKey={key}
            title={title}
            decision={decision}
            there={`${home}?tab=risks`}
            isOwn={risk.isOwn}
            onChange={() => edit.open(key)}
          />
        )
      }
    >
      {editing ? <LazyChangeForm one={changeableRisk(risk)} edit={edit} /> : null}
    </SuggestionRow>
  );
});

function impactWords({ impact, likely }: WeighedRisk, currency: string): string {
  if (impact === 'money') return `costs ${formatMoney(likely, currency, LOCALE, { style: 'short' })}`;
  return impact === 'days' ? `${hours(likely)} days late` : `${hours(likely)} h more`;
}
