import { useEffect, useRef, useState } from 'react';
import { openEngineWorkers } from '@/components/forecast/worker/engine-workers';
import type { ScenarioChanges } from '@/server/forecast/domain/scenario';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { type Answer, answersTo, type Base, FEW_TRIALS, type News } from './answers-to';

const REST_MS = 300;

export interface WhatIf extends Required<Omit<News, 'answer'>> {
  /** The newest answer; null until there is one. */
  answer: Answer | null;
}

/** Forecasts a scenario in workers as it changes: from a few trials at once, from all of them a little later. */
export function useWhatIf(input: ForecastInput, saved: Forecast | null, changes: ScenarioChanges): WhatIf {
  const base = useRef<Base | null>(null);
  const [{ asked, ...state }, setState] = useState<WhatIf & { asked: ScenarioChanges | null }>({
    answer: null,
    refusal: null,
    standing: null,
    isBusy: true,
    asked: null,
  });

  useEffect(() => {
    const { workers, close } = openEngineWorkers();
    let all: Promise<Forecast> | null = saved ? Promise.resolve(saved) : null;
    base.current = {
      input,
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: with them the workers are others.
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (of: Base) => {
      for await (const news of answersTo(changes, of, signal, () => rest(signal))) {
        if (signal.aborted) return;
        setState(before => ({ ...before, ...news, asked: changes }));
      }
    };
    // Something newer was asked then.
    if (base.current) ask(base.current).catch(() => undefined);
    return () => controller.abort(new DOMException('Something newer was asked.', 'AbortError'));
  }, [input, saved, changes]);

  // What was told last is of other changes until something is told of these.
  return { ...state, isBusy: state.isBusy || asked !== changes };
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
