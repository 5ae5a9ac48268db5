'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast, toastError, toastUndo } from '@/components/ui/toaster';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { isUnchanged, type ScenarioChanges, sameChanges } from '@/server/forecast/domain/scenario';
import type { Id } from '@/server/kernel/ids';

export interface Scenario {
  id: Id<'scenario'>;
  name: string;
  changes: ScenarioChanges;
}

interface ScenarioListProps {
  studio: string;
  planId: Id<'plan'>;
  scenarios: readonly Scenario[];
  changes: ScenarioChanges;
  onOpen: (scenario: Scenario) => void;
  /** What else can be done with them all. */
  children: ReactNode;
}

/** Keeps what was changed under a name, and opens, replaces and forgets what was kept. */
export function ScenarioList({ studio, planId, scenarios, changes, onOpen, children }: ScenarioListProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const whole = useRef<HTMLFieldSetElement>(null);
  useFocusKept(whole);
  const again = () => queries.invalidateQueries(trpc.forecast.whatIf.queryFilter({ studio, planId }));
  const save = useMutation(
    trpc.forecast.saveScenario.mutationOptions({
      onSuccess: again,
      onError: ({ message }) => toastError(message),
    }),
  );
  const remove = useMutation(
    trpc.forecast.removeScenario.mutationOptions({
      onSuccess: removed => {
        void again();
        toastUndo(`“${removed.name}” is forgotten`, () => save.mutate({ studio, ...removed, over: null }));
      },
      onError: ({ message }) => toastError(message),
    }),
  );
  const standing = scenarios.filter(one => sameChanges(one.changes, changes));
  const keep = () => {
    const kept = name.trim();
    save.mutate(
      { studio, planId, name: kept, changes },
      {
        onSuccess: ({ replaced }) => {
          setName('');
          if (!replaced) toast(`Kept as “${kept}”`);
          else
            toastUndo(`“${kept}” now holds these changes`, () =>
              save.mutate({ studio, planId, name: kept, changes: replaced, over: changes }),
            );
        },
      },
    );
  };
  return (
    <fieldset ref={whole} tabIndex={-1} aria-label="Scenarios" className="min-w-0">
      <form
        className="flex flex-wrap items-end gap-2.5"
        onSubmit={event => {
          event.preventDefault();
          if (name.trim() && !isUnchanged(changes)) keep();
        }}
      >
        <Field
          label="Keep this as"
          className="min-w-0 flex-1"
          hint={
            isUnchanged(changes)
              ? 'Change something above first.'
              : standing.length
                ? `Kept already as ${standing.map(one => `“${one.name}”`).join(' and ')}.`
                : undefined
          }
        >
          <Input
            value={name}
            maxLength={80}
            placeholder="Without the portal"
            onChange={event => setName(event.target.value)}
          />
        </Field>
        <Button type="submit" disabled={!name.trim() || isUnchanged(changes)} pending={save.isPending}>
          Keep
        </Button>
      </form>
      {scenarios.length ? (
        <ul className="mt-3 border-line border-t">
          {scenarios.map(scenario => (
            <li key={scenario.id} data-row className="flex items-center gap-2 border-line border-b py-1">
              <Button
                variant="quiet"
                className="min-w-0 flex-1 justify-start"
                aria-pressed={standing.includes(scenario)}
                onClick={() => onOpen(scenario)}
              >
                <span className="truncate">{scenario.name}</span>
                {standing.includes(scenario) ? <span className="text-muted text-sm">open</span> : null}
              </Button>
              <Button
                variant="quiet"
                size="sm"
                data-act="forget"
                aria-label={`Forget ${scenario.name}`}
                onClick={() => remove.mutate({ studio, scenarioId: scenario.id })}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2.5">{children}</div>
    </fieldset>
  );
}
