import { useEffect, useRef, useState } from 'react';
import { openEngineWorkers } from '@/components/forecast/worker/engine-workers';
import { refusalInWords } from '@/server/forecast/domain/refusal';
import { applyScenario, isUnchanged, type ScenarioChanges } from '@/server/forecast/domain/scenario';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import type { EngineWorker } from '@/server/forecast/engine/parallel/protocol';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';

/** Enough to redraw at once; what all trials say follows when the hand rests. */
const FEW_TRIALS = 400;
const REST_MS = 300;

export interface Answer {
  /** The plan as it stands, and as the scenario would have it. Both from a few trials, or both from all. */
  before: Forecast;
  after: Forecast;
  isFew: boolean;
}

interface WhatIf {
  /** The newest answer; null until there is one. */
  answer: Answer | null;
  /** Why the scenario cannot be forecast, in a sentence. */
  refusal: string | null;
  /** Whether a better answer is on its way. */
  isBusy: boolean;
}

interface Base {
  workers: readonly EngineWorker[];
  /** The plan as it stands, from a few trials, and the order of its items. */
  few: Promise<{ forecast: Forecast; order: readonly string[] }>;
  /** The same from all trials. */
  all: () => Promise<Forecast>;
}

/** Forecasts a scenario in workers as it changes: from a few trials at once, from all of them a little later. */
export function useWhatIf(input: ForecastInput, saved: Forecast | null, changes: ScenarioChanges): WhatIf {
  const base = useRef<Base | null>(null);
  const [state, setState] = useState<WhatIf>({ answer: null, refusal: null, isBusy: true });

  useEffect(() => {
    const { workers, close } = openEngineWorkers();
    let all: Promise<Forecast> | null = saved ? Promise.resolve(saved) : null;
    base.current = {
      workers,
      few: conduct(workers, { ...input, trials: FEW_TRIALS }, { detail: false }),
      all: () => {
        all ??= conduct(workers, input, { detail: false }).then(({ forecast }) => forecast);
        return all;
      },
    };
    // Called off with the page: nobody waits for it then.
    base.current.few.catch(() => undefined);
    return () => {
      base.current = null;
      close();
    };
  }, [input, saved]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: Partial<WhatIf>) => {
      if (!signal.aborted) setState(before => ({ ...before, ...next }));
    };
    const ask = async ({ workers, few, all }: Base) => {
      const { forecast: fewBefore, order } = await few;
      if (isUnchanged(changes)) {
        const standing = await all();
        show({ answer: { before: standing, after: standing, isFew: false }, refusal: null, isBusy: false });
        return;
      }
      show({ isBusy: true });
      const changed = applyScenario(input, changes);
      const quick = await conduct(
        workers,
        { ...changed, trials: FEW_TRIALS },
        { order, detail: false, signal },
      );
      show({ answer: { before: fewBefore, after: quick.forecast, isFew: true }, refusal: null });
      await rest(signal);
      const before = await all();
      const { forecast: after } = await conduct(workers, changed, { detail: false, signal });
      show({ answer: { before, after, isFew: false }, isBusy: false });
    };
    if (base.current) {
      ask(base.current).catch((error: unknown) => {
        const refusal =
          error instanceof EngineInputError
            ? refusalInWords(error, applyScenario(input, changes))
            : 'The forecast could not be worked out in this browser. Reload the page to try again.';
        show({ refusal, isBusy: false });
      });
    }
    return () => controller.abort(new DOMException('Something newer was asked.', 'AbortError'));
  }, [input, changes]);

  return state;
}

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, REST_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
