import { type Graph, inDegrees } from '../graph';

/**
 * Lists that keep precedence, by the latest-finish-time rule: always the most urgent of the jobs that are ready, or
 * drawn with a bias towards it (regret-based biased random sampling; Drexl, Management Science 37, 1991).
 */
export class RegretSampling {
  private readonly inDegree: Int32Array;
  private readonly waiting: Int32Array;
  private readonly ready: Int32Array;

  constructor(
    private readonly successors: Graph,
    private readonly latestFinish: ArrayLike<number>,
    private readonly random: () => number,
  ) {
    this.inDegree = inDegrees(successors);
    this.waiting = new Int32Array(successors.size);
    this.ready = new Int32Array(successors.size);
  }

  /** The rule's own list, the same each time. */
  mostUrgentFirst(): Int32Array {
    return this.list(count => this.mostUrgent(count));
  }

  /** A list in which each job is drawn with weight `regret + 1`. */
  draw(): Int32Array {
    return this.list(count => this.drawByRegret(count));
  }

  private list(choose: (count: number) => number): Int32Array {
    const { waiting, ready } = this;
    const { size, offsets, targets } = this.successors;
    const list = new Int32Array(size);
    waiting.set(this.inDegree);
    let count = 0;
    for (let job = 0; job < size; job++) if (waiting[job] === 0) ready[count++] = job;
    for (let position = 0; position < size; position++) {
      const at = choose(count);
      const job = ready[at]!;
      ready[at] = ready[--count]!;
      list[position] = job;
      for (let edge = offsets[job]!; edge < offsets[job + 1]!; edge++) {
        const next = targets[edge]!;
        waiting[next]!--;
        if (waiting[next] === 0) ready[count++] = next;
      }
    }
    return list;
  }

  private mostUrgent(count: number): number {
    const { ready, latestFinish } = this;
    let best = 0;
    for (let i = 1; i < count; i++) {
      const difference = latestFinish[ready[i]!]! - latestFinish[ready[best]!]!;
      if (difference < 0 || (difference === 0 && ready[i]! < ready[best]!)) best = i;
    }
    return best;
  }

  private drawByRegret(count: number): number {
    const { ready, latestFinish } = this;
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i++) last = Math.max(last, latestFinish[ready[i]!]!);
    let total = 0;
    for (let i = 0; i < count; i++) total += last - latestFinish[ready[i]!]! + 1;
    let rest = this.random() * total;
    for (let i = 0; i < count - 1; i++) {
      rest -= last - latestFinish[ready[i]!]! + 1;
      if (rest < 0) return i;
    }
    return count - 1;
  }
}
