import { TRPCClientError } from '@trpc/client';
import type { Decision } from '@/server/plan/domain/weigh';
import { failureOf } from '../failure';
import type { Decisions } from './suggestions';
import { Reaching } from './until-reached';

interface State {
  /** What is decided here and not yet read back from the server. */
  ahead: Decisions;
  /** Some of it is not yet safe with the server. */
  isBusy: boolean;
  /** Some of it waits until the server can be reached. */
  isAway: boolean;
}

/** Reads everything again; answers whether that could be done. What is decided here is shown until it was. */
type ReadAgain = () => Promise<boolean>;

/**
 * The decisions of one plan in this tab, sent one after the other. It outlives the page: what waits for the
 * server is sent, and can be undone, also when somebody looked at another page meanwhile.
 */
export class DecisionQueue {
  #state: State = { ahead: new Map(), isBusy: false, isAway: false };
  #underWay = 0;
  #last: Promise<unknown> = Promise.resolve();
  #watchers = new Set<() => void>();
  #reaching = new Reaching(isUnreached, isAway => this.#set({ ...this.#state, isAway }));

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
  snapshot = (): State => this.#state;
  isBusy = (): boolean => this.#state.isBusy;
  retry = (): void => this.#reaching.retry();

  show(keys: readonly string[], decision: Decision): void {
    const ahead = new Map([...this.#state.ahead, ...keys.map(key => [key, decision] as const)]);
    this.#set({ ...this.#state, ahead });
  }

  /** Does it once everything before it is done, as soon as the server can be reached. */
  untilReached<T>(work: () => Promise<T>, readAgain: ReadAgain): Promise<T> {
    return this.inOrder(() => this.#reaching.until(work), readAgain);
  }

  /** Does it once everything before it is done. When nothing is left to do, all is read again. */
  async inOrder<T>(work: () => Promise<T>, readAgain: ReadAgain): Promise<T> {
    this.#count(1);
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.#count(-1);
      if (!this.isBusy() && (await readAgain())) this.wasRead();
    }
  }

  /** All was read from the server, after whatever was decided here. */
  wasRead(): void {
    if (!this.isBusy() && this.#state.ahead.size) this.#set({ ...this.#state, ahead: new Map() });
  }

  #count(more: number): void {
    this.#underWay += more;
    this.#set({ ...this.#state, isBusy: this.#underWay > 0 });
  }

  #set(state: State): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

/** No answer of ours came: the network or a proxy failed. A mistake of this page's own is not tried again. */
export function isUnreached(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const { kind } = failureOf(error, '');
  if (kind !== null) return kind === 'unavailable';
  const response = (error.meta as { response?: { status: number } } | undefined)?.response;
  return !response || response.status >= 500;
}
