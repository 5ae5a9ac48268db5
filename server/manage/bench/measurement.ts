import { forecast } from '@/server/forecast/engine/forecast';
import { type Plan, preparePlan } from '@/server/forecast/engine/plan/plan';
import { simulate } from '@/server/forecast/engine/simulate';
import { summarise } from '@/server/forecast/engine/summarise';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { calibrationMs, median } from './calibration';

/** What one thread needs for a plan. Medians of several runs, in milliseconds. */
export interface Measured {
  calibrationMs: number;
  /** Checks, arrays, calendars and the priority lists of three editions. */
  prepareMs: number;
  /** All trials of one edition, with the figures that come of them. */
  figuresMs: number;
  /** The same with what drives them: criticality, drivers, risks by worth, load. */
  detailedMs: number;
  /** Three editions from the input to the answer, without detail. */
  wholeMs: number;
  /** The answer itself, so that bytes can be compared. */
  answer: string;
}

/** Runs in a thread of Node and in a browser's worker alike: the engine and the clock of the page, nothing else. */
export function measure({ input, runs }: { input: ForecastInput; runs: number }): Measured {
  const plan = preparePlan(input);
  let answer = '';
  return {
    calibrationMs: calibrationMs(),
    prepareMs: medianMs(runs, () => preparePlan(input)),
    figuresMs: medianMs(runs, () => runEdition(plan, false)),
    detailedMs: medianMs(runs, () => runEdition(plan, true)),
    wholeMs: medianMs(runs, () => {
      answer = JSON.stringify(forecast(input, { detail: false }));
    }),
    answer,
  };
}

/** All that touches the engine's own way of running an edition. */
export function runEdition(plan: Plan, isDetailed: boolean): unknown {
  const trials = simulate(plan, 'enterprise', 0, plan.input.trials, isDetailed);
  return { trials, summary: summarise(plan, 'enterprise', [trials]) };
}

function medianMs(runs: number, work: () => unknown): number {
  return median(
    Array.from({ length: runs }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}
