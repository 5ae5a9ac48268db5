import { useEffect, useState } from 'react';
import { openEngineWorkers } from '@/components/forecast/worker/engine-workers';
import { refusalInWords } from '@/server/forecast/domain/refusal';
import { applyScenario } from '@/server/forecast/domain/scenario';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import type { Scenario } from './scenario-list';

/** What a scenario comes to, or why it cannot be forecast. */
export type Compared = { forecast: Forecast } | { refusal: string };

/** Forecasts scenarios one after the other, from all trials; those that are there are answered. */
export function useComparison(
  input: ForecastInput,
  scenarios: readonly Scenario[],
): ReadonlyMap<string, Compared> {
  const [compared, setCompared] = useState<ReadonlyMap<string, Compared>>(new Map());
  useEffect(() => {
    const { workers, close } = openEngineWorkers();
    const controller = new AbortController();
    const work = async () => {
      for (const { id, changes } of scenarios) {
        const changed = applyScenario(input, changes);
        const answer = await conduct(workers, changed, { detail: false, signal: controller.signal }).catch(
          (error: unknown) => {
            if (error instanceof EngineInputError) return { refusal: refusalInWords(error, changed) };
            throw error;
          },
        );
        controller.signal.throwIfAborted();
        setCompared(before => new Map(before).set(id, answer));
      }
    };
    work().catch(() => undefined);
    return () => {
      controller.abort();
      close();
    };
  }, [input, scenarios]);
  return compared;
}
