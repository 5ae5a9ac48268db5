import type { Queued } from './save-queue';

/** What is being typed and is not a change yet. */
export interface Draft {
  featureId: string;
  column: string;
  text: string;
  /** The value that stood there when the typing began. */
  from: unknown;
}

export interface Left {
  queue: Pick<Queued, 'change' | 'state' | 'failure'>[];
  draft: Draft | null;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
interface Locks {
  /** Runs `work` with the lock of that name, once nobody else holds it. */
  whenFree: (name: string, work: () => unknown) => void;
}

/**
 * What is not safe on the server yet, kept on this device by plan and person. Each tab has a place of its
 * own and holds a lock on it while it lives; what lies in a place whose lock becomes free was left behind.
 */
export class KeptWork {
  readonly #prefix: string;
  readonly #key: string;
  #left: Left = { queue: [], draft: null };
  /** Whether the last write came through: what is not kept must not be left without a word. */
  isKept = true;

  constructor(
    private readonly storage: Storage,
    private readonly locks: Locks,
    { planId, userId, tab }: { planId: string; userId: string; tab: string },
  ) {
    this.#prefix = `groundwork.unsent.${planId}.${userId}.`;
    this.#key = `${this.#prefix}${tab}`;
    // Held until the tab goes, in whatever way it goes.
    locks.whenFree(this.#key, () => new Promise(() => {}));
  }

  keepQueue(queue: readonly Queued[]): void {
    this.#write({
      ...this.#left,
      queue: queue.map(({ change, state, failure }) => ({ change, state, failure })),
    });
  }

  keepDraft(draft: Draft | null): void {
    if (draft || this.#left.draft) this.#write({ ...this.#left, draft });
  }

  /**
   * Takes over what tabs that are gone have left behind, oldest first; of those that live, once they go. A closed
   * tab may hold its lock a moment longer, and the same page be open again by then.
   */
  adopt(take: (left: Left) => void): void {
    const keys = Array.from({ length: this.storage.length }, (_, at) => this.storage.key(at)!)
      .filter(key => key.startsWith(this.#prefix) && key !== this.#key)
      .sort();
    for (const key of keys)
      this.locks.whenFree(key, () => {
        const text = this.storage.getItem(key);
        if (!text) return;
        const left = read(text);
        // Taken into this tab's own place first: at no moment is it kept nowhere.
        if (left) take(left);
        this.storage.removeItem(key);
      });
  }

  #write(left: Left): void {
    this.#left = left;
    try {
      if (left.queue.length || left.draft) this.storage.setItem(this.#key, JSON.stringify(left));
      else this.storage.removeItem(this.#key);
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

function read(text: string): Left | null {
  try {
    const left = JSON.parse(text) as Left;
    return Array.isArray(left.queue) ? left : null;
  } catch {
    return null;
  }
}

/** The browser's own locks; where a page may not use them, whatever lies about is taken up. */
export const browserLocks: Locks = {
  whenFree: (name, work) => void (navigator.locks ? navigator.locks.request(name, work) : work()),
};
