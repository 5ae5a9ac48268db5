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
/** What this tab has in common with the others of its browser. */
interface Shared {
  storage: Storage;
  /** Runs `work` with the lock of that name, once nobody else holds it. */
  whenFree: (name: string, work: () => unknown) => void;
  /** Tells the keys that other tabs write. */
  whenOthersWrite: (hear: (key: string) => void) => void;
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
    private readonly shared: Shared,
    { planId, userId, tab }: { planId: string; userId: string; tab: string },
  ) {
    this.#prefix = `groundwork.unsent.${planId}.${userId}.`;
    this.#key = `${this.#prefix}${tab}`;
    // Held until the tab goes, in whatever way it goes.
    shared.whenFree(this.#key, () => new Promise(() => {}));
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
   * tab may hold its lock a moment longer, and the same page be open again by then. What `take` fails on stays there for
   * the next page.
   */
  adopt(take: (left: Left) => Promise<void>): void {
    const { storage, whenFree, whenOthersWrite } = this.shared;
    const asked = new Set<string>();
    const wait = (key: string) => {
      if (!key.startsWith(this.#prefix) || key === this.#key || asked.has(key)) return;
      asked.add(key);
      whenFree(key, async () => {
        const left = read(storage.getItem(key));
        // Taken into this tab's own place first: at no moment is it kept nowhere.
        if (left) await take(left);
        if (!left || this.isKept) storage.removeItem(key);
      });
    };
    Array.from({ length: storage.length }, (_, at) => storage.key(at)!)
      .sort()
      .forEach(wait);
    whenOthersWrite(wait);
  }

  #write(left: Left): void {
    this.#left = left;
    try {
      if (left.queue.length || left.draft) this.shared.storage.setItem(this.#key, JSON.stringify(left));
      else this.shared.storage.removeItem(this.#key);
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

function read(text: string | null): Left | null {
  try {
    const left = JSON.parse(text ?? 'null') as Left | null;
    return Array.isArray(left?.queue) ? left : null;
  } catch {
    return null;
  }
}

/** The browser's own; where a page may not use its locks, whatever lies about is taken up. */
export const inThisBrowser = (): Shared => ({
  storage: localStorage,
  whenFree: (name, work) => {
    const done = navigator.locks ? navigator.locks.request(name, work) : Promise.resolve(work());
    done.catch(() => undefined);
  },
  // Without locks it could not be told from what those tabs are at.
  whenOthersWrite: hear => {
    if (navigator.locks) window.addEventListener('storage', ({ key }) => key && hear(key));
  },
});
