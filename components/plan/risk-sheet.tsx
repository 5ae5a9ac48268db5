'use client';

import { Trash2 } from 'lucide-react';
import { EDITION_NAMES, formatMoney, LOCALE } from '@/components/format';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { NativeSelect } from '@/components/ui/native-select';
import { SettledNumber } from '@/components/ui/settled-number';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { cut } from '@/server/brief/domain/cut';
import { EDITIONS, type Edition, type Range } from '@/server/forecast/engine/types';
import { minorDigits } from '@/server/kernel/money';
import { IMPACTS, type Impact, type PlanRisk } from '@/server/plan/domain/plan';
import { DraftField } from './draft-field';
import { EstimateField } from './estimate-field';
import { FailedSaves } from './failed-saves';
import { groupsOf } from './groups';
import type { PlanWork } from './use-plan';
import { IMPACT_NAMES } from './words';

export function RiskSheet({
  work,
  risk,
  currency,
  onClose,
  onRemove,
}: {
  work: PlanWork;
  risk: PlanRisk | undefined;
  currency: string;
  onClose: () => void;
  onRemove: (risk: PlanRisk) => void;
}) {
  return (
    <Sheet open={risk !== undefined} onOpenChange={open => (open ? null : onClose())}>
      {risk ? (
        <SheetContent
          title={risk.title}
          footer={
            <Button variant="quiet" onClick={() => onRemove(risk)}>
              <Trash2 aria-hidden />
              Remove risk
            </Button>
          }
        >
          <RiskForm key={risk.id} work={work} risk={risk} currency={currency} />
        </SheetContent>
      ) : null}
    </Sheet>
  );
}

function RiskForm({ work, risk, currency }: { work: PlanWork; risk: PlanRisk; currency: string }) {
  const save = (fields: Partial<PlanRisk>) =>
    work.change({ kind: 'risk', risk: { ...risk, ...fields }, basedOn: risk.updatedAt, was: risk });
  const minor = risk.impact === 'money' ? 10 ** minorDigits(currency) : 1;
  return (
    <div className="grid gap-5">
      <FailedSaves work={work} only={risk.id} />
      <DraftField
        label="What may happen"
        value={risk.title}
        required="A risk needs a name."
        onSave={title => save({ title: cut(title, 200) })}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label="Chance" required>
          <SettledNumber
            suffix="%"
            min={0}
            max={100}
            step={5}
            maximumFractionDigits={0}
            value={Math.round(risk.probability * 100)}
            onValueChange={value => (value === null ? null : save({ probability: value / 100 }))}
          />
        </Field>
        <Field label="From edition">
          <NativeSelect
            value={risk.edition}
            onChange={event => save({ edition: event.target.value as Edition })}
          >
            {EDITIONS.map(edition => (
              <option key={edition} value={edition}>
                {EDITION_NAMES[edition]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <Field label="If it happens, it costs">
        <NativeSelect value={risk.impact} onChange={event => save({ impact: event.target.value as Impact })}>
          {IMPACTS.map(impact => (
            <option key={impact} value={impact}>
              {IMPACT_NAMES[impact]}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <EstimateField
        key={risk.impact}
        label={`${{ hours: 'Hours', days: 'Working days', money: `Amount in ${currency}` }[risk.impact]}: low, likely, high`}
        range={{ low: risk.low / minor, likely: risk.likely / minor, high: risk.high / minor }}
        {...(risk.impact === 'money'
          ? {
              hint: `As saved: ${[risk.low, risk.likely, risk.high].map(value => formatMoney(value, currency, LOCALE)).join(', ')}`,
            }
          : {})}
        required="Give low, likely and high, such as 2 5 10."
        onSave={points => (points ? save(inUnits(points, minor)) : null)}
      />
      {risk.impact === 'hours' ? <Threatened work={work} risk={risk} onSave={save} /> : null}
      <DraftField
        label="What we do about it"
        multiline
        value={risk.response}
        onSave={response => save({ response: cut(response, 8000) })}
      />
    </div>
  );
}

/** Money is kept in whole minor units; hours and days as they are. */
const inUnits = ({ low, likely, high }: Range, minor: number): Range => {
  const of = (value: number) => (minor === 1 ? value : Math.round(value * minor));
  return { low: of(low), likely: of(likely), high: of(high) };
};

function Threatened({
  work,
  risk,
  onSave,
}: {
  work: PlanWork;
  risk: PlanRisk;
  onSave: (fields: Partial<PlanRisk>) => void;
}) {
  const chosen = new Set(risk.featureIds);
  return (
    <fieldset>
      <legend className="font-medium text-sm">Features that would take longer</legend>
      <p className="mb-1.5 text-soft text-sm">The hours are spread over them in proportion to their own.</p>
      <div className="max-h-72 overflow-y-auto border-line border-y py-2">
        {groupsOf(work.plan.features).map(({ area, features }) => (
          <div key={area} className="pb-2">
            <p className="text-muted text-xs">{area}</p>
            {features.map(feature => (
              <Checkbox
                key={feature.id}
                label={<span className="text-sm">{feature.title}</span>}
                checked={chosen.has(feature.id)}
                onCheckedChange={on =>
                  onSave({
                    featureIds:
                      on === true
                        ? [...risk.featureIds, feature.id]
                        : risk.featureIds.filter(id => id !== feature.id),
                  })
                }
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
