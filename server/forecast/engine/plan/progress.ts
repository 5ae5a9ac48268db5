import { normalCdf, normalQuantile } from '../numbers/normal';
import type { Sampler } from '../numbers/sampler';
import type { Discipline, Feature, ForecastInput } from '../types';

/** What is known of an edition's work that was done or begun. */
export interface Logged {
  /** Hours logged on each item that is not done; 0 where none were. */
  spentHours: Float64Array;
  /** The score at which an item would have taken just those hours: it takes more. −∞ where none were logged. */
  spentScore: Float64Array;
  /** The scores of the items that are done, by how long they took. */
  doneScores: readonly number[];
}

interface Planned {
  feature: Feature;
  discipline: Discipline;
  sampler: Sampler;
}

/** Parts the planned items into what is done and what is left, and reads both as scores. Needs a checked input. */
export function loggedWork<T extends Planned>(
  planned: readonly T[],
  { progress }: Pick<ForecastInput, 'progress'>,
): { items: readonly T[]; logged: Logged | null } {
  if (!progress?.items.length) return { items: planned, logged: null };
  const entries = new Map(progress.items.map(one => [`${one.featureId}/${one.discipline}`, one]));
  const entryOf = ({ feature, discipline }: T) => entries.get(`${feature.id}/${discipline}`);
  const items = planned.filter(one => !entryOf(one)?.isDone);
  const done = planned.filter(one => entryOf(one)?.isDone && !isCertain(one.sampler));
  const spentHours = Float64Array.from(items, one => entryOf(one)?.hours ?? 0);
  return {
    items,
    logged: {
      spentHours,
      spentScore: spentHours.map((hours, item) =>
        hours > 0 && !isCertain(items[item]!.sampler)
          ? scoreOf(items[item]!.sampler, hours)
          : Number.NEGATIVE_INFINITY,
      ),
      doneScores: done.map(one => scoreOf(one.sampler, entryOf(one)!.hours)),
    },
  };
}

/** Hours left when half of the cases that are still possible take longer. */
export function medianLeft(sampler: Sampler, logged: Logged | null, item: number): number {
  const spent = logged?.spentHours[item] ?? 0;
  if (spent === 0) return sampler(0);
  const passed = normalCdf(logged!.spentScore[item]!);
  return Math.max(0, sampler(normalQuantile((1 + Math.min(passed, MOST_PASSED)) / 2)) - spent);
}

/** No work is further out than this: beyond, scores would leave the numbers that a computer has. */
const FARTHEST_SCORE = 6;
const MOST_PASSED = 1 - 1e-9;

/** The score at which a sampler gives these hours, by bisection; at most `FARTHEST_SCORE` from the middle. */
function scoreOf(sampler: Sampler, hours: number): number {
  let low = -FARTHEST_SCORE;
  let high = FARTHEST_SCORE;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sampler(middle) < hours) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const isCertain = (sampler: Sampler) => sampler(-1) === sampler(1);
