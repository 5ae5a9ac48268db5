import type { inferRouterOutputs } from '@trpc/server';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { PlanFeature, PlanRisk } from '@/server/plan/domain/plan';
import type { Decision } from '@/server/plan/domain/weigh';
import type { AppRouter } from '@/server/trpc/root';
import type { RowBefore } from '../document/part-change';
import { lastSteps, readSteps, type StepStore, writeSteps } from '../kept-steps';

/** What one call took. */
export type Taken = inferRouterOutputs<AppRouter>['plan']['acceptSuggestions']['taken'];

/** What takes a decision back. Plain data, so that it outlives the page. */
export type Back =
  | { kind: 'take-back'; taken: Taken }
  | { kind: 'reconsider' }
  | { kind: 'refuse' }
  | {
      kind: 'restore-feature';
      feature: FeatureFields & Pick<PlanFeature, 'id' | 'position' | 'updatedAt'>;
      neededBy: PlanFeature['id'][];
      threatenedBy: PlanRisk['id'][];
    }
  | { kind: 'restore-risk'; risk: PlanRisk }
  | { kind: 'restore-part'; row: RowBefore };

export interface Decided {
  id: string;
  /** `Accepted “Booking calendar”`. */
  label: string;
  keys: readonly string[];
  /** How they stood before it. */
  before: Decision;
  /** Null while the decision is on its way. */
  back: Back | null;
}

/** What was decided in this tab and can be taken back, the last one first; kept where it outlives a reload. */
export class DecidedStack {
  #steps: readonly Decided[] = [];
  #store: StepStore | null = null;
  /** What is on its way, each with what will take it back: null where nothing came of it. */
  #onTheWay = new Map<string, Promise<Back | null>>();
  #undone = new Set<string>();
  #watchers = new Set<() => void>();

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  snapshot = (): readonly Decided[] => this.#steps;

  /** From here on it is kept there; what an earlier page did comes before what this one did. */
  keepIn(store: StepStore): void {
    if (this.#store) return;
    this.#store = store;
    const before = readSteps(store);
    if (Array.isArray(before)) this.#set([...(before as Decided[]), ...this.#steps]);
  }

  forget = (): void => this.#set([]);

  /** Remembers a decision that is about to be sent. */
  began(step: Decided): void {
    this.#set([...this.#steps, step]);
  }

  /**
   * Sends it, unless it was undone before its turn; what may have arrived though no answer came is sent
   * again all the same. `work` answers what takes it back, null where nothing came of it.
   */
  async send(id: string, work: () => Promise<Back | null>): Promise<void> {
    if (this.#undone.has(id) && !this.#onTheWay.has(id)) return;
    const sent = work();
    this.#onTheWay.set(
      id,
      sent.catch(() => null),
    );
    const back = await sent;
    if (!back) this.drop(id);
    else this.#set(this.#steps.map(one => (one.id === id ? { ...one, back } : one)));
  }

  /** Nothing came of it. */
  drop(id: string): void {
    this.#set(this.#steps.filter(one => one.id !== id));
  }

  /** Takes the step off at once, so that it is undone once, however soon the next undo comes. */
  take(id: string): Decided | null {
    const step = this.#steps.find(one => one.id === id) ?? null;
    if (!step) return null;
    this.#undone.add(id);
    this.drop(id);
    return step;
  }

  /** What takes a step back, as soon as what is on its way is safe; null where there is nothing to take back. */
  async backOf(step: Decided): Promise<Back | null> {
    return step.back ?? (await this.#onTheWay.get(step.id)) ?? null;
  }

  #set(steps: readonly Decided[]): void {
    this.#steps = lastSteps(steps);
    const safe = this.#steps.filter(one => one.back);
    if (this.#store) writeSteps(this.#store, safe, kept => kept);
    for (const watcher of this.#watchers) watcher();
  }
}
