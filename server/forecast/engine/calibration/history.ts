import { type FinishedWork, USUAL_SPREAD, type WorkKind } from './finished-work';
import { atEachLevel, type Quantiles } from './pinball';
import { beliefAfter, beliefBefore, Evidence, predictiveOf, predictiveQuantiles } from './posterior';
import { logRatioAt, type RawRange } from './raw-range';
import { SortedSample } from './sorted-sample';

/** With so many comparable tasks the fifth of a hundred lies among what was seen, and no shape need be assumed. */
const ENOUGH_TASKS = 20;

/** What is known of finished work so far, and what it says of a piece of work that begins now. */
export class History {
  readonly #kind: WorkKind;
  readonly #evidence = new Evidence();
  readonly #all = new SortedSample();
  readonly #byGroup = new Map<string | null, SortedSample>();

  constructor(kind: WorkKind) {
    this.#kind = kind;
  }

  get count(): number {
    return this.#evidence.count;
  }

  /** Learns of work that turned out so many spreads of its own range off. */
  add({ group }: FinishedWork, score: number): void {
    this.#evidence.add(score);
    if (this.#kind === 'project') return;
    this.#all.add(score);
    const own = this.#byGroup.get(group) ?? new SortedSample();
    own.add(score);
    this.#byGroup.set(group, own);
  }

  /** The corrected prediction: of tasks, what enough comparable ones did; else Student's t around the posterior. */
  predict({ group }: FinishedWork, raw: RawRange): Quantiles {
    const comparable = this.#comparable(group);
    const scores = comparable
      ? atEachLevel(p => comparable.quantile(p))
      : predictiveQuantiles(predictiveOf(this.belief()));
    return scores.map(score => logRatioAt(raw, score));
  }

  /** In spreads of the work's own range; without ranges of its own that is s₀, and this the belief about ln ratios. */
  belief() {
    const spread = USUAL_SPREAD[this.#kind];
    return beliefAfter(beliefBefore(spread, spread), this.#evidence);
  }

  #comparable(group: string | null): SortedSample | null {
    if (this.#kind === 'project') return null;
    const own = this.#byGroup.get(group);
    if (own && own.count >= ENOUGH_TASKS) return own;
    return this.#all.count >= ENOUGH_TASKS ? this.#all : null;
  }
}
