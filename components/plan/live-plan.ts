import type { PlanNews, Presence } from '@/server/plan/domain/live';
import type { Plan } from '@/server/plan/domain/plan';

export interface LiveState {
  /** `down`: what others do is asked for now and then, instead of heard at once. */
  link: 'off' | 'connecting' | 'live' | 'down';
  /** Who else has the plan open. */
  people: readonly Presence[];
}

interface Ways {
  subscribe: (on: { news: (news: PlanNews) => void; lost: () => void; again: () => void }) => () => void;
  /** The newest revision that this tab has all of. */
  revision: () => Plan['revision'];
  /** Reads the plan again. */
  read: () => Promise<unknown>;
  /** Tells the others where the cursor is. */
  tellPlace: (at: string | null) => Promise<unknown>;
}

const READ_AT_MOST_EVERY_MS = 300;
/** The stream speaks every 15 seconds at least. */
const SILENT_AFTER_MS = 40_000;
const ASK_EVERY_MS = 20_000;
const HIDDEN_FOR_MS = 60_000;
const PLACE_AT_MOST_EVERY_MS = 700;

/** Hears what others do to a plan while it is looked at, and says where this tab's cursor is. */
export class LivePlan {
  #state: LiveState = { link: 'off', people: [] };
  #watchers = new Set<() => void>();
  #newest = 0;
  #users = 0;
  #end: (() => void) | null = null;
  #waitMs = 1_000;
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #readAt = 0;
  #isReading = false;
  #place: string | null = null;
  #told: string | null = null;

  constructor(private readonly ways: Ways) {}

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  snapshot = (): LiveState => this.#state;

  /** Listens until the returned function is called. */
  use(): () => void {
    this.#users++;
    if (this.#users === 1) this.#open();
    return () => {
      this.#users--;
      if (!this.#users) this.#close();
    };
  }

  /** There is a revision of which this tab may not have everything. */
  heardOf(revision: number): void {
    this.#newest = Math.max(this.#newest, revision);
    this.#check();
  }

  at(place: string | null): void {
    this.#place = place;
    if (!this.#users || !this.#state.people.length || this.#told === place) return;
    if (this.#timers.has('place')) return;
    this.#later('place', PLACE_AT_MOST_EVERY_MS, () => this.#tellPlace());
    this.#tellPlace();
  }

  #open(): void {
    this.#connect();
    window.addEventListener('focus', this.#ask);
    window.addEventListener('online', this.#reconnect);
    document.addEventListener('visibilitychange', this.#seen);
    this.#askNowAndThen();
  }

  #close(): void {
    this.#disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    window.removeEventListener('focus', this.#ask);
    window.removeEventListener('online', this.#reconnect);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#set({ link: 'off', people: [] });
  }

  #connect(): void {
    if (this.#end || document.visibilityState === 'hidden') return;
    if (this.#state.link !== 'down') this.#set({ ...this.#state, link: 'connecting' });
    this.#listenForSilence();
    let isOver = false;
    const unsubscribe = this.ways.subscribe({
      news: news => {
        if (!isOver) this.#heard(news);
      },
      again: () => {
        if (!isOver) this.#set({ link: 'down', people: [] });
      },
      // Said of a stream that was let go too, when another may be open already.
      lost: () => {
        if (!isOver) this.#lost();
      },
    });
    this.#end = () => {
      isOver = true;
      unsubscribe();
    };
  }

  #heard(news: PlanNews): void {
    this.#waitMs = 1_000;
    this.#listenForSilence();
    if (this.#state.link !== 'live') this.#set({ ...this.#state, link: 'live' });
    if (news.kind === 'revision') this.heardOf(news.revision);
    if (news.kind === 'people') {
      this.#set({ ...this.#state, people: news.people });
      // Whoever came last has not been told yet.
      this.#told = null;
      this.at(this.#place);
    }
  }

  #disconnect(): void {
    this.#cancel('silence');
    this.#cancel('connect');
    this.#end?.();
    this.#end = null;
    this.#told = null;
  }

  #lost(): void {
    this.#disconnect();
    if (!this.#users) return;
    this.#set({ link: 'down', people: [] });
    this.#later('connect', this.#waitMs, () => this.#connect());
    this.#waitMs = Math.min(this.#waitMs * 2, 30_000);
  }

  #listenForSilence(): void {
    this.#later('silence', SILENT_AFTER_MS, () => this.#lost());
  }

  #reconnect = (): void => {
    this.#disconnect();
    this.#connect();
  };

  /** A browser gives few connections to one site: a tab that nobody looks at lets go of its own. */
  #seen = (): void => {
    if (document.visibilityState === 'hidden') this.#later('hidden', HIDDEN_FOR_MS, () => this.#disconnect());
    else {
      this.#cancel('hidden');
      if (!this.#end) this.#connect();
    }
  };

  #askNowAndThen(): void {
    this.#later('ask', ASK_EVERY_MS, () => {
      this.#ask();
      this.#askNowAndThen();
    });
  }

  #ask = (): void => {
    if (this.#state.link === 'down' && document.visibilityState === 'visible') void this.#read();
  };

  #check(): void {
    if (!this.#users || this.#newest <= this.ways.revision() || this.#timers.has('read')) return;
    const waitMs = Math.max(30, this.#readAt + READ_AT_MOST_EVERY_MS - performance.now());
    this.#later('read', waitMs, () => {
      // Our own save may have brought everything meanwhile.
      if (this.#newest > this.ways.revision()) void this.#read();
    });
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#readAt = performance.now();
    try {
      await this.ways.read();
    } finally {
      this.#isReading = false;
      this.#check();
    }
  }

  #tellPlace(): void {
    if (this.#told === this.#place || !this.#users) return;
    this.#told = this.#place;
    // Where somebody's cursor is may get lost.
    this.ways.tellPlace(this.#place).catch(() => undefined);
  }

  #later(name: string, ms: number, then: () => void): void {
    this.#cancel(name);
    this.#timers.set(
      name,
      setTimeout(() => {
        this.#timers.delete(name);
        then();
      }, ms),
    );
  }

  #cancel(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  #set(state: LiveState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
