import type { Problem } from '@/server/forecast/engine/scheduling/problem';

/**
 * What is wrong with a schedule, from its start times alone; null when nothing is. Shares no code with the
 * generator: it goes job by job for precedence and moment by moment for capacity.
 */
export function fault(problem: Problem, starts: ArrayLike<number>, makespan: number): string | null {
  const { jobs, resources, durations, demands, capacities, successors } = problem;
  const finish = (job: number) => starts[job]! + durations[job]!;
  let end = 0;
  for (let job = 0; job < jobs; job++) {
    if (!Number.isInteger(starts[job]) || starts[job]! < 0) return `job ${job + 1} has no proper start`;
    end = Math.max(end, finish(job));
    for (let edge = successors.offsets[job]!; edge < successors.offsets[job + 1]!; edge++) {
      const next = successors.targets[edge]!;
      if (starts[next]! < finish(job)) return `job ${next + 1} starts before job ${job + 1} is done`;
    }
  }
  if (end !== makespan) return `the last job ends at ${end}, not at ${makespan}`;
  for (let job = 0; job < jobs; job++) {
    // Use only ever rises at a start, so these moments are enough.
    const moment = starts[job]!;
    for (let k = 0; k < resources; k++) {
      let taken = 0;
      for (let other = 0; other < jobs; other++) {
        if (starts[other]! <= moment && moment < finish(other)) taken += demands[other * resources + k]!;
      }
      if (taken > capacities[k]!) return `resource ${k + 1} is short at ${moment}`;
    }
  }
  return null;
}
