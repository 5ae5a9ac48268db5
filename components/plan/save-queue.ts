import type { CellKey, CellValue } from '@/server/plan/domain/cells';
import { baseOf, type Change, isEmpty, mergeChanges, rebased, recordOf } from './changes';
import type { Failure } from './failure';
import { type Answer, conflictOf } from './with-answers';

export interface Queued {
  id: number;
  change: Change;
  state: 'waiting' | 'sending' | 'failed';
  failure: Failure | null;
  /** It was refused together with others and goes alone now, so that it is known which is wrong. */
  alone?: true;
}

interface Ways {
  /** Sends changes that go together; the answers are in their order. */
  send: (changes: readonly Change[]) => Promise<Answer[]>;
  goTogether: (first: Change, next: Change) => boolean;
  /** Called before the changes leave the queue, so that what is shown never falls back for a moment. */
  saved: (changes: readonly Change[], answers: readonly Answer[]) => void;
  explain: (error: unknown) => Failure;
  failed?: (change: Change, failure: Failure) => void;
  /** Puts what is not safe yet where it outlives the tab. */
  keep?: (queue: readonly Queued[]) => void;
  wait?: (ms: number, then: () => void) => void;
}

const MOST_TOGETHER = 200;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * What was done and is not yet known to be safe, in order. What goes together is sent together, one
 * call at a time, since a later change may rest on an earlier one. While the server cannot be reached
 * everything waits and is tried again; a change that is refused holds back only what rests on it, and
 * stays until it is tried again or dropped.
 */
export class SaveQueue {
  #queue: readonly Queued[] = [];
  #watchers = new Set<() => void>();
  #everSaved = false;
  #lastId = 0;
  #restored = new Set<number>();
  #away: Failure | null = null;
  #waitMs = FIRST_WAIT_MS;
  /** Which state of a risk each of our own saves led to, so that a change begun before it is no conflict with it. */
  #ownSteps = new Map<string, string>();

  constructor(readonly ways: Ways) {}

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  snapshot = (): readonly Queued[] => this.#queue;

  status = (): 'idle' | 'saving' | 'saved' | 'failed' => {
    if (this.#away || this.#queue.some(one => one.state === 'failed')) return 'failed';
    if (this.#queue.length) return 'saving';
    return this.#everSaved ? 'saved' : 'idle';
  };

  /** Why nothing can be sent at the moment; null where it can. */
  away = (): Failure | null => this.#away;

  put(...made: readonly Change[]): void {
    let queue = this.#queue;
    for (const change of made) queue = this.#with(queue, this.#overOwnSaves(change));
    this.#set(queue);
    void this.#work();
  }

  /** Takes up again what an earlier tab left behind. What was under way may be safe already: sent twice it changes nothing. */
  restore(left: readonly Pick<Queued, 'change' | 'state' | 'failure'>[]): void {
    if (!left.length) return;
    const entries = left.map(({ change, state, failure }) =>
      state === 'failed'
        ? this.#entry(change, { state, failure })
        : this.#entry(change, { state: 'waiting', failure: null }),
    );
    // Before what was done here, behind what was taken up already: that is older.
    const at = this.#queue.findLastIndex(one => this.#restored.has(one.id)) + 1;
    for (const one of entries) this.#restored.add(one.id);
    this.#set([...this.#queue.slice(0, at), ...entries, ...this.#queue.slice(at)]);
    void this.#work();
  }

  retry = (record?: string): void => {
    this.#away = null;
    this.#set(
      this.#queue.map(one =>
        one.state === 'failed' &&
        one.failure?.kind !== 'conflict' &&
        (record === undefined || recordOf(one.change) === record)
          ? { ...one, state: 'waiting', failure: null }
          : one,
      ),
    );
    void this.#work();
  };

  /** Settles a conflict of one cell: mine is made over theirs, or dropped. */
  settleCell(
    id: number,
    cell: CellKey,
    choice: { keep: 'mine'; over: CellValue } | { keep: 'theirs' },
  ): void {
    const entry = this.#queue.find(one => one.id === id);
    if (entry?.change.kind !== 'feature') return;
    const { change } = entry;
    const mine = change.cells.find(one => one.cell === cell);
    this.#leave(entry, { ...change, cells: change.cells.filter(one => one !== mine) });
    if (mine && choice.keep === 'mine')
      this.put({ ...change, cells: [{ ...mine, from: choice.over } as typeof mine] });
  }

