import type { WeighedPart } from '@/server/plan/domain/weigh';
import type { Failure } from '../failure';
import { keysOf, merged, type PartAnswer, type PartChange, type RowAfter } from './part-change';

export interface QueuedPart {
  id: number;
  /** Names it to the server, however often it is tried. */
  once: string;
  change: PartChange;
  /** `sent`: safe, but not yet read back from the server. */
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  failure: Failure | null;
}

interface Ways {
  send: (change: PartChange, once: string) => Promise<PartAnswer>;
  /** Reads everything again and answers the parts as the server has them. */
  refresh: () => Promise<readonly WeighedPart[]>;
  explain: (error: unknown) => Failure;
}

/** What the server has for a part that was changed here without an answer that says so. */
const UNKNOWN = Symbol('unknown');
type State = string | typeof UNKNOWN;

/**
 * What was done to the parts of a plan and is not yet known to be safe, in order; one change is sent at a
 * time. What is safe stays shown until it is read back, so that nothing falls back for a moment. A failed
 * change stays until it is tried again or dropped, and holds up only what is about the same parts.
 */
export class PartQueue {
  #queue: readonly QueuedPart[] = [];
  #watchers = new Set<() => void>();
  #settled = new Map<number, (answer: PartAnswer | null) => void>();
  /** The state that our own last change led each part to. */
  #own = new Map<string, State>();
  #nextId = 1;
  #everSaved = false;

  constructor(readonly ways: Ways) {}

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  snapshot = (): readonly QueuedPart[] => this.#queue;

  status = (): 'idle' | 'saving' | 'saved' | 'failed' => {
    if (this.#queue.some(one => one.state === 'failed')) return 'failed';
    if (this.#queue.some(one => one.state !== 'sent')) return 'saving';
    return this.#everSaved ? 'saved' : 'idle';
  };

  /** Answers once the change is safe; null where it was dropped, or became one with a later one. */
  put = (change: PartChange): Promise<PartAnswer | null> => {
    const last = this.#queue.findLast(
      one => one.state !== 'sent' && (change.kind === 'demands' || shareKeys(one.change, change)),
    );
    const both =
      last && (last.state === 'waiting' || last.state === 'failed') ? merged(last.change, change) : null;
    const id = this.#nextId++;
    if (last && both) {
      this.#answer(last.id, null);
      const isConflict = last.failure?.kind === 'conflict';
      this.#set(
        this.#queue.map(one =>
          one === last
            ? {
                id,
                once: crypto.randomUUID(),
                change: both,
                state: isConflict ? ('failed' as const) : ('waiting' as const),
                failure: isConflict ? last.failure : null,
              }
            : one,
        ),
      );
    } else
      this.#set([...this.#queue, { id, once: crypto.randomUUID(), change, state: 'waiting', failure: null }]);
    const answer = new Promise<PartAnswer | null>(resolve => this.#settled.set(id, resolve));
    void this.#work();
    return answer;
  };

