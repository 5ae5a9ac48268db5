import { FeatureInTrial, ItemInTrial, type PersonAtWork, Queue } from './in-trial';
import { successorsThroughEmpty, type Work } from './plan/work';
import { DISCIPLINES } from './types';

/** The work of one trial that was not begun: what waits for other features, and what is ready, by urgency. */
export class Backlog {
  readonly items: readonly ItemInTrial[];
  readonly features: readonly FeatureInTrial[];
  /** Bits of the disciplines in which something is ready. */
  readyDisciplines = 0;
  /** Words of 32 items, by rank. */
  readonly words: number;

  private readonly itemOfRank: ItemInTrial[];
  /** Ready items as bits by rank: the lowest is the most urgent. */
  private readonly ready: Int32Array;
  /** All items of each set of disciplines, as bits by rank: `[set * words + (rank >> 5)]`. */
  private readonly ranksOfSet: Int32Array;
  private readonly queues = DISCIPLINES.map((_, index) => new Queue(1 << index));

  constructor(work: Work, ableByDiscipline: readonly (readonly PersonAtWork[])[]) {
    this.features = featuresOf(work, ableByDiscipline, this.queues);
    this.items = this.features.flatMap(feature => feature.items);
    this.itemOfRank = [...this.items];
    this.words = Math.ceil(this.items.length / 32);
    this.ready = new Int32Array(this.words);
    this.ranksOfSet = new Int32Array(this.words << DISCIPLINES.length);
    this.setPriorityList(this.items.map(item => item.index));
  }

  /** The items, most urgent first. */
  setPriorityList(list: ArrayLike<number>): void {
    const { items, itemOfRank, ranksOfSet, words } = this;
    ranksOfSet.fill(0);
    for (let rank = 0; rank < list.length; rank++) {
      const item = items[list[rank]!]!;
      item.rank = rank;
      itemOfRank[rank] = item;
      ranksOfSet[(1 << item.discipline) * words + (rank >> 5)]! |= 1 << (rank & 31);
    }
    for (let set = 1; set < 1 << DISCIPLINES.length; set++) {
      const first = set & -set;
      if (first === set) continue;
      for (let word = 0; word < words; word++) {
        ranksOfSet[set * words + word] =
          ranksOfSet[first * words + word]! | ranksOfSet[(set - first) * words + word]!;
      }
    }
  }

  /** Nothing was begun. */
  reset(): void {
    const { features, queues, ready, words } = this;
    for (let word = 0; word < words; word++) ready[word] = 0;
    for (let i = 0; i < queues.length; i++) queues[i]!.length = 0;
    this.readyDisciplines = 0;
    for (let i = 0; i < features.length; i++) {
      const feature = features[i]!;
      feature.needsLeft = feature.needs;
      feature.cause = null;
      if (feature.needs === 0) this.release(feature);
    }
  }

  /** What is ready in a word of ranks, in any of these disciplines, as bits. */
  readyIn(disciplines: number, word: number): number {
    return this.ready[word]! & this.ranksOfSet[disciplines * this.words + word]!;
  }

  itemOf(rank: number): ItemInTrial {
    return this.itemOfRank[rank]!;
  }

  /** Somebody begins an item that was ready. */
  begin({ rank, queue }: ItemInTrial): void {
    this.ready[rank >> 5]! &= ~(1 << (rank & 31));
    queue.length--;
    if (queue.length === 0) this.readyDisciplines &= ~queue.bit;
  }

  /** An item is done: what needs its feature may become ready. */
  finish(item: ItemInTrial): void {
    const { successors } = item.feature;
    for (let i = 0; i < successors.length; i++) {
      const successor = successors[i]!;
      successor.needsLeft--;
      if (successor.needsLeft > 0) continue;
      successor.cause = item;
      this.release(successor);
    }
  }

  /** The feature's needs are met: its items become ready. */
  private release({ items }: FeatureInTrial): void {
    const { ready } = this;
    for (let i = 0; i < items.length; i++) {
      const { rank, queue } = items[i]!;
      ready[rank >> 5]! |= 1 << (rank & 31);
      queue.length++;
      this.readyDisciplines |= queue.bit;
    }
  }
}

/** The place of the lowest bit that is set; at least one must be. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function featuresOf(
  work: Work,
  ableByDiscipline: readonly (readonly PersonAtWork[])[],
  queues: readonly Queue[],
): FeatureInTrial[] {
  const features = work.features.map(() => new FeatureInTrial());
  work.itemFeature.forEach((index, item) => {
    const discipline = work.itemDiscipline[item]!;
    const feature = features[index]!;
    feature.items.push(
      new ItemInTrial(
        item,
        discipline,
        work.medianHours[item]!,
        ableByDiscipline[discipline]!,
        feature,
        queues[discipline]!,
      ),
    );
  });
  features.forEach((feature, index) => {
    for (const next of successorsThroughEmpty(work, index)) {
      features[next]!.needs += feature.items.length;
      feature.successors.push(features[next]!);
    }
  });
  return features;
}
