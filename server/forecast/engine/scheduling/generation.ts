import { inDegrees } from '../graph';
import type { Problem } from './problem';
import { Usage } from './usage';

/**
 * Schedule generation along lists, and justification. Serial and parallel schemes: Kolisch, EJOR 90 (1996);
 * justification (right, then left): Valls, Ballestín and Quintanilla, EJOR 165 (2005). `starts` holds the last schedule.
 */
export class Generation {
  readonly starts: Int32Array;
  private readonly usage: Usage;
  private readonly keys: Float64Array;
  private readonly topologicalRank: Int32Array;
  private readonly order: Int32Array;
  private readonly inDegree: Int32Array;
  private readonly waiting: Int32Array;
  private readonly isDone: Uint8Array;

  constructor(private readonly problem: Problem) {
    const { jobs } = problem;
    this.starts = new Int32Array(jobs);
    this.usage = new Usage(problem);
    this.keys = new Float64Array(jobs);
    this.order = new Int32Array(jobs);
    this.topologicalRank = new Int32Array(jobs);
    problem.topological.forEach((job, rank) => {
      this.topologicalRank[job] = rank;
    });
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
    return makespan;
  }

  /** Pushes every job as late, then as early as it goes, within the last schedule: never longer; two schedules. */
  justify(makespan: number): number {
    const { usage, starts, keys } = this;
    const { durations, jobs } = this.problem;
    for (let job = 0; job < jobs; job++) keys[job] = -(starts[job]! + durations[job]!);
    this.sortByKeys(-1);
    usage.clear();
    for (let i = 0; i < jobs; i++) {
      const job = this.order[i]!;
      const latest = this.firstSuccessorStart(job, makespan) - durations[job]!;
      const start = usage.latestStart(job, latest);
      starts[job] = start;
      usage.add(job, start);
    }
    this.orderByStart(this.order);
    return this.serial(this.order);
  }

  /** The jobs of the last schedule by start: a list that leads to a schedule at least as short. */
  orderByStart(into: Int32Array): void {
    this.keys.set(this.starts);
    this.sortByKeys(1);
    if (into !== this.order) into.set(this.order);
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

  private firstSuccessorStart(job: number, makespan: number): number {
    const { offsets, targets } = this.problem.successors;
    let start = makespan;
    for (let edge = offsets[job]!, end = offsets[job + 1]!; edge < end; edge++) {
      const next = this.starts[targets[edge]!]!;
      if (next < start) start = next;
    }
    return start;
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

  /** Sorts all jobs by key; ties by topological rank, upwards or downwards, so that precedence holds. */
  private sortByKeys(tieSign: 1 | -1): void {
    const { keys, topologicalRank, order } = this;
    for (let job = 0; job < order.length; job++) {
      const key = keys[job]!;
      const tie = tieSign * topologicalRank[job]!;
      let place = job;
      while (place > 0) {
        const other = order[place - 1]!;
        if (keys[other]! < key || (keys[other] === key && tieSign * topologicalRank[other]! < tie)) break;
        order[place] = other;
        place--;
      }
      order[place] = job;
    }
  }
}
