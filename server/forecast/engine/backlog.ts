import type { Work } from './plan/work';
import { DISCIPLINES } from './types';

/** No item, or nobody. */
export const NONE = -1;

/** The work of one trial that was not begun: what waits for other features, and what is ready, by urgency. */
export class Backlog {
  /** Moments in calendar days after the start. */
  readonly featureStart: Float64Array;
  readonly featureFinish: Float64Array;
  /** The item whose end met the last of a feature's needs; `NONE` where it had none. */
  private readonly featureCause: Int32Array;
  /** Bits of the disciplines in which something is ready. */
  readyDisciplines = 0;
  /** Words of 32 items, by rank. */
  readonly words: number;

  private readonly itemOfRank: Int32Array;
  private readonly rankOfItem: Int32Array;
  private readonly needsLeft: Int32Array;
  private readonly itemsLeft: Int32Array;
  /** Ready items of discipline d as bits by rank: the lowest is the most urgent. `[d * words + (rank >> 5)]` */
  private readonly ready: Int32Array;
  private readonly readyCount = new Int32Array(DISCIPLINES.length);

  constructor(private readonly work: Work) {
    const items = work.itemFeature.length;
    const features = work.features.length;
    this.featureStart = new Float64Array(features);
    this.featureFinish = new Float64Array(features);
    this.featureCause = new Int32Array(features);
    this.words = Math.ceil(items / 32);
    this.itemOfRank = Int32Array.from({ length: items }, (_, item) => item);
    this.rankOfItem = this.itemOfRank.slice();
    this.needsLeft = new Int32Array(features);
    this.itemsLeft = new Int32Array(features);
    this.ready = new Int32Array(DISCIPLINES.length * this.words);
  }

  /** The items, most urgent first. */
  setPriorityList(list: ArrayLike<number>): void {
    for (let rank = 0; rank < list.length; rank++) {
      this.itemOfRank[rank] = list[rank]!;
      this.rankOfItem[list[rank]!] = rank;
    }
  }

  /** Nothing was begun. */
  reset(): void {
    const { featureNeedCount, featureItemCount } = this.work;
    this.needsLeft.set(featureNeedCount);
    this.itemsLeft.set(featureItemCount);
    this.featureStart.fill(Number.POSITIVE_INFINITY);
    this.ready.fill(0);
    this.readyCount.fill(0);
    this.readyDisciplines = 0;
    for (let feature = 0; feature < featureNeedCount.length; feature++)
      if (featureNeedCount[feature] === 0) this.release(feature, 0, NONE);
  }

  /** What is ready in a word of ranks, in any of these disciplines, as bits. */
  readyIn(disciplines: number, word: number): number {
    let bits = 0;
    for (let rest = disciplines; rest !== 0; rest &= rest - 1)
      bits |= this.ready[lowestBit(rest) * this.words + word]!;
    return bits;
  }

  itemOf(rank: number): number {
    return this.itemOfRank[rank]!;
  }

  /** Somebody begins an item that was ready; answers the item whose end had let it become so. */
  begin(item: number, time: number): number {
    const discipline = this.work.itemDiscipline[item]!;
    const feature = this.work.itemFeature[item]!;
    const rank = this.rankOfItem[item]!;
    this.ready[discipline * this.words + (rank >> 5)]! &= ~(1 << (rank & 31));
    this.readyCount[discipline]!--;
    if (this.readyCount[discipline] === 0) this.readyDisciplines &= ~(1 << discipline);
    if (time < this.featureStart[feature]!) this.featureStart[feature] = time;
    return this.featureCause[feature]!;
  }

  /** An item is done; with its feature's last, what needs the feature may become ready. */
  finish(item: number, time: number): void {
    const feature = this.work.itemFeature[item]!;
    this.itemsLeft[feature]!--;
    if (this.itemsLeft[feature] === 0) this.complete(feature, time, item);
  }

  /** The feature's needs are met: its items become ready; without any it is done at once. */
  private release(feature: number, time: number, cause: number): void {
    const { work, ready, readyCount, rankOfItem, words } = this;
    this.featureCause[feature] = cause;
    if (this.itemsLeft[feature] === 0) {
      this.featureStart[feature] = time;
      this.complete(feature, time, cause);
      return;
    }
    for (let item = work.itemOffsets[feature]!; item < work.itemOffsets[feature + 1]!; item++) {
      const discipline = work.itemDiscipline[item]!;
      const rank = rankOfItem[item]!;
      ready[discipline * words + (rank >> 5)]! |= 1 << (rank & 31);
      readyCount[discipline]!++;
      this.readyDisciplines |= 1 << discipline;
    }
  }

  private complete(feature: number, time: number, cause: number): void {
    this.featureFinish[feature] = time;
    const { offsets, targets } = this.work.featureSuccessors;
    for (let edge = offsets[feature]!; edge < offsets[feature + 1]!; edge++) {
      const successor = targets[edge]!;
      this.needsLeft[successor]!--;
      if (this.needsLeft[successor] === 0) this.release(successor, time, cause);
    }
  }
}

/** The place of the lowest bit that is set; at least one must be. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
