import { forecast } from '@/server/forecast/engine/forecast';
import { type Plan, preparePlan } from '@/server/forecast/engine/plan/plan';
import { simulate } from '@/server/forecast/engine/simulate';
import { summarise } from '@/server/forecast/engine/summarise';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { calibrationLoopMs, median } from './calibration';

/** What one thread needs for a plan. Medians of several runs, in milliseconds. */
export interface Measured {
  calibrationMs: number;
  /** Checks, arrays, calendars and the priority lists of three editions. */
  prepareMs: number;
  /** All trials of one edition, with the figures that come of them. */
  figuresMs: number;
  /** `figuresMs` ÷ the calibration loop right before each run: a busy machine slows both. */
  figuresPerLoop: number;
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
  const loops: number[] = [];
  const figures: number[] = [];
  for (let run = 0; run < runs; run++) {
    loops.push(calibrationLoopMs());
    figures.push(elapsedMs(() => runEdition(plan, false)));
  }
  let answer = '';
  return {
    calibrationMs: median(loops),
    figuresMs: median(figures),
    figuresPerLoop: median(figures.map((ms, run) => ms / loops[run]!)),
    prepareMs: medianMs(runs, () => preparePlan(input)),
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
  return median(Array.from({ length: runs }, () => elapsedMs(work)));
}

function elapsedMs(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