  retry = (id?: number): void => {
    this.#set(
      this.#queue.map(one =>
        one.state === 'failed' && (id === undefined || one.id === id)
          ? { ...one, state: 'waiting', failure: null }
          : one,
      ),
    );
    void this.#work();
  };

  /** Makes a change over what somebody else made of the part meanwhile. */
  keepMine(id: number, updatedAt: string | null): void {
    const mine = this.#queue.find(one => one.id === id);
    if (mine?.change.kind !== 'save') return;
    const { change } = mine;
    this.#now(change.key, updatedAt);
    this.#mark(id, { change: { ...change, basedOn: updatedAt } });
    this.retry(id);
  }

  /** Forgets a change that is not saved. */
  drop(id: number): void {
    this.#answer(id, null);
    this.#set(this.#queue.filter(one => one.id !== id || one.state === 'sending'));
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#queue.some(one => one.state === 'sending')) return;
    const held = new Set<string>();
    const next = this.#queue.find(one => {
      if (one.state === 'failed') for (const key of keysOf(one.change)) held.add(key);
      return one.state === 'waiting' && !keysOf(one.change).some(key => held.has(key));
    });
    if (!next) return this.#readBack();
    this.#mark(next.id, { state: 'sending' });
    try {
      const change = await this.#overOwn(next.change);
      const answer = await this.ways.send(change, next.once);
      for (const key of keysOf(change)) this.#now(key, answer.updatedAt ?? UNKNOWN);
      for (const row of answer.after ?? []) this.#now(row.key, row.updatedAt);
      // Ours only where it was ours before: somebody else's stays to be looked at.
      for (const { key, was, updatedAt } of answer.moved ?? [])
        if (this.#own.get(key) === was) this.#now(key, updatedAt);
      this.#everSaved = true;
      this.#mark(next.id, { state: 'sent' });
      this.#answer(next.id, answer);
    } catch (error) {
      const failure = this.ways.explain(error);
      this.#mark(next.id, { state: 'failed', failure });
      // Theirs has to be there to be looked at.
      if (failure.kind === 'conflict' || failure.kind === 'not_found')
        await this.ways.refresh().catch(() => undefined);
    }
    return this.#work();
  }

  async #readBack(): Promise<void> {
    const sent = this.#queue.filter(one => one.state === 'sent').map(one => one.id);
    if (!sent.length) return;
    const parts = await this.ways.refresh().catch(() => null);
    this.#set(this.#queue.filter(one => one.state !== 'sent' || !sent.includes(one.id)));
    if (parts && !this.#queue.length) this.#learn(parts);
  }

  /** The parts as the server has them: a row that we led to and that is not there any more is not ours. */
  read = (parts: readonly WeighedPart[]): void => {
    if (!this.#queue.length) this.#learn(parts);
  };

  /** From a reading that has all of our own changes. */
  #learn(parts: readonly WeighedPart[]): void {
    const read = new Map(parts.map(part => [part.key, part.updatedAt]));
    for (const [key, own] of this.#own) {
      const there = read.get(key) ?? null;
      if (own === UNKNOWN || there === null) this.#now(key, there);
    }
  }

  /** Null: the part has no row any more. */
  #now(key: string, state: State | null): void {
    if (state === null) this.#own.delete(key);
    else this.#own.set(key, state);
  }

  /** The change over the newest state that only we ourselves have led to. */
  async #overOwn(change: PartChange): Promise<PartChange> {
    if (change.kind !== 'save' && change.kind !== 'restore' && change.kind !== 'take-now') return change;
    const isOpen = change.kind === 'save' && change.basedOn === undefined;
    if (isOpen) this.#own.set(change.key, this.#own.get(change.key) ?? UNKNOWN);
    if (keysOf(change).some(key => this.#own.get(key) === UNKNOWN)) this.#learn(await this.ways.refresh());
    const over = (key: string, then: string | null): string | null => {
      const own = this.#own.get(key) as string | undefined;
      return own === undefined || (then !== null && then > own) ? then : own;
    };
    if (change.kind === 'save') return { ...change, basedOn: over(change.key, change.basedOn ?? null) };
    const overRows = (rows: readonly RowAfter[]) =>
      rows.map(row => ({ ...row, updatedAt: over(row.key, row.updatedAt) }));
    return change.kind === 'restore'
      ? { ...change, after: overRows(change.after) }
      : { ...change, rows: overRows(change.rows) };
  }

  #mark(id: number, as: Partial<QueuedPart>): void {
    this.#set(this.#queue.map(one => (one.id === id ? { ...one, ...as } : one)));
  }

  #answer(id: number, answer: PartAnswer | null): void {
    this.#settled.get(id)?.(answer);
    this.#settled.delete(id);
  }

  #set(queue: readonly QueuedPart[]): void {
    this.#queue = queue;
    for (const watcher of this.#watchers) watcher();
  }
}

function shareKeys(one: PartChange, other: PartChange): boolean {
  const keys = new Set(keysOf(one));
  return keysOf(other).some(key => keys.has(key));
}
