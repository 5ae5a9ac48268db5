import { type Graph, inDegrees } from '../graph';
import { sequence } from '../random/sequence';

/** What a search over priority lists needs to know of a scheduling problem. */
export interface ListProblem {
  /** From a job to those that must come after it; every list keeps this order. */
  successors: Graph;
  /** Latest finish time of each job by the critical path: the smaller, the more urgent. */
  latestFinish: ArrayLike<number>;
  /** No schedule is shorter. */
  lowerBound: number;
  /** How many schedules one evaluation generates. */
  schedulesPerEvaluation: number;
  /**
   * Schedules along the list and answers the length; may put a list that leads to that length in its place.
   * Every other sample asks for the parallel scheme, where there are two.
   */
  evaluate(list: Int32Array, isParallel: boolean): number;
}

export interface SearchResult {
  list: Int32Array;
  length: number;
  schedules: number;
}

const POPULATION = 40;
const SWAP_CHANCE = 0.05;

/**
 * Looks for a list with a short schedule: first the latest-finish-time rule, then samples biased towards it
 * (regret-based; Drexl 1991), then a genetic search with two-point crossover and swaps of neighbours
 * (Hartmann, Naval Research Logistics 45, 1998), in which a child takes the place of the worst.
 * The same seed gives the same answer; more schedules never give a worse one.
 */
export function searchList(problem: ListProblem, options: { schedules: number; seed: number }): SearchResult {
  const random = sequence(options.seed);
  const breeding = new Breeding(problem, random);
  const population: Individual[] = [];
  let evaluations = 0;
  const mayGoOn = () =>
    evaluations === 0 ||
    ((evaluations + 1) * problem.schedulesPerEvaluation <= options.schedules &&
      population[0]!.length > problem.lowerBound);
  const add = (list: Int32Array) => {
    const length = problem.evaluate(list, evaluations < POPULATION && evaluations % 2 === 0);
    evaluations++;
    insert(population, { list, length });
  };
  while (mayGoOn() && evaluations < POPULATION) add(breeding.sample(evaluations > 0));
  while (mayGoOn()) {
    add(breeding.cross(pick(population, random), pick(population, random)));
    population.pop();
  }
  const best = population[0]!;
  return { ...best, schedules: evaluations * problem.schedulesPerEvaluation };
}

interface Individual {
  list: Int32Array;
  length: number;
}

/** Keeps the shortest first; among equals the newcomer goes last but before longer ones. */
function insert(population: Individual[], newcomer: Individual): void {
  let place = population.length;
  while (place > 0 && population[place - 1]!.length > newcomer.length) place--;
  population.splice(place, 0, newcomer);
}

/** The better of two drawn at random. */
function pick(population: readonly Individual[], random: () => number): Int32Array {
  const a = Math.floor(random() * population.length);
  const b = Math.floor(random() * population.length);
  return population[Math.min(a, b)]!.list;
}

class Breeding {
  private readonly size: number;
  private readonly inDegree: Int32Array;
  private readonly waiting: Int32Array;
  private readonly ready: Int32Array;
  private readonly isTaken: Uint8Array;

  constructor(
    private readonly problem: ListProblem,
    private readonly random: () => number,
  ) {
    this.size = problem.successors.size;
    this.inDegree = inDegrees(problem.successors);
    this.waiting = new Int32Array(this.size);
    this.ready = new Int32Array(this.size);
    this.isTaken = new Uint8Array(this.size);
  }

  /** A list by the latest-finish-time rule; when random, each step draws with weight `regret + 1`. */
  sample(isRandom: boolean): Int32Array {
    const list = new Int32Array(this.size);
    const { waiting, ready } = this;
    const { offsets, targets } = this.problem.successors;
    waiting.set(this.inDegree);
    let count = 0;
    for (let job = 0; job < this.size; job++) if (waiting[job] === 0) ready[count++] = job;
    for (let position = 0; position < this.size; position++) {
      const at = isRandom ? this.drawByRegret(count) : this.mostUrgent(count);
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

  /** The mother's order outside two cut points, the father's between them, then swaps of neighbours. */
  cross(mother: Int32Array, father: Int32Array): Int32Array {
    const { size, isTaken, random } = this;
    const a = Math.floor(random() * size);
    const b = Math.floor(random() * size);
    const child = new Int32Array(size);
    isTaken.fill(0);
    let filled = 0;
    const takeFrom = (parent: Int32Array, until: number) => {
      for (let i = 0; i < size && filled < until; i++) {
        const job = parent[i]!;
        if (isTaken[job]) continue;
        isTaken[job] = 1;
        child[filled++] = job;
      }
    };
    takeFrom(mother, Math.min(a, b));
    takeFrom(father, Math.max(a, b));
    takeFrom(mother, size);
    for (let i = 0; i + 1 < size; i++) {
      if (random() < SWAP_CHANCE && !this.follows(child[i]!, child[i + 1]!)) {
        const job = child[i]!;
        child[i] = child[i + 1]!;
        child[i + 1] = job;
      }
    }
    return child;
  }

  private mostUrgent(count: number): number {
    const { ready } = this;
    const { latestFinish } = this.problem;
    let best = 0;
    for (let i = 1; i < count; i++) {
      const difference = latestFinish[ready[i]!]! - latestFinish[ready[best]!]!;
      if (difference < 0 || (difference === 0 && ready[i]! < ready[best]!)) best = i;
    }
    return best;
  }

  private drawByRegret(count: number): number {
    const { ready } = this;
    const { latestFinish } = this.problem;
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

  private follows(job: number, other: number): boolean {
    const { offsets, targets } = this.problem.successors;
    for (let edge = offsets[job]!; edge < offsets[job + 1]!; edge++) if (targets[edge] === other) return true;
    return false;
  }
}
