import { mergedContent } from '@/server/brief/domain/merge';
import { sameContent } from '@/server/brief/domain/same-content';
import {
  type BriefAnswers,
  SECTIONS,
  type Section,
  type SectionContent,
} from '@/server/brief/domain/sections';
import type { Keep } from './kept-text';

/** Trying again as it is will not help. */
export interface Refused {
  kind: 'refused';
  message: string;
}

/** The server was reached and is in trouble: a person tries again, not a timer. */
export interface Failed {
  kind: 'failed';
  message: string;
}

export type SaveOutcome =
  | { kind: 'saved'; revision: number }
  /** Somebody saved over the revision that this was based on. */
  | { kind: 'conflict' }
  | Refused
  | Failed
  | { kind: 'unreachable' };

export interface Revised {
  answers: BriefAnswers;
  revisions: Record<Section, number>;
}

/** The way to the server. Neither throws; nothing is read where it cannot be reached. */
export interface Remote {
  save: (
    section: Section,
    content: SectionContent,
    revision: number,
    /** As a version of its own in the history. */
    apart?: boolean,
  ) => Promise<SaveOutcome>;
  read: () => Promise<Revised | Refused | Failed | null>;
}

export type Phase = 'clean' | 'waiting' | 'sending' | 'away' | 'refused' | 'failed' | 'conflict';

export interface Snapshot {
  answers: BriefAnswers;
  status: 'idle' | 'saving' | 'saved' | 'failed';
  /** Some text is not on the server because it cannot be reached. */
  away: boolean;
  /** What the server said to text that it will not take. */
  refusal: string | null;
  /** What the server said when it had trouble of its own. */
  failure: string | null;
  /** What stands on the server where it and the text here are both newer than the last common state. */
  theirs: Partial<BriefAnswers>;
}

interface Held {
  content: SectionContent;
  /** The revision and content that the server confirmed last. */
  base: number;
  confirmed: SectionContent;
  /** Sent, but the answer never came: they may have arrived all the same. */
  unanswered: SectionContent[];
  phase: Phase;
  waitingSince: number | null;
  /** The next save begins a version of its own: what it replaces stays in the history. */
  apart: boolean;
  message: string | null;
  theirs: { content: SectionContent; revision: number } | null;
}

const PAUSE_MS = 500;
const LONGEST_WAIT_MS = 3000;
const LONGEST_RETRY_MS = 30_000;
const UNSENT: readonly Phase[] = ['waiting', 'away', 'refused', 'failed'];

/**
 * Keeps a brief safe while it is typed: each change is kept on the device at once and sent after a
 * pause; what cannot be sent is tried again; what another device changed meanwhile is never written
 * over unseen. One instance for each open page.
 */
export class Autosave {
  readonly #sections: Record<Section, Held>;
  readonly #timers = new Map<Section, ReturnType<typeof setTimeout>>();
  readonly #watchers = new Set<() => void>();
  #failures = 0;
  #everSaved = false;
  #snapshot: Snapshot;