  /** Settles a conflict of a record that is not a feature: `mine` is made over what is there now. */
  settle(id: number, mine: Change | null): void {
    this.drop(id);
    if (mine) this.put(mine);
  }

  /** Forgets a change that is not saved. */
  drop(id: number): void {
    this.#set(this.#queue.filter(one => one.id !== id || one.state === 'sending'));
  }

  #with(queue: readonly Queued[], made: Change): readonly Queued[] {
    let change = made;
    let next = [...queue];
    if (change.kind === 'feature') [next, change] = this.#intoConflicts(next, change);
    if (isEmpty(change)) return next;
    const record = recordOf(change);
    // Only the last of a record can take more in, and nothing that is about order may stand between.
    const last = next.findLast(one => recordOf(one.change) === record && one.failure?.kind !== 'conflict');
    const merged = last && last.state !== 'sending' ? mergeChanges(last.change, change) : null;
    if (!last || !merged) return [...next, this.#entry(change)];
    if (isEmpty(merged)) return next.filter(one => one !== last);
    return next.map(one =>
      one === last ? { ...one, change: merged, state: 'waiting', failure: null } : one,
    );
  }

  /** What is typed over a cell in conflict stays in conflict: somebody else's value has to be looked at first. */
  #intoConflicts(
    queue: Queued[],
    made: Extract<Change, { kind: 'feature' }>,
  ): [Queued[], Extract<Change, { kind: 'feature' }>] {
    let rest = made.cells;
    const next = queue.map(one => {
      const { change, failure } = one;
      if (failure?.kind !== 'conflict' || change.kind !== 'feature' || change.featureId !== made.featureId)
        return one;
      const cells = change.cells.map(cell => {
        const newer = rest.find(other => other.cell === cell.cell);
        return newer ? ({ ...cell, to: newer.to } as typeof cell) : cell;
      });
      rest = rest.filter(other => !cells.some(cell => cell.cell === other.cell));
      return { ...one, change: { ...change, cells } };
    });
    return [next, { ...made, cells: rest }];
  }

  async #work(): Promise<void> {
    if (this.#away || this.#queue.some(one => one.state === 'sending')) return;
    const next = this.#nextTogether();
    if (!next.length) return;
    const ids = new Set(next.map(one => one.id));
    this.#change(ids, one => ({ ...one, state: 'sending' }));
    const changes = next.map(one => one.change);
    try {
      const answers = await this.ways.send(changes);
      this.#everSaved = true;
      this.#waitMs = FIRST_WAIT_MS;
      this.ways.saved(changes, answers);
      this.#answered(next, answers);
    } catch (error) {
      this.#refused(next, this.ways.explain(error));
    }
    void this.#work();
  }

  #nextTogether(): Queued[] {
    const held = new Set<string>();
    const next: Queued[] = [];
    for (const one of this.#queue) {
      const record = recordOf(one.change);
      // A cell in conflict holds back nothing: other cells of its feature have nothing to do with it.
      if (one.state === 'failed' && one.failure?.kind !== 'conflict') held.add(record);
      if (one.state !== 'waiting' || held.has(record)) continue;
      if (!next.length) next.push(one);
      else if (one.alone || next[0]!.alone || !this.ways.goTogether(next[0]!.change, one.change)) break;
      else next.push(one);
      if (next[0]!.alone || next.length === MOST_TOGETHER) break;
    }
    return next;
  }

  #answered(sent: readonly Queued[], answers: readonly Answer[]): void {
    const ids = new Set(sent.map(one => one.id));
    const left = sent.flatMap((one, at) => {
      const answer = answers[at]!;
      this.#remember(one.change, answer);
      if (answer.gone) return [this.#entry(one.change, { state: 'failed', failure: GONE })];
      const conflict = conflictOf(one.change, answer);
      return conflict ? [this.#entry(conflict, { state: 'failed', failure: CONFLICT })] : [];
    });
    let rest: readonly Queued[] = this.#queue.filter(one => !ids.has(one.id));
    // What was done meanwhile to a cell that turned out to be in conflict is part of that conflict.
    for (const entry of left) {
      const { change } = entry;
      if (change.kind !== 'feature' || entry.failure !== CONFLICT) continue;
      rest = rest.flatMap(one => {
        if (one.change.kind !== 'feature' || one.change.featureId !== change.featureId) return [one];
        const [[into], outside] = this.#intoConflicts([entry], one.change);
        Object.assign(entry, into);
        return isEmpty(outside) ? [] : [{ ...one, change: outside }];
      });
    }
    this.#set([...left, ...rest].map(one => ({ ...one, change: this.#overOwnSaves(one.change) })));
    for (const entry of left) this.ways.failed?.(entry.change, entry.failure!);
  }

  #refused(sent: readonly Queued[], failure: Failure): void {
    const ids = new Set(sent.map(one => one.id));
    if (failure.kind === null || failure.kind === 'unavailable' || failure.kind === 'rate_limited') {
      this.#away = failure;
      this.#change(ids, one => ({ ...one, state: 'waiting' }));
      this.#later();
      return;
    }
    const [only] = sent;
    if (sent.length === 1 && failure.kind === 'not_found' && isRemoval(only!.change)) {
      this.#set(this.#queue.filter(one => !ids.has(one.id)));
      return;
    }
    if (sent.length > 1) {
      this.#change(ids, one => ({ ...one, state: 'waiting', alone: true }));
      return;
    }
    const parts = failure.kind === 'invalid' ? singleCells(only!.change) : [only!.change];
    if (parts.length > 1) {
      const alone = parts.map(change => ({ ...this.#entry(change), alone: true as const }));
      this.#set(this.#queue.flatMap(one => (ids.has(one.id) ? alone : [one])));
      return;
    }
    this.#change(ids, one => ({ ...one, state: 'failed', failure }));
    this.#mergeIntoFailed(only!.id);
    this.ways.failed?.(only!.change, failure);
  }

  #later(): void {
    const waitMs = this.#waitMs;
    this.#waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    const wait = this.ways.wait ?? ((ms, then) => void setTimeout(then, ms));
    wait(waitMs, () => {
      if (this.#away) this.retry();
    });
  }

  /** What was done to a record while its save was under way joins the save that failed. */
  #mergeIntoFailed(id: number): void {
    let whole = this.#queue.find(one => one.id === id);
    if (!whole) return;
    const record = recordOf(whole.change);
    const rest: Queued[] = [];
    let isAfter = false;
    for (const one of this.#queue) {
      if (one.id === id) isAfter = true;
      const merged: Change | null =
        isAfter && one.id !== id && recordOf(one.change) === record && one.state === 'waiting'
          ? mergeChanges(whole.change, one.change)
          : null;
      if (merged) whole = { ...whole, change: merged };
      else rest.push(one);
    }
    const final = whole;
    this.#set(rest.map(one => (one.id === id ? final : one)));
  }

  #remember(change: Change, { was, updatedAt }: Answer): void {
    const before = was ?? baseOf(change);
    if (before && updatedAt && before !== updatedAt)
      this.#ownSteps.set(`${recordOf(change)} ${before}`, updatedAt);
  }

  /** The change over the newest state that only we ourselves have led to. */
  #overOwnSaves(change: Change): Change {
    const base = baseOf(change);
    const next = base && this.#ownSteps.get(`${recordOf(change)} ${base}`);
    return next && change.kind === 'risk' && change.basedOn !== null
      ? this.#overOwnSaves(rebased(change, next))
      : change;
  }

  #entry(change: Change, more: Partial<Queued> = {}): Queued {
    this.#lastId++;
    return { id: this.#lastId, change, state: 'waiting', failure: null, ...more };
  }

  /** What is left of an entry, or nothing of it. */
  #leave(entry: Queued, change: Change): void {
    this.#set(
      this.#queue.flatMap(one => (one !== entry ? [one] : isEmpty(change) ? [] : [{ ...one, change }])),
    );
  }

  #change(ids: ReadonlySet<number>, how: (one: Queued) => Queued): void {
    this.#set(this.#queue.map(one => (ids.has(one.id) ? how(one) : one)));
  }

  #set(queue: readonly Queued[]): void {
    this.#queue = queue;
    this.ways.keep?.(queue);
    for (const watcher of this.#watchers) watcher();
  }
}

const CONFLICT: Failure = {
  kind: 'conflict',
  sentence: 'Somebody changed this meanwhile. Choose theirs or yours.',
};
const GONE: Failure = { kind: 'not_found', sentence: 'The feature was removed meanwhile.' };

const isRemoval = (change: Change): boolean => change.kind.startsWith('remove');

function singleCells(change: Change): Change[] {
  return change.kind === 'feature' ? change.cells.map(cell => ({ ...change, cells: [cell] })) : [change];
}
