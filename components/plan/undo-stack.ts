import type { Plan } from '@/server/plan/domain/plan';
import { applyChanges, type Change, inverseOf, refreshed } from './changes';
import { lastSteps, readSteps, type StepStore, writeSteps } from './kept-steps';

/** Something that somebody did in one go, as the changes that take it back. */
interface Step {
  /** What was done: "the edition of 3 features". */
  label: string;
  back: Change[];
}

interface Kept {
  undo: Step[];
  redo: Step[];
}

interface Store extends StepStore {
  /** When to write: a long history takes longer than a frame. At once where nothing is said. */
  later?: (work: () => void) => void;
}

/** What can be taken back, and done again, in this tab; kept where it outlives a reload. */
export class UndoStack {
  #kept: Kept = { undo: [], redo: [] };
  #store: Store | null = null;
  #isDue = false;
  #watchers = new Set<() => void>();

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  snapshot = (): Readonly<Kept> => this.#kept;

  /** From here on it is kept there; what an earlier page did comes before what this one did. */
  keepIn(store: Store): void {
    if (this.#store) return;
    this.#store = store;
    const before = readSteps(store) as Partial<Kept> | null;
    if (before?.undo && before.redo)
      this.#set({ undo: [...before.undo, ...this.#kept.undo], redo: before.redo });
  }

  forget = (): void => this.#set({ undo: [], redo: [] });

  /** Remembers how to take back what is about to be done. */
  did(before: Plan, changes: readonly Change[], label: string): void {
    const step = stepBack(before, changes, label);
    this.#set({ undo: [...this.#kept.undo, step], redo: [] });
  }

  /** The changes that take back the last step; null where there is none. */
  undo(now: Plan): { changes: Change[]; label: string } | null {
    const step = this.#kept.undo.at(-1);
    if (!step) return null;
    const changes = step.back.map(change => refreshed(now, change));
    this.#set({
      undo: this.#kept.undo.slice(0, -1),
      redo: [...this.#kept.redo, stepBack(now, changes, step.label)],
    });
    return { changes, label: step.label };
  }

  redo(now: Plan): { changes: Change[]; label: string } | null {
    const step = this.#kept.redo.at(-1);
    if (!step) return null;
    const changes = step.back.map(change => refreshed(now, change));
    this.#set({
      undo: [...this.#kept.undo, stepBack(now, changes, step.label)],
      redo: this.#kept.redo.slice(0, -1),
    });
    return { changes, label: step.label };
  }

  #set(next: Kept): void {
    this.#kept = { undo: lastSteps(next.undo), redo: lastSteps(next.redo) };
    if (this.#store && !this.#isDue) {
      this.#isDue = true;
      if (this.#store.later) this.#store.later(() => this.#write());
      else this.#write();
    }
    for (const watcher of this.#watchers) watcher();
  }

  #write(): void {
    this.#isDue = false;
    if (!this.#store) return;
    const { undo, redo } = this.#kept;
    this.#kept = { undo: [...writeSteps(this.#store, undo, kept => ({ undo: kept, redo }))], redo };
  }
}

/** The inverse of each, in reverse: the last thing done is the first taken back. */
function stepBack(before: Plan, changes: readonly Change[], label: string): Step {
  const back: Change[] = [];
  let plan = before;
  for (const change of changes) {
    back.unshift(...inverseOf(plan, change));
    // Only what is moved is taken back by where it stood.
    if (changes.length > 1 && changes.some(one => one.kind === 'move')) plan = applyChanges(plan, [change]);
  }
  return { label, back };
}
