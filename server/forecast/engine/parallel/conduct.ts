import { forecastOf } from '../forecast';
import type { Known } from '../plan/plan';
import type { Trials } from '../simulate';
import { EDITIONS, type Edition, type EditionForecast, type Forecast, type ForecastInput } from '../types';
import type { EngineWorker } from './protocol';

export interface Conducted extends Known {
  detail?: boolean | undefined;
  /** Stops handing out work; what was asked for rejects. */
  signal?: AbortSignal | undefined;
}

/** Enough that handing over costs little, few enough that all workers are done at about the same time. */
const TRIALS_PER_PART = 1250;

let plans = 0;

/**
 * The same forecast as `forecast(input)`, to the last bit, with the trials split among workers. Also answers the order
 * of items that was found, for quick forecasts of nearly the same plan.
 */
export async function conduct(
  workers: readonly EngineWorker[],
  input: ForecastInput,
  { detail = true, signal, ...known }: Conducted = {},
): Promise<{ forecast: Forecast; order: readonly string[] }> {
  const plan = ++plans;
  const [first, ...others] = workers as [EngineWorker, ...EngineWorker[]];
  try {
    const { lists, order } = await first.ask({ kind: 'open', plan, input, ...known });
    signal?.throwIfAborted();
    const opened = others.map(worker => worker.ask({ kind: 'open', plan, input, lists }));
    const ready = [Promise.resolve(), ...opened];

    const parts = partsOf(input.trials);
    const runs = new Map(EDITIONS.map(edition => [edition, new Array<Trials>(parts.length)]));
    // The largest editions first: what is left at the end is small.
    const queue = [...EDITIONS]
      .reverse()
      .flatMap(edition => parts.map((part, index) => ({ edition, index, ...part })));
    const work = async (worker: EngineWorker, at: number) => {
      await ready[at];
      for (let part = queue.shift(); part; part = queue.shift()) {
        signal?.throwIfAborted();
        const { edition, index, firstTrial, count } = part;
        runs.get(edition)![index] = await worker.ask({
          kind: 'run',
          plan,
          edition,
          firstTrial,
          count,
          detail,
        });
      }
    };
    await Promise.all(workers.map(work));
    signal?.throwIfAborted();

    const summaries = await Promise.all(
      EDITIONS.map(async (edition, i): Promise<[Edition, EditionForecast]> => {
        const worker = workers[(workers.length - 1 + i) % workers.length]!;
        return [edition, await worker.ask({ kind: 'summarise', plan, edition, runs: runs.get(edition)! })];
      }),
    );
    return { forecast: forecastOf(input, Object.fromEntries(summaries) as Forecast['editions']), order };
  } finally {
    for (const worker of workers) void worker.ask({ kind: 'close', plan }).catch(() => undefined);
  }
}

function partsOf(trials: number): { firstTrial: number; count: number }[] {
  return Array.from({ length: Math.ceil(trials / TRIALS_PER_PART) }, (_, i) => {
    const firstTrial = i * TRIALS_PER_PART;
    return { firstTrial, count: Math.min(TRIALS_PER_PART, trials - firstTrial) };
  });
}
