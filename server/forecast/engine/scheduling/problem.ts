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
  /** Longest chain of jobs: no schedule is shorter. */
  criticalPath: number;
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
    horizon: durations.reduce((a, b) => a + b, 0) + 1,
  };
}
