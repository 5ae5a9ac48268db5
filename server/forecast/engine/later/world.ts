import { normalQuantile, Z_90 } from '../numbers/normal';
import { Draws } from '../random/draws';
import type { Range } from '../types';
import { ASSUMPTION_BOUNDS, ASSUMPTION_KEYS, type AssumptionKey } from './assumptions';
import type { Assumptions } from './types';

/** One trial's value of every assumption: the world in which all builds of that trial live. */
export type World = Record<AssumptionKey, number>;

/** Draws worlds. The same seed and trial give the same world, whatever else is drawn. */
export class Worlds {
  readonly world = Object.fromEntries(ASSUMPTION_KEYS.map(key => [key, 0])) as World;
  private readonly draws: Draws;

  constructor(
    private readonly assumptions: Assumptions,
    seed: number,
  ) {
    this.draws = new Draws(
      seed,
      ASSUMPTION_KEYS.map(key => `later:${key}`),
    );
  }

  /** Fills `world` for a trial. */
  draw(trial: number): void {
    this.draws.seek(trial);
    for (let stream = 0; stream < ASSUMPTION_KEYS.length; stream++) {
      const key = ASSUMPTION_KEYS[stream]!;
      const range = this.assumptions[key];
      const isCertain = range.low === range.high;
      this.world[key] = isCertain
        ? range.likely
        : within(ASSUMPTION_BOUNDS[key], atScore(range, normalQuantile(this.draws.uniform(stream))));
    }
  }
}

/**
 * A two-piece normal through P10, P50 and P90. Unlike the lognormal that hours are drawn from it may reach zero, which
 * is a sensible low for a share. A range that is half as high again gives draws that are half as high again.
 */
function atScore({ low, likely, high }: Range, z: number): number {
  return likely + ((z < 0 ? likely - low : high - likely) * z) / Z_90;
}

const within = ([least, most]: readonly [number, number], value: number) =>
  value < least ? least : value > most ? most : value;
