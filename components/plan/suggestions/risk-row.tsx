'use client';

import { memo } from 'react';
import { formatMoney, formatPercent, LOCALE } from '@/components/format';
import type { WeighedRisk } from '@/server/plan/domain/weigh';
import { hours } from '../words';
import { useDeciding } from './deciding';
import { RowActions } from './row-actions';
import { SuggestionRow } from './suggestion-row';

export const RiskRow = memo(function RiskRow({ risk }: { risk: WeighedRisk }) {
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
        <RowActions suggestionKey={key} title={title} decision={decision} there={`${home}?tab=risks`} />
      }
    />
  );
});

function impactWords({ impact, likely }: WeighedRisk, currency: string): string {
  if (impact === 'money') return `costs ${formatMoney(likely, currency, LOCALE, { style: 'short' })}`;
  return impact === 'days' ? `${hours(likely)} days late` : `${hours(likely)} h more`;
}
