import { refusalInWords } from '@/server/forecast/domain/refusal';
import { applyScenario, isUnchanged, type ScenarioChanges } from '@/server/forecast/domain/scenario';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import type { EngineWorker } from '@/server/forecast/engine/parallel/protocol';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { whyNot } from './why-not';

/** Enough to redraw at once; what all trials say follows when the hand rests. */
export const FEW_TRIALS = 400;

export interface Answer {
  /** The plan as it stands; null where it cannot be forecast. */
  before: Forecast | null;
  /** The plan as the scenario would have it, from as many trials. */
  after: Forecast;
  isFew: boolean;
}

/** The plan as it stands, in workers that scenarios of it are forecast in too. */
export interface Base {
  input: ForecastInput;
  workers: readonly EngineWorker[];
  /** From a few trials, with the order of its items. */
  few: Promise<{ forecast: Forecast; order: readonly string[] }>;
  /** From all trials. */
  all: () => Promise<Forecast>;
}

export interface News {
  answer?: Answer;
  /** Why the scenario cannot be forecast; null where it can. */
  refusal?: string | null;
  /** Why the plan as it stands cannot be. */
  standing?: string | null;
  isBusy?: boolean;
}

/** What a scenario comes to: from a few trials at once, from all of them after `rest`. Never throws but when called off. */
export async function* answersTo(
  changes: ScenarioChanges,
  { input, workers, few, all }: Base,
  signal: AbortSignal,
  rest: () => Promise<void>,
): AsyncGenerator<News> {
  const asked = isUnchanged(changes) ? input : applyScenario(input, changes);
  try {
    // What cannot be forecast as it stands may be with the changes.
    const plan = await few.catch((error: unknown) => {
      if (error instanceof EngineInputError) return refusalInWords(error, input);
      throw error;
    });
    const refused = typeof plan === 'string';
    if (asked === input) {
      if (refused) return yield { refusal: plan, standing: plan, isBusy: false };
      const standing = await all();
      const answer = { before: standing, after: standing, isFew: false };
      return yield { answer, refusal: null, standing: null, isBusy: false };
    }
    yield { standing: refused ? plan : null, isBusy: true };
    const order = refused ? {} : { order: plan.order };
    const quick = await conduct(
      workers,
      { ...asked, trials: FEW_TRIALS },
      { ...order, detail: false, signal },
    );
    const fewBefore = refused ? null : plan.forecast;
    yield { answer: { before: fewBefore, after: quick.forecast, isFew: true }, refusal: null };
    await rest();
    const before = refused ? null : await all();
    const { forecast: after } = await conduct(workers, asked, { detail: false, signal });
    yield { answer: { before, after, isFew: false }, isBusy: false };
  } catch (error) {
    signal.throwIfAborted();
    yield { refusal: whyNot(error, asked), isBusy: false };
  }
}
