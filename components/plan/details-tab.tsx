'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { formatPercent } from '@/components/format';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { MoneyField } from '@/components/ui/money-field';
import { cut } from '@/server/brief/domain/cut';
import type { DetailsFields } from '@/server/plan/domain/fields';
import { DraftField } from './draft-field';
import type { PlanWork } from './use-plan';

/** The head of the plan: whose it is, when it begins, what it may cost, and how far errors go together. */
export function DetailsTab({ work, currency }: { work: PlanWork; currency: string }) {
  const { plan, onServer } = work;
  const save = (fields: Partial<DetailsFields>, before: Partial<DetailsFields> = plan) => {
    const names = Object.keys(fields) as (keyof DetailsFields)[];
    const was = Object.fromEntries(names.map(name => [name, before[name]])) as Partial<DetailsFields>;
    work.change({ kind: 'details', fields, was });
  };
  useRefreshOn(onServer.title);
  return (
    <div className="grid max-w-5xl gap-x-16 gap-y-10 lg:grid-cols-2">
      <section className="grid content-start gap-5 border-ink border-t pt-4">
        <h2 className="font-medium text-2xl">Whose plan it is</h2>
        <DraftField
          label="Title"
          value={plan.title}
          required="A plan needs a title."
          onSave={(title, before) => save({ title: cut(title, 200) }, { title: before })}
        />
        <DraftField
          label="Client"
          value={plan.clientName}
          required="Give the client’s name."
          onSave={(clientName, before) => save({ clientName: cut(clientName, 200) }, { clientName: before })}
        />
        <DraftField
          label="Client’s e-mail"
          type="email"
          value={plan.clientEmail}
          required="Give an e-mail address."
          check={text => (/^\S+@\S+\.\S+$/.test(text) ? null : 'That is not an e-mail address yet.')}
          onSave={(clientEmail, before) => save({ clientEmail }, { clientEmail: before })}
        />
      </section>
      <section className="grid content-start gap-5 border-ink border-t pt-4">
        <h2 className="font-medium text-2xl">Money and time</h2>
        <Field label="Work begins" hint="The first day on which anybody works on it.">
          <DateField
            value={plan.startsOn}
            required
            onDayChange={startsOn => (startsOn ? save({ startsOn }) : null)}
          />
        </Field>
        <Field
          label="Deadline"
          optional
          hint="The last day that suits the client."
          error={
            plan.deadline && plan.deadline < plan.startsOn
              ? 'This is before the work begins: no edition can meet it.'
              : null
          }
        >
          <DateField value={plan.deadline ?? ''} onDayChange={deadline => save({ deadline })} />
        </Field>
        <Field label="Budget" optional hint="The most that the client can spend.">
          <MoneyField
            settled
            currency={currency}
            amountMinor={plan.budgetMinor}
            onAmountMinorChange={budgetMinor => save({ budgetMinor })}
            className="max-w-56"
          />
        </Field>
      </section>
      <section className="grid content-start gap-4 border-ink border-t pt-4 lg:col-span-2 lg:max-w-2xl">
        <h2 className="font-medium text-2xl">How far errors go together</h2>
        <p className="text-soft">
          If one estimate is too low, the others often are too: the same team, the same technology, the same
          optimism. This share says how much of the uncertainty all features have in common. At 0% surprises
          cancel out and the forecast looks surer than it is; the higher the share, the wider the forecast.
          25% suits most plans; take more for new technology or a new team.
        </p>
        <Field
          label="Shared by all work (ρ)"
          aside={<b className="text-ink">{formatPercent(plan.systemicShare)}</b>}
        >
          <input
            type="range"
            min={0}
            max={60}
            step={5}
            aria-label="Share of the uncertainty that all work has in common"
            aria-valuetext={formatPercent(plan.systemicShare)}
            value={Math.round(plan.systemicShare * 100)}
            onChange={event => save({ systemicShare: Number(event.target.value) / 100 })}
            className="h-9 w-full accent-accent"
          />
        </Field>
        <p className="flex justify-between gap-6 text-muted text-sm">
          <span>0%: surprises cancel out</span>
          <span className="text-right">60%: all goes well or nothing does</span>
        </p>
      </section>
    </div>
  );
}

/** The header above is drawn by the server: it has to hear of a new title. */
function useRefreshOn(title: string) {
  const router = useRouter();
  const shown = useRef(title);
  useEffect(() => {
    if (shown.current === title) return;
    shown.current = title;
    router.refresh();
  }, [router, title]);
}
