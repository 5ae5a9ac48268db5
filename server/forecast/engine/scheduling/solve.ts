import { Generation } from './generation';
import { searchList } from './list-search';
import type { Problem } from './problem';

export interface Solution {
  makespan: number;
  starts: Int32Array;
  /** Schedules that were generated; each pass over all jobs counts as one. */
  schedules: number;
}

/** A short schedule, found by generating at most so many (but at least one with its justification). */
export function solve(problem: Problem, options: { schedules: number; seed: number }): Solution {
  const generation = new Generation(problem);
  let best = Number.POSITIVE_INFINITY;
  const starts = new Int32Array(problem.jobs);
  const result = searchList(
    {
      successors: problem.successors,
      latestFinish: problem.latestFinish,
      lowerBound: problem.criticalPath,
      schedulesPerEvaluation: 3,
      evaluate(list, isParallel) {
        const makespan = generation.justify(isParallel ? generation.parallel(list) : generation.serial(list));
        generation.orderByStart(list);
        if (makespan < best) {
          best = makespan;
          starts.set(generation.starts);
        }
        return makespan;
      },
    },
    options,
  );
  return { makespan: best, starts, schedules: result.schedules };
}
