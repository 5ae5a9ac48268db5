import { Generation } from './generation';
import { searchList } from './list-search';
import { backwards, type Problem } from './problem';

export interface Solution {
  makespan: number;
  starts: Int32Array;
  /** Schedules that were generated; each pass over all jobs counts as one. */
  schedules: number;
}

/** A short schedule, found by generating at most so many (but at least one). */
export function solve(problem: Problem, options: { schedules: number; seed: number }): Solution {
  const forward = new Generation(problem);
  const backward = new Generation(backwards(problem));
  let best = Number.POSITIVE_INFINITY;
  const starts = new Int32Array(problem.jobs);
  const result = searchList(
    {
      successors: problem.successors,
      latestFinish: problem.latestFinish,
      lowerBound: problem.lowerBound,
      schedulesPerEvaluation: 1,
      hasTwoSides: true,
      evaluate(list, isParallel, isBackward) {
        const generation = isBackward ? backward : forward;
        if (isBackward) list.reverse();
        const makespan = isParallel ? generation.parallel(list) : generation.serial(list);
        generation.orderByFinish(list);
        if (isBackward) list.reverse();
        if (makespan < best) {
          best = makespan;
          starts.set(isBackward ? mirrored(generation, problem) : generation.starts);
        }
        return makespan;
      },
    },
    options,
  );
  return { makespan: best, starts, schedules: result.schedules };
}

/** The starts, in the project's own time, of a schedule from its end. */
function mirrored({ starts, makespan }: Generation, { durations }: Problem): Int32Array {
  return starts.map((start, job) => makespan - start - durations[job]!);
}
