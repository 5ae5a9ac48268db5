import { inDegrees } from '../graph';
import type { Problem } from './problem';
import { Usage } from './usage';

/**
 * Schedule generation along lists by the serial and the parallel scheme (Kolisch, EJOR 90, 1996). `starts` and
 * `makespan` tell of the last schedule.
 */
export class Generation {
  readonly starts: Int32Array;
  makespan = 0;
  private readonly usage: Usage;
  /** How many jobs finish by each time; then, where the next of those that finish at a time goes. */
  private readonly places: Int32Array;
  private readonly inDegree: Int32Array;
  private readonly waiting: Int32Array;
  private readonly isDone: Uint8Array;

  constructor(private readonly problem: Problem) {
    const { jobs } = problem;
    this.starts = new Int32Array(jobs);
    this.usage = new Usage(problem);
    this.places = new Int32Array(problem.horizon + 1);
    this.inDegree = inDegrees(problem.successors);
    this.waiting = new Int32Array(jobs);
    this.isDone = new Uint8Array(jobs);
  }

  /** Each job in the list's order as early as precedence and resources allow; answers the makespan. */
  serial(list: ArrayLike<number>): number {
    const { usage, starts } = this;
    const { durations } = this.problem;
    let makespan = 0;
    usage.clear();
    for (let i = 0; i < list.length; i++) {
      const job = list[i]!;
      const start = usage.earliestStart(job, this.lastPredecessorFinish(job));
      starts[job] = start;
      usage.add(job, start);
      if (start + durations[job]! > makespan) makespan = start + durations[job]!;
    }
    this.makespan = makespan;
    return makespan;
  }

  /** At each moment starts whatever is ready and fits, first in the list first; answers the makespan. */
  parallel(list: ArrayLike<number>): number {
    const { usage, starts, waiting, isDone } = this;
    const { durations, jobs } = this.problem;
    let makespan = 0;
    let left = jobs;
    usage.clear();
    waiting.set(this.inDegree);
    isDone.fill(0);
    for (let time = 0; left > 0; time = this.nextFinish(time)) {
      for (let i = 0; i < jobs; i++) {
        const job = list[i]!;
        if (isDone[job] || this.lastReadyTime(job) > time || usage.earliestStart(job, time) !== time)
          continue;
        isDone[job] = 1;
        left--;
        starts[job] = time;
        usage.add(job, time);
        if (time + durations[job]! > makespan) makespan = time + durations[job]!;
        this.countDown(job);
      }
    }
    this.makespan = makespan;
    return makespan;
  }

  /**
   * The jobs of the last schedule by finish. Run from its end along that list, the project takes no longer
   * (justification: Valls, Ballestín and Quintanilla, EJOR 165, 2005).
   */
  orderByFinish(into: Int32Array): void {
    const { places, starts, makespan } = this;
    const { durations, topological, jobs } = this.problem;
    places.fill(0, 0, makespan + 1);
    for (let job = 0; job < jobs; job++) places[starts[job]! + durations[job]!]!++;
    for (let time = 0, before = 0; time <= makespan; time++) {
      const count = places[time]!;
      places[time] = before;
      before += count;
    }
    for (let rank = 0; rank < jobs; rank++) {
      const job = topological[rank]!;
      into[places[starts[job]! + durations[job]!]!++] = job;
    }
  }

  private lastPredecessorFinish(job: number): number {
    const { offsets, targets } = this.problem.predecessors;
    const { durations } = this.problem;
    let finish = 0;
    for (let edge = offsets[job]!, end = offsets[job + 1]!; edge < end; edge++) {
      const before = targets[edge]!;
      const done = this.starts[before]! + durations[before]!;
      if (done > finish) finish = done;
    }
    return finish;
  }

  /** When all predecessors have been scheduled and finished; Infinity while one has not. */
  private lastReadyTime(job: number): number {
    return this.waiting[job] === 0 ? this.lastPredecessorFinish(job) : Number.POSITIVE_INFINITY;
  }

  private countDown(job: number): void {
    const { offsets, targets } = this.problem.successors;
    for (let edge = offsets[job]!; edge < offsets[job + 1]!; edge++) this.waiting[targets[edge]!]!--;
  }

  private nextFinish(time: number): number {
    const { durations, jobs } = this.problem;
    let next = Number.POSITIVE_INFINITY;
    for (let job = 0; job < jobs; job++) {
      const finish = this.starts[job]! + durations[job]!;
      if (this.isDone[job] && finish > time && finish < next) next = finish;
    }
    return next;
  }
}
