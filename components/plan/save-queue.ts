import { baseOf, type Change, mergeChanges, rebased, recordOf } from './changes';

export interface Failure {
  /** `conflict`: somebody else changed the record since. `null`: the server was not reached. */
  kind: string | null;
  sentence: string;
}

export interface Queued {
  change: Change;
  state: 'waiting' | 'sending' | 'failed';
  failure: Failure | null;
}

export interface Answer {
  updatedAt?: string;
  /** The state before, where the change itself does not say. */
  was?: string;
  position?: number;
  revision?: number;
}

interface Ways {
  send: (change: Change) => Promise<Answer>;
  /** Called before the change leaves the queue, so that what is shown never falls back for a moment. */
  saved: (change: Change, answer: Answer) => void | Promise<void>;
  explain: (error: unknown) => Failure;
  failed?: (change: Change, failure: Failure) => void;
}

/**
 * What was done and is not yet known to be safe, in order. One change is sent at a time, since a later
 * one may rest on an earlier one; a failed one holds back only the changes of its own record, and
 * stays until it is tried again or dropped.
 */
export class SaveQueue {
  #queue: readonly Queued[] = [];
  #watchers = new Set<() => void>();
  #everSaved = false;
  /** Which state of a record each of our own saves led to, so that a change begun before it is no conflict with it. */
  #ownSteps = new Map<string, string>();

  constructor(readonly ways: Ways) {}

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  snapshot = (): readonly Queued[] => this.#queue;

  status = (): 'idle' | 'saving' | 'saved' | 'failed' => {
    if (this.#queue.some(one => one.state === 'failed')) return 'failed';
    if (this.#queue.length) return 'saving';
    return this.#everSaved ? 'saved' : 'idle';
  };

  put(made: Change): void {
    const record = recordOf(made);
    const change = this.#overOwnSaves(made);
    const last = this.#queue.findLast(one => recordOf(one.change) === record);
    const merged = last && last.state !== 'sending' ? mergeChanges(last.change, change) : null;
    // A further change to what failed is a new try, unless somebody else's change has to be looked at first.
    if (last && merged)
      this.#replace(last, {
        change: merged,
        ...(last.failure?.kind === 'conflict'
          ? { state: 'failed', failure: last.failure }
          : { state: 'waiting', failure: null }),
      });
    else this.#set([...this.#queue, { change, state: 'waiting', failure: null }]);
    void this.#work();
  }

  retry = (record?: string): void => {
    this.#set(
      this.#queue.map(one =>
        one.state === 'failed' && (record === undefined || recordOf(one.change) === record)
          ? { ...one, state: 'waiting', failure: null }
          : one,
      ),
    );
    void this.#work();
  };

  /** Makes a record's changes over `updatedAt` instead: mine are kept, knowing theirs. */
  keepMine(record: string, updatedAt: string): void {
    this.#rebase(record, updatedAt);
    this.retry(record);
  }

  /** Forgets what is not saved of a record. */
  drop(record: string): void {
    this.#set(this.#queue.filter(one => recordOf(one.change) !== record || one.state === 'sending'));
  }

  async #work(): Promise<void> {
    if (this.#queue.some(one => one.state === 'sending')) return;
    const held = new Set<string>();
    const next = this.#queue.find(one => {
      const record = recordOf(one.change);
      if (one.state === 'failed') held.add(record);
      return one.state === 'waiting' && !held.has(record);
    });
    if (!next) return;
    const sending: Queued = { ...next, state: 'sending' };
    this.#replace(next, sending);
    try {
      const answer = await this.ways.send(sending.change);
      await this.ways.saved(sending.change, answer);
      this.#everSaved = true;
      this.#remember(sending.change, answer);
      this.#set(this.#queue.filter(one => one !== sending));
    } catch (error) {
      const failure = this.ways.explain(error);
      this.#replace(sending, { ...sending, state: 'failed', failure });
      this.#mergeIntoFailed(recordOf(sending.change));
      this.ways.failed?.(sending.change, failure);
    }
    void this.#work();
  }

  /** What was done to a record while its save was under way joins the save that failed. */
  #mergeIntoFailed(record: string): void {
    const failed = this.#queue.find(one => one.state === 'failed' && recordOf(one.change) === record);
    if (!failed) return;
    let whole = failed;
    const rest: Queued[] = [];
    for (const one of this.#queue) {
      if (one === failed) continue;
      const merged =
        recordOf(one.change) === record && one.state === 'waiting'
          ? mergeChanges(whole.change, one.change)
          : null;
      if (merged) whole = { ...whole, change: merged };
      else rest.push(one);
    }
    const at = this.#queue.indexOf(failed);
    this.#set([...rest.slice(0, at), whole, ...rest.slice(at)]);
  }

  #remember(change: Change, { was, updatedAt }: Answer): void {
    const before = was ?? baseOf(change);
    if (before && updatedAt && before !== updatedAt)
      this.#ownSteps.set(`${recordOf(change)} ${before}`, updatedAt);
    this.#set(
      this.#queue.map(one =>
        one.state === 'sending' ? one : { ...one, change: this.#overOwnSaves(one.change) },
      ),
    );
  }

  /** The change over the newest state that only we ourselves have led to. */
  #overOwnSaves(change: Change): Change {
    const base = baseOf(change);
    const next = base && this.#ownSteps.get(`${recordOf(change)} ${base}`);
    return next && (change.kind === 'feature' || change.kind === 'risk')
      ? this.#overOwnSaves(rebased(change, next))
      : change;
  }

  #rebase(record: string, updatedAt: string): void {
    this.#set(
      this.#queue.map(one =>
        recordOf(one.change) === record ? { ...one, change: rebased(one.change, updatedAt) } : one,
      ),
    );
  }

  #replace(old: Queued, next: Queued): void {
    this.#set(this.#queue.map(one => (one === old ? next : one)));
  }

  #set(queue: readonly Queued[]): void {
    this.#queue = queue;
    for (const watcher of this.#watchers) watcher();
  }
}
