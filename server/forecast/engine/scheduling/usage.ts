import type { Problem } from './problem';

/** How much of each resource is taken in each period, and where a job still fits. */
export class Usage {
  private readonly taken: Int32Array;

  constructor(private readonly problem: Problem) {
    this.taken = new Int32Array(problem.horizon * problem.resources);
  }

  clear(): void {
    this.taken.fill(0);
  }

  add(job: number, start: number): void {
    const { resources, durations, demands } = this.problem;
    const { taken } = this;
    const first = job * resources;
    for (
      let cell = start * resources, end = cell + durations[job]! * resources;
      cell < end;
      cell += resources
    ) {
      for (let k = 0; k < resources; k++) taken[cell + k]! += demands[first + k]!;
    }
  }

  /** The earliest start, not before `from`, at which the job fits for its whole duration. */
  earliestStart(job: number, from: number): number {
    const duration = this.problem.durations[job]!;
    let start = from;
    // From the last period back: a clash there rules out most starts at once.
    for (let period = start + duration - 1; period >= start; period--) {
      if (this.fits(job, period)) continue;
      start = period + 1;
      period = start + duration;
    }
    return start;
  }

  /** The latest start, not after `from`, at which the job fits; −1 or less when there is none. */
  latestStart(job: number, from: number): number {
    const duration = this.problem.durations[job]!;
    let start = from;
    for (let period = start; period >= 0 && period < start + duration; period++) {
      if (this.fits(job, period)) continue;
      start = period - duration;
      period = start - 1;
    }
    return start;
  }

  private fits(job: number, period: number): boolean {
    const { resources, demands, capacities } = this.problem;
    const first = job * resources;
    const cell = period * resources;
    for (let k = 0; k < resources; k++) {
      const demand = demands[first + k]!;
      if (demand > 0 && this.taken[cell + k]! + demand > capacities[k]!) return false;
    }
    return true;
  }
}
