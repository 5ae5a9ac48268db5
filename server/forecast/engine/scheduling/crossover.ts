import type { Graph } from '../graph';

/** How likely each job of a child trades places with the next. */
const SWAP_CHANCE = 0.05;
/** The father's part of a child, as a share of all jobs. */
const LEAST_SHARE = 0.25;
const MOST_SHARE = 0.75;

/** Makes lists of two others; where both keep precedence, so does the child. */
export class Crossover {
  private readonly isFathers: Uint8Array;

  constructor(
    private readonly successors: Graph,
    private readonly random: () => number,
  ) {
    this.isFathers = new Uint8Array(successors.size);
  }

  /**
   * The mother's list, but for one stretch of it in which her jobs stand in the father's order (a two-point
   * crossover of a quarter to three quarters of the project; Debels and Vanhoucke, Operations Research 55, 2007).
   */
  cross(mother: Int32Array, father: Int32Array): Int32Array {
    const { isFathers, random } = this;
    const { size } = this.successors;
    const share = LEAST_SHARE + random() * (MOST_SHARE - LEAST_SHARE);
    const length = Math.floor(size * share);
    const from = Math.floor(random() * (size - length + 1));
    const child = Int32Array.from(mother);
    isFathers.fill(0);
    for (let i = from; i < from + length; i++) isFathers[mother[i]!] = 1;
    for (let i = 0, place = from; i < size; i++) if (isFathers[father[i]!]) child[place++] = father[i]!;
    this.swapNeighbours(child);
    return child;
  }

  /** Mutation after Hartmann, Naval Research Logistics 45 (1998). */
  private swapNeighbours(list: Int32Array): void {
    for (let i = 0; i + 1 < list.length; i++) {
      const job = list[i]!;
      if (this.random() >= SWAP_CHANCE || this.mustPrecede(job, list[i + 1]!)) continue;
      list[i] = list[i + 1]!;
      list[i + 1] = job;
    }
  }

  private mustPrecede(job: number, other: number): boolean {
    const { offsets, targets } = this.successors;
    for (let edge = offsets[job]!; edge < offsets[job + 1]!; edge++) if (targets[edge] === other) return true;
    return false;
  }
}
