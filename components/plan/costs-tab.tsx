'use client';

import { Trash2 } from 'lucide-react';
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
import type { PlanFixedCost } from '@/server/plan/domain/plan';
import { DraftField } from './draft-field';
import type { PlanWork } from './use-plan';

/** Level with the control whose label stands above it, also where a sentence stands below one of them. */
const BESIDE_LABEL = 'sm:mt-[1.644rem]';

/** Money that does not depend on hours. */
export function CostsTab({ work, currency }: { work: PlanWork; currency: string }) {
  const { fixedCosts } = work.plan;
  const save = (cost: PlanFixedCost) =>
    work.change({ kind: 'cost', cost, was: fixedCosts.find(one => one.id === cost.id) ?? null });
  const add = () => save({ id: newId('fixedCost'), title: 'New cost', amountMinor: 0, edition: 'mvp' });
  function remove(cost: PlanFixedCost) {
    work.change({ kind: 'remove-cost', cost });
    toastUndo(`Removed “${cost.title}”`, () => work.change({ kind: 'cost', cost, was: null }));
  }
  if (!fixedCosts.length)
    return (
      <EmptyState title="No fixed costs" action={<Button onClick={add}>Add a cost</Button>}>
        Licences, hardware, travel, a bought picture library: money that is spent whatever the hours turn out
        to be. The forecast adds it to the edition it belongs to and to the larger ones.
      </EmptyState>
    );
  const total = fixedCosts.reduce((sum, cost) => sum + cost.amountMinor, 0);
  return (
    <div className="grid max-w-3xl gap-4">
      <ul className="border-ink border-t">
        {fixedCosts.map(cost => (
          <li
            key={cost.id}
            className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-2 border-line border-b py-3 sm:grid-cols-[1fr_10rem_9rem_auto]"
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
              className={cn(BESIDE_LABEL, 'max-sm:col-span-2')}
            />
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
              className={BESIDE_LABEL}
              aria-label={`Remove ${cost.title}`}
              onClick={() => remove(cost)}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex items-center justify-between">
        <Button onClick={add}>Add a cost</Button>
        <p className="text-soft">
          Together <b className="text-ink">{formatMoney(total, currency, LOCALE)}</b>
        </p>
      </div>
    </div>
  );
}
