import { philox4x32 } from './philox';
import { streamKey } from './stream-key';

const DOMAIN_TRIALS = 0x7472696c;
const ROUNDS = 7;

/**
 * One uniform number per (seed, trial, stream), whatever else is drawn and in whatever order. Streams go by
 * name, so two plans that share a name share its draws, and trials can be split among workers at will.
 */
export class Draws {
  private readonly keys: Uint32Array;
  private readonly words: Uint32Array;
  private readonly count: number;
  private block = -1;
  private lane = 0;

  constructor(
    private readonly seed: number,
    streamNames: readonly string[],
  ) {
    this.count = streamNames.length;
    this.keys = Uint32Array.from(streamNames.flatMap(streamKey));
    this.words = new Uint32Array(4 * this.count);
  }

  /** Makes `uniform` answer for this trial. One Philox block serves four trials in a row. */
  seek(trial: number): void {
    const block = trial >>> 2;
    this.lane = trial & 3;
    if (block === this.block) return;
    this.block = block;
    const { keys, words, seed } = this;
    for (let s = 0; s < this.count; s++) {
      philox4x32(block, 0, keys[2 * s]!, keys[2 * s + 1]!, seed, DOMAIN_TRIALS, words, 4 * s, ROUNDS);
    }
  }

  /** Strictly between 0 and 1, in steps of 2⁻³². */
  uniform(stream: number): number {
    return (this.words[4 * stream + this.lane]! + 0.5) / 4294967296;
  }
}
