import { type Graph, reversed, tails, topologicalOrder } from '../graph';

/** A resource-constrained project: whole durations, renewable resources, one way to do each job. */
export interface Problem {
  jobs: number;
  resources: number;
  durations: Int32Array;
  /** What job j takes of resource k while it runs: `[j * resources + k]`. */
  demands: Int32Array;
  capacities: Int32Array;
  successors: Graph;
  predecessors: Graph;
  /** Jobs so ordered that each comes after its predecessors. */
  topological: Int32Array;
  latestFinish: Float64Array;
  /** Longest chain of jobs. */
  criticalPath: number;
  /** The critical path, or the work of the busiest resource over its capacity: no schedule is shorter. */
  lowerBound: number;
  /** Every sensible schedule is at most this long. */
  horizon: number;
}

/** The graph must be without cycles and no demand above its capacity; `readSm` sees to both. */
export function problemOf(
  successors: Graph,
  durations: Int32Array,
  demands: Int32Array,
  capacities: Int32Array,
): Problem {
  const tail = tails(successors, durations);
  const criticalPath = tail.reduce((a, b) => Math.max(a, b), 0);
  return {
    jobs: durations.length,
    resources: capacities.length,
    durations,
    demands,
    capacities,
    successors,
    predecessors: reversed(successors),
    topological: Int32Array.from(topologicalOrder(successors)),
    latestFinish: Float64Array.from(tail, (length, job) => criticalPath - length + durations[job]!),
    criticalPath,
    lowerBound: Math.max(criticalPath, busiestResourceTime(durations, demands, capacities)),
    horizon: durations.reduce((a, b) => a + b, 0) + 1,
  };
}

/** The same project read from its end: a schedule of it, mirrored in time, is a right-justified one of the project. */
export function backwards({ predecessors, durations, demands, capacities }: Problem): Problem {
  return problemOf(predecessors, durations, demands, capacities);
}

function busiestResourceTime(durations: Int32Array, demands: Int32Array, capacities: Int32Array): number {
  const work = new Float64Array(capacities.length);
  for (let cell = 0; cell < demands.length; cell++) {
    const job = Math.floor(cell / capacities.length);
    work[cell % capacities.length]! += durations[job]! * demands[cell]!;
  }
  return work.reduce((most, sum, k) => (sum > 0 ? Math.max(most, Math.ceil(sum / capacities[k]!)) : most), 0);
}