  constructor(
    loaded: Revised,
    private readonly remote: Remote,
    private readonly keep: Keep,
  ) {
    this.#sections = Object.fromEntries(
      SECTIONS.map(section => [section, held(loaded.answers[section], loaded.revisions[section])]),
    ) as Record<Section, Held>;
    this.#snapshot = this.#look();
  }

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
  snapshot = (): Snapshot => this.#snapshot;

  /** Text that was typed on this device and had not reached the server when the page went away. */
  restore(): void {
    for (const section of SECTIONS) {
      const kept = this.keep.get(section);
      const own = this.#sections[section];
      // Restored before, or written in since.
      if (!kept || own.phase !== 'clean') continue;
      if (sameContent(kept.content, own.confirmed)) {
        this.keep.drop(section);
        continue;
      }
      const arrived = kept.sent.some(sent => sameContent(sent, own.confirmed));
      if (kept.base === own.base || arrived) {
        own.content = kept.content;
        // One of these may be on its way still, and arrive after this page was read.
        own.unanswered = kept.sent;
        own.phase = 'waiting';
        this.#later(section, 0);
      } else {
        own.theirs = { content: own.confirmed, revision: own.base };
        own.content = kept.content;
        own.phase = 'conflict';
      }
    }
    this.#changed();
  }

  edit<S extends Section>(
    section: S,
    content: SectionContent<S>,
    { apart = false }: { apart?: boolean } = {},
  ): void {
    const own = this.#sections[section];
    own.content = content;
    own.apart ||= apart;
    this.#keepText(section);
    if (own.phase !== 'sending' && own.phase !== 'conflict') {
      own.phase = 'waiting';
      own.waitingSince ??= Date.now();
      this.#later(section, Math.min(PAUSE_MS, own.waitingSince + LONGEST_WAIT_MS - Date.now()));
    }
    this.#changed();
  }

  /** Sends now what waits: on leaving, on coming back online, on "Retry". */
  flush(): void {
    for (const section of SECTIONS) {
      const { phase } = this.#sections[section];
      if (UNSENT.includes(phase)) void this.#send(section);
    }
  }

  /**
   * The page is going away: sends what waits, and what was typed after a save that is still under way
   * behind it, over the revision that this one is about to make. If it fails, the device has it.
   */
  leave(): void {
    this.flush();
    for (const section of SECTIONS) {
      const own = this.#sections[section];
      const last = own.unanswered.at(-1);
      if (own.phase !== 'sending' || sameContent(own.content, last)) continue;
      own.unanswered = [...own.unanswered, own.content];
      this.#keepText(section);
      void this.remote.save(section, own.content, own.base + 1, own.apart);
    }
  }

  /** Sends what waits and resolves once nothing is on its way: whether the server has it all. */
  async settled(): Promise<boolean> {
    this.flush();
    const isMoving = () => SECTIONS.some(one => ['waiting', 'sending'].includes(this.#sections[one].phase));
    while (isMoving()) {
      await new Promise<void>(resolve => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    return SECTIONS.every(section => this.#sections[section].phase === 'clean');
  }

  /** Whether nothing newer than these revisions' is missing here. */
  knows(revisions: Record<Section, number>): boolean {
    return SECTIONS.every(section => revisions[section] <= this.#sections[section].base);
  }

  /** Takes what other devices saved, wherever nothing is unsaved here. */
  async refresh(): Promise<void> {
    const latest = await this.remote.read();
    if (latest && !('kind' in latest)) this.#take(latest);
  }

  keepMine(section: Section): void {
    const own = this.#sections[section];
    if (!own.theirs) return;
    this.#rebase(own, own.theirs);
    own.apart = true;
    this.#keepText(section);
    void this.#send(section);
  }

  /** Returns what was given up, so that it can be brought back. */
  takeTheirs<S extends Section>(section: S): SectionContent<S> {
    const own = this.#sections[section];
    const mine = own.content as SectionContent<S>;
    if (!own.theirs) return mine;
    const { content } = own.theirs;
    this.#rebase(own, own.theirs);
    own.content = content;
    own.phase = 'clean';
    this.keep.drop(section);
    this.#changed();
    return mine;
  }

  async #send(section: Section): Promise<void> {
    const own = this.#sections[section];
    clearTimeout(this.#timers.get(section));
    if (own.phase === 'clean' || own.phase === 'sending' || own.phase === 'conflict') return;
    const sent = own.content;
    own.phase = 'sending';
    own.waitingSince = null;
    if (own.unanswered.at(-1) !== sent) own.unanswered = [...own.unanswered, sent].slice(-5);
    this.#keepText(section);
    this.#changed();
    const { apart } = own;
    own.apart = false;
    const outcome = await this.remote.save(section, sent, own.base, apart);
    if (outcome.kind !== 'saved') own.apart ||= apart;
    if (outcome.kind === 'saved') this.#confirm(section, sent, outcome.revision);
    else if (outcome.kind === 'conflict') await this.#settle(section, sent);
    else if (outcome.kind === 'unreachable') this.#tryAgainLater(section);
    else this.#stop(section, sent, outcome);
    this.#changed();
  }

  #confirm(section: Section, content: SectionContent, revision: number): void {
    const own = this.#sections[section];
    this.#failures = 0;
    this.#everSaved = true;
    // What was sent behind it, on leaving, may have arrived too.
    const sentLater = own.unanswered.slice(own.unanswered.indexOf(content) + 1);
    this.#rebase(own, { content, revision });
    own.unanswered = sentLater;
    if (sameContent(own.content, content)) {
      own.phase = 'clean';
      this.keep.drop(section);
    } else {
      this.#keepText(section);
      this.#later(section, PAUSE_MS);
    }
  }

  /** Refused over a newer revision: perhaps our own, whose answer got lost; else a person decides. */
  async #settle(section: Section, sent: SectionContent): Promise<void> {
    const own = this.#sections[section];
    const latest = await this.remote.read();
    if (!latest) return this.#tryAgainLater(section);
    if ('kind' in latest) return this.#stop(section, sent, latest);
    const theirs = {
      content: latest.answers[section] as SectionContent,
      revision: latest.revisions[section],
    };
    const nothingNew = [own.confirmed, ...own.unanswered].some(known => sameContent(known, theirs.content));
    if (sameContent(own.content, theirs.content)) this.#confirm(section, theirs.content, theirs.revision);
    else if (nothingNew) {
      this.#rebase(own, theirs);
      this.#keepText(section);
      this.#later(section, PAUSE_MS);
    } else {
      const merged = mergedContent(own.confirmed, own.content, theirs.content);
      if (merged) {
        this.#rebase(own, theirs);
        own.content = merged as SectionContent;
        this.#keepText(section);
        this.#later(section, 0);
      } else Object.assign(own, { theirs, phase: 'conflict' });
    }
    this.#take(latest);
  }

  #stop(section: Section, sent: SectionContent, { kind, message }: Refused | Failed): void {
    const own = this.#sections[section];
    Object.assign(own, { phase: kind, message });
    if (own.content !== sent) this.#later(section, PAUSE_MS);
  }

  #take(latest: Revised): void {
    for (const section of SECTIONS) {
      const own = this.#sections[section];
      const revision = latest.revisions[section];
      if (own.phase !== 'clean' || revision <= own.base) continue;
      this.#rebase(own, { content: latest.answers[section], revision });
      own.content = latest.answers[section];
      own.phase = 'clean';
    }
    this.#changed();
  }

  #rebase(own: Held, on: { content: SectionContent; revision: number }): void {
    Object.assign(own, {
      base: on.revision,
      confirmed: on.content,
      unanswered: [],
      theirs: null,
      message: null,
      phase: 'waiting',
    });
  }

  #tryAgainLater(section: Section): void {
    this.#sections[section].phase = 'away';
    this.#later(section, Math.min(LONGEST_RETRY_MS, 1000 * 2 ** this.#failures));
    this.#failures = Math.min(this.#failures + 1, 10);
  }

  #later(section: Section, delayMs: number): void {
    clearTimeout(this.#timers.get(section));
    this.#timers.set(
      section,
      setTimeout(() => void this.#send(section), Math.max(0, delayMs)),
    );
  }

  #keepText(section: Section): void {
    const { content, base, unanswered } = this.#sections[section];
    this.keep.put(section, { content, base, sent: unanswered.slice(-2) });
  }

  #changed(): void {
    this.#snapshot = this.#look();
    for (const watcher of this.#watchers) watcher();
  }

  #look(): Snapshot {
    const all = SECTIONS.map(section => [section, this.#sections[section]] as const);
    const some = (...phases: Phase[]) => all.some(([, own]) => phases.includes(own.phase));
    const told = (phase: Phase) => all.find(([, own]) => own.phase === phase)?.[1].message ?? null;
    return {
      answers: Object.fromEntries(all.map(([section, own]) => [section, own.content])) as BriefAnswers,
      status: some('away', 'refused', 'failed', 'conflict')
        ? 'failed'
        : some('waiting', 'sending')
          ? 'saving'
          : this.#everSaved
            ? 'saved'
            : 'idle',
      away: some('away'),
      refusal: told('refused'),
      failure: told('failed'),
      theirs: Object.fromEntries(
        all.flatMap(([section, own]) => (own.theirs ? [[section, own.theirs.content]] : [])),
      ) as Partial<BriefAnswers>,
    };
  }
}

const held = (content: SectionContent, base: number): Held => ({
  content,
  base,
  confirmed: content,
  unanswered: [],
  phase: 'clean',
  waitingSince: null,
  apart: false,
  message: null,
  theirs: null,
});
