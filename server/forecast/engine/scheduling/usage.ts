import type { Problem } from './problem';

/** How much of each resource is taken in each period, and where a job still fits. */
export class Usage {
  private readonly taken: Int32Array;
  /** The resources that job j needs: `needs[needOffsets[j]] … needs[needOffsets[j + 1] − 1]`, and how much of each. */
  private readonly needOffsets: Int32Array;
  private readonly needs: Int32Array;
  private readonly amounts: Int32Array;
  /** Periods from here on are untouched. */
  private end = 0;

  constructor(private readonly problem: Problem) {
    const { jobs, resources, demands, horizon } = problem;
    this.taken = new Int32Array(horizon * resources);
    this.needOffsets = new Int32Array(jobs + 1);
    const needs: number[] = [];
    for (let job = 0; job < jobs; job++) {
      for (let k = 0; k < resources; k++) if (demands[job * resources + k]! > 0) needs.push(k);
      this.needOffsets[job + 1] = needs.length;
    }
    this.needs = Int32Array.from(needs);
    this.amounts = new Int32Array(needs.length);
    for (let job = 0; job < jobs; job++) {
      for (let i = this.needOffsets[job]!; i < this.needOffsets[job + 1]!; i++) {
        this.amounts[i] = demands[job * resources + needs[i]!]!;
      }
    }
  }

  clear(): void {
    this.taken.fill(0, 0, this.end * this.problem.resources);
    this.end = 0;
  }

  add(job: number, start: number): void {
    const { taken, needs, amounts } = this;
    const { resources } = this.problem;
    const finish = start + this.problem.durations[job]!;
    const firstNeed = this.needOffsets[job]!;
    const endNeed = this.needOffsets[job + 1]!;
    if (finish > this.end) this.end = finish;
    for (let cell = start * resources; cell < finish * resources; cell += resources) {
      for (let i = firstNeed; i < endNeed; i++) taken[cell + needs[i]!]! += amounts[i]!;
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

  private fits(job: number, period: number): boolean {
    const { needs, amounts, taken } = this;
    const { resources, capacities } = this.problem;
    const cell = period * resources;
    for (let i = this.needOffsets[job]!, end = this.needOffsets[job + 1]!; i < end; i++) {
      const k = needs[i]!;
      if (taken[cell + k]! + amounts[i]! > capacities[k]!) return false;
    }
    return true;
  }
}
