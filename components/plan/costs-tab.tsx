'use client';

import { Trash2 } from 'lucide-react';
import { Fragment } from 'react';
import { EDITION_NAMES, formatMoney, LOCALE } from '@/components/format';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import { MoneyField } from '@/components/ui/money-field';
import { NativeSelect } from '@/components/ui/native-select';
import { toastUndo } from '@/components/ui/toaster';
import { cut } from '@/server/brief/domain/cut';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { newId } from '@/server/kernel/ids';
import { COST_PERIODS, type CostPeriod, type PlanFixedCost } from '@/server/plan/domain/plan';
import { DraftField } from './draft-field';
import type { PlanWork } from './use-plan';
import { PERIOD_NAMES } from './words';

/** Level with the control whose label stands above it, also where a sentence stands below one of them. */
const BESIDE_LABEL = 'sm:mt-[1.644rem]';

/** Money that does not depend on hours. */
export function CostsTab({ work, currency }: { work: PlanWork; currency: string }) {
  const { fixedCosts } = work.plan;
  const save = (cost: PlanFixedCost) =>
    work.change({ kind: 'cost', cost, was: fixedCosts.find(one => one.id === cost.id) ?? null });
  const add = () =>
    save({ id: newId('fixedCost'), title: 'New cost', amountMinor: 0, edition: 'mvp', per: 'project' });
  function remove(cost: PlanFixedCost) {
    work.change({ kind: 'remove-cost', cost });
    toastUndo(`Removed “${cost.title}”`, () => work.change({ kind: 'cost', cost, was: null }));
  }
  if (!fixedCosts.length)
    return (
      <EmptyState title="No fixed costs" action={<Button onClick={add}>Add a cost</Button>}>
        Licences, hardware, travel, a bought picture library: money that is spent whatever the hours turn out
        to be. The forecast adds it to the edition it belongs to and to the larger ones: once, or for each
        month until the work is done.
      </EmptyState>
    );
  return (
    <div className="grid max-w-4xl gap-4">
      <ul className="border-ink border-t">
        {fixedCosts.map(cost => (
          <li
            key={cost.id}
            className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-2 border-line border-b py-3 sm:grid-cols-[1fr_9rem_8.5rem_8.5rem_auto]"
          >
            <div className="max-sm:col-span-2">
              <DraftField
                label="What for"
                value={cost.title}
                required="A cost needs a name."
                onSave={title => save({ ...cost, title: cut(title, 200) })}
              />
            </div>
            <MoneyField
              required
              settled
              aria-label={`Amount of ${cost.title}`}
              currency={currency}
              amountMinor={cost.amountMinor}
              onAmountMinorChange={amountMinor => save({ ...cost, amountMinor: amountMinor ?? 0 })}
              className={BESIDE_LABEL}
            />
            <NativeSelect
              className={BESIDE_LABEL}
              aria-label={`How often ${cost.title} is paid`}
              value={cost.per}
              onChange={event => save({ ...cost, per: event.target.value as CostPeriod })}
            >
              {COST_PERIODS.map(per => (
                <option key={per} value={per}>
                  {PERIOD_NAMES[per]}
                </option>
              ))}
            </NativeSelect>
            <NativeSelect
              className={BESIDE_LABEL}
              aria-label={`Edition of ${cost.title}`}
              value={cost.edition}
              onChange={event => save({ ...cost, edition: event.target.value as Edition })}
            >
              {EDITIONS.map(edition => (
                <option key={edition} value={edition}>
                  {EDITION_NAMES[edition]}
                </option>
              ))}
            </NativeSelect>
            <Button
              variant="quiet"
              size="icon"
              className={cn(BESIDE_LABEL, 'max-sm:justify-self-end')}
              aria-label={`Remove ${cost.title}`}
              onClick={() => remove(cost)}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Button onClick={add}>Add a cost</Button>
        <p className="text-soft">
          Together <Together costs={fixedCosts} currency={currency} />
        </p>
      </div>
    </div>
  );
}

function Together({ costs, currency }: { costs: readonly PlanFixedCost[]; currency: string }) {
  const sums = COST_PERIODS.map(per => {
    const own = costs.filter(cost => cost.per === per);
    return { per, has: own.length > 0, amountMinor: own.reduce((sum, cost) => sum + cost.amountMinor, 0) };
  }).filter(sum => sum.has);
  return sums.map(({ per, amountMinor }, at) => (
    <Fragment key={per}>
      {at > 0 && ', and '}
      <b className="text-ink">{formatMoney(amountMinor, currency, LOCALE)}</b>
      {per === 'month' && ' each month until the finish'}
    </Fragment>
  ));
}
