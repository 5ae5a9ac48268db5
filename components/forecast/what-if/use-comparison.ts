import { useEffect, useState } from 'react';
import { openEngineWorkers } from '@/components/forecast/worker/engine-workers';
import { applyScenario } from '@/server/forecast/domain/scenario';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import type { Scenario } from './scenario-list';
import { whyNot } from './why-not';

/** What a scenario comes to, or why it cannot be forecast. */
export type Compared = { forecast: Forecast } | { refusal: string };

/** An answer with what was asked. */
interface Known extends Pick<Scenario, 'changes'> {
  input: ForecastInput;
  answer: Compared;
}

/** Forecasts scenarios one after the other, from all trials; those that are there are answered. */
export function useComparison(
  input: ForecastInput,
  scenarios: readonly Scenario[],
): ReadonlyMap<string, Compared> {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  useEffect(() => {
    const { workers, close } = openEngineWorkers();
    const controller = new AbortController();
    const work = async () => {
      for (const { id, changes } of scenarios) {
        const changed = applyScenario(input, changes);
        const answer = await conduct(workers, changed, { detail: false, signal: controller.signal }).catch(
          (error: unknown) => ({ refusal: whyNot(error, changed) }),
        );
        controller.signal.throwIfAborted();
        setKnown(before => new Map(before).set(id, { input, changes, answer }));
      }
    };
    // Called off: what is asked now is asked anew.
    work().catch(() => undefined);
    return () => {
      controller.abort();
      close();
    };
  }, [input, scenarios]);
  return answersOf(known, input, scenarios);
}

/** What is known of these scenarios, and not of what they held before or of the plan as it was. */
export function answersOf(
  known: ReadonlyMap<string, Known>,
  input: ForecastInput,
  scenarios: readonly Pick<Scenario, 'id' | 'changes'>[],
): ReadonlyMap<string, Compared> {
  return new Map(
    scenarios.flatMap(({ id, changes }) => {
      const one = known.get(id);
      return one?.input === input && one.changes === changes ? [[id, one.answer] as const] : [];
    }),
  );
}
