import { toast, toastUndo } from '@/components/ui/toaster';
import { lastSteps, readSteps, type StepStore, writeSteps } from '../kept-steps';
import { Undone } from '../undone';
import { knowing, type PartAnswer, type PartChange } from './part-change';

interface Step {
  /** “Removed Invoice and 2 relations or rights”. */
  what: string;
  /** The changes that take it back. */
  back: readonly PartChange[];
}

interface Ways {
  put: (change: PartChange) => Promise<PartAnswer | null>;
  /** Why there is nothing to undo, or to do again. */
  nothing: (how: 'undo' | 'redo') => string;
}

/** One message about the last change, however fast they are made. */
const TOAST = 'part-changed';

/** What was done to the parts of a plan in this tab and can be taken back, the last first; kept where it outlives a reload. */
export class Undoing {
  #steps: readonly Step[] = [];
  #store: StepStore | null = null;
  /** What is on its way: how to bring back what is removed only the server says. */
  #onTheWay = new Map<Step, Promise<void>>();
  /** An undo that waits for that; those after it wait for their turn. */
  #waiting: Promise<void> | null = null;
  #undone = new Undone<Step>();

  constructor(private readonly ways: Ways) {}

  /** From here on it is kept there; what an earlier page did comes before what this one did. */
  keepIn(store: StepStore): void {
    if (this.#store) return;
    this.#store = store;
    const before = readSteps(store);
    if (Array.isArray(before)) this.#set([...(before as Step[]), ...this.#steps]);
  }

  forget = (): void => {
    this.#set([]);
    this.#undone.forget();
  };

  /** Does it, and remembers what takes it back. */
  do(what: string, change: PartChange, back: readonly PartChange[]): void {
    const step: Step = { what, back };
    this.#undone.did(step, () => this.do(what, change, back));
    const answer = this.ways.put(change);
    this.#set([...this.#steps, step]);
    const known = answer.then(done => {
      this.#onTheWay.delete(step);
      // Dropped: nothing came of it. One with another: what takes that back goes back to before both.
      if (!done) step.back = step.back.filter(change => !isOpen(change));
      else step.back = step.back.map(change => knowing(change, done));
      this.#set(this.#steps.filter(one => one.back.length));
    });
    this.#onTheWay.set(step, known);
    toastUndo(what, () => this.#takeBack(step), { id: TOAST });
  }

  undo = (): void => {
    const step = this.#steps.at(-1);
    if (step) this.#takeBack(step);
    toast(step ? `Undone: ${step.what}` : this.ways.nothing('undo'), {
      duration: 2_500,
      id: TOAST,
      action: null,
    });
  };

  redo = (): void => {
    if (!this.#undone.redo()) toast(this.ways.nothing('redo'), { duration: 2_500, id: TOAST, action: null });
  };

  #takeBack(step: Step): void {
    if (!this.#steps.includes(step)) return;
    this.#set(this.#steps.filter(one => one !== step));
    this.#undone.undid(step);
    const known = step.back.some(isOpen) ? this.#onTheWay.get(step) : undefined;
    const put = () => {
      for (const change of step.back) void this.ways.put(change);
    };
    if (!known && !this.#waiting) {
      put();
      return;
    }
    const turn = Promise.all([this.#waiting, known]).then(() => {
      put();
      if (this.#waiting === turn) this.#waiting = null;
    });
    this.#waiting = turn;
  }

  #set(steps: readonly Step[]): void {
    this.#steps = lastSteps(steps);
    // What only the answer says how to take back could not be taken back by the next page.
    const safe = this.#steps.filter(step => !step.back.some(isOpen));
    if (this.#store) writeSteps(this.#store, safe, kept => kept);
  }
}

/** How to put back what is removed only the server says. */
const isOpen = (change: PartChange): boolean => change.kind === 'restore' && !change.after.length;
