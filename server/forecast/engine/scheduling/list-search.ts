import type { Graph } from '../graph';
import { sequence } from '../random/sequence';
import { Crossover } from './crossover';
import { holdsEqual, type Individual, pick } from './population';
import { RegretSampling } from './regret-sampling';

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
  /** Whether `evaluate` can also schedule from the end, along the list from its last job to its first. */
  hasTwoSides?: boolean;
  /**
   * Schedules along the list and answers the length; may put a list that leads to that length in its place.
   * Every other sample asks for the parallel scheme, where there are two.
   */
  evaluate(list: Int32Array, isParallel: boolean, isBackward: boolean): number;
}

export interface SearchResult {
  list: Int32Array;
  length: number;
  schedules: number;
}

const FIRST_POPULATION = 24;
/** A population has converged when more than this share of a generation is already in it. */
const CONVERGED_SHARE = 0.2;
const GROWTH = 1.5;

/**
 * Looks for a list with a short schedule: a genetic search that begins with samples near the latest-finish-time rule.
 * Where it can schedule from both sides, generations take turns: children of schedules pushed to the left are
 * scheduled from the end, theirs again from the start, so that each is justified for the price of one schedule
 * (bi-population genetic algorithm; Debels and Vanhoucke, Operations Research 55, 2007). Once a population has
 * converged, a larger one begins anew (Auger and Hansen, IEEE CEC, 2005), so no budget is wasted on small projects.
 * The same seed gives the same answer; more schedules never give a worse one.
 */
export function searchList(problem: ListProblem, options: { schedules: number; seed: number }): SearchResult {
  const search = new ListSearch(problem, options);
  for (let size = FIRST_POPULATION; search.mayGoOn; size = Math.ceil(size * GROWTH)) search.evolve(size);
  return search.result;
}

class ListSearch {
  private best: Individual | null = null;
  private evaluations = 0;
  private readonly random: () => number;
  private readonly sampling: RegretSampling;
  private readonly crossover: Crossover;

  constructor(
    private readonly problem: ListProblem,
    private readonly options: { schedules: number; seed: number },
  ) {
    this.random = sequence(options.seed);
    this.sampling = new RegretSampling(problem.successors, problem.latestFinish, this.random);
    this.crossover = new Crossover(problem.successors, this.random);
  }

  get mayGoOn(): boolean {
    if (this.best === null) return true;
    const schedules = (this.evaluations + 1) * this.problem.schedulesPerEvaluation;
    return schedules <= this.options.schedules && this.best.length > this.problem.lowerBound;
  }

  get result(): SearchResult {
    return { ...this.best!, schedules: this.evaluations * this.problem.schedulesPerEvaluation };
  }

  /** One population, from its samples until it has converged. */
  evolve(size: number): void {
    const sides = this.firstPopulations(size);
    let repeated = 0;
    for (let turn = 0; this.mayGoOn && repeated <= size * CONVERGED_SHARE; turn++) {
      const side = turn % sides.length;
      repeated = this.breed(sides[side]!, sides[(side + 1) % sides.length]!, side === 1);
    }
  }

  /** Samples scheduled from the end are the parents of what is scheduled from the start, and the other way round. */
  private firstPopulations(size: number): Individual[][] {
    const forward: Individual[] = [];
    while (forward.length < size && this.mayGoOn) {
      const list = this.best === null ? this.sampling.mostUrgentFirst() : this.sampling.draw();
      forward.push(this.evaluate(list, false, forward.length % 2 === 0));
    }
    if (!this.problem.hasTwoSides) return [forward];
    const backward: Individual[] = [];
    for (const { list } of forward) {
      if (this.mayGoOn) backward.push(this.evaluate(Int32Array.from(list), true));
    }
    return [backward, forward];
  }

  /** Each parent's better child of two takes its place in `into`, unless it is there already; answers how often. */
  private breed(parents: readonly Individual[], into: Individual[], isBackward: boolean): number {
    let repeated = 0;
    for (let place = 0; place < into.length && this.mayGoOn; place++) {
      const { list } = parents[place]!;
      let child = this.evaluate(this.crossover.cross(list, pick(parents, this.random).list), isBackward);
      if (this.mayGoOn) {
        const other = this.evaluate(this.crossover.cross(pick(parents, this.random).list, list), isBackward);
        if (other.length < child.length) child = other;
      }
      if (holdsEqual(into, child)) repeated++;
      else into[place] = child;
    }
    return repeated;
  }

  private evaluate(list: Int32Array, isBackward: boolean, isParallel = false): Individual {
    const length = this.problem.evaluate(list, isParallel, isBackward);
    this.evaluations++;
    const individual = { list, length };
    if (this.best === null || length < this.best.length) this.best = individual;
    return individual;
  }
}
