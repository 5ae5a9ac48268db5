'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { Textarea } from '@/components/ui/textarea';
import { type DraftRisk, NEW_RISK } from '../draft';
import { Part, type PartProps } from './parts';

/** What may go wrong with it, and what it would do. */
export function RisksFields({ draft, errors, onChange, readOnly }: PartProps & { readOnly: boolean }) {
  const set = (at: number, patch: Partial<DraftRisk>) =>
    onChange({ risks: draft.risks.map((one, place) => (place === at ? { ...one, ...patch } : one)) });
  return (
    <Part title="Risks" lead="What may go wrong with it. A plan that has this feature has them too.">
      {draft.risks.length === 0 ? <p className="text-soft text-sm">None.</p> : null}
      <ol className="grid gap-6 empty:hidden">
        {draft.risks.map((risk, at) => {
          const path = `risks.${at}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a risk without a key is known by its place
            <li key={at} className="grid gap-3.5 border-line border-l-2 pl-4">
              <Field label="What may happen" error={errors[`${path}.title`]}>
                <Input
                  value={risk.title}
                  maxLength={160}
                  onChange={event => set(at, { title: event.target.value })}
                />
              </Field>
              <Field label="What the studio will do about it" error={errors[`${path}.response`]}>
                <Textarea
                  rows={2}
                  value={risk.response}
                  onChange={event => set(at, { response: event.target.value })}
                />
              </Field>
              <div className="grid gap-4 sm:grid-cols-3">
                <Field label="How likely, in percent" error={errors[`${path}.probability`]}>
                  <Input
                    inputMode="decimal"
                    className="tabular-nums"
                    value={risk.probability}
                    onChange={event => set(at, { probability: event.target.value })}
                  />
                </Field>
                <Field label="What it costs">
                  <NativeSelect
                    value={risk.kind}
                    onChange={event => set(at, { kind: event.target.value as DraftRisk['kind'] })}
                  >
                    <option value="hours-share">Percent more hours</option>
                    <option value="days">Days of delay</option>
                  </NativeSelect>
                </Field>
                <Field label="Low, likely, high" error={errors[`${path}.impact`]}>
                  <Input
                    inputMode="decimal"
                    className="tabular-nums"
                    value={risk.figures}
                    onChange={event => set(at, { figures: event.target.value })}
                  />
                </Field>
              </div>
              {readOnly ? null : (
                <Button
                  variant="quiet"
                  size="sm"
                  className="-ml-2.5 justify-self-start"
                  onClick={() => onChange({ risks: draft.risks.filter((_, place) => place !== at) })}
                >
                  Take this risk away
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {readOnly ? null : (
        <Button
          className="justify-self-start"
          onClick={() => onChange({ risks: [...draft.risks, NEW_RISK] })}
        >
          <Plus aria-hidden />
          Add a risk
        </Button>
      )}
    </Part>
  );
}
