import { mergedContent } from '@/server/brief/domain/merge';
import { sameContent } from '@/server/brief/domain/same-content';
import { SECTIONS, type Section, type SectionContent } from '@/server/brief/domain/sections';
import {
  type Failed,
  type Held,
  held,
  type Phase,
  type Refused,
  type Remote,
  type Revised,
  type Snapshot,
  snapshotOf,
  theirsIn,
} from './autosave-state';
import type { Keep } from './kept-text';

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
    private readonly loaded: Revised,
    private readonly remote: Remote,
    private readonly keep: Keep,
  ) {
    this.#sections = Object.fromEntries(
      SECTIONS.map(section => [section, held(loaded.answers[section], loaded.revisions[section])]),
    ) as Record<Section, Held>;
    this.#snapshot = snapshotOf(this.#sections, this.#everSaved);
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
      const loaded = this.loaded.answers[section];
      if (sameContent(kept.content, loaded)) {
        this.keep.drop(section);
        continue;
      }
      const arrived = kept.sent.some(sent => sameContent(sent, loaded));
      if (kept.base === own.base || arrived) {
        own.content = kept.content;
        // One of these may be on its way still, and arrive after this page was read.
        own.unanswered = kept.sent;
        own.phase = 'waiting';
        this.#later(section, 0);
      } else {
        own.theirs = theirsIn(this.loaded, section);
        own.content = kept.content;
        own.base = kept.base;
        own.confirmed = null;
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
    return SECTIONS.every(section => {
      const { base, theirs } = this.#sections[section];
      return revisions[section] <= (theirs?.revision ?? base);
    });
  }

  /** Takes what others saved, wherever nothing is unsaved here; and what they saved once more where both did. */
  async refresh(): Promise<void> {
    const latest = await this.remote.read();
    if (latest && !('kind' in latest)) this.#take(latest);
  }

  /** Saves over theirs as the reader has it before them; if it was changed since, both are shown again. */
  keepMine(section: Section): void {
    const own = this.#sections[section];
    if (!own.theirs) return;
    this.#rebase(own, own.theirs);
    own.apart = true;
    own.chosen = true;
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
    const latest = await this.remote.read();
    if (!latest) return this.#tryAgainLater(section);
    if ('kind' in latest) return this.#stop(section, sent, latest);
    this.#meet(section, latest);
    this.#take(latest);
  }

  /** What the server has is newer than what is known here, and so is the text here. */
  #meet(section: Section, latest: Revised): void {
    const own = this.#sections[section];
    const again = own.chosen || own.theirs !== null;
    const theirs = { ...theirsIn(latest, section), again };
    const nothingNew = [own.confirmed, ...own.unanswered].some(
      known => known && sameContent(known, theirs.content),
    );
    if (sameContent(own.content, theirs.content)) {
      this.#confirm(section, theirs.content, theirs.revision);
      return;
    }
    const merged = nothingNew
      ? own.content
      : own.confirmed && mergedContent(own.confirmed, own.content, theirs.content);
    if (!merged) {
      Object.assign(own, { theirs, trouble: null, phase: 'conflict' });
      return;
    }
    this.#rebase(own, theirs);
    own.content = merged as SectionContent;
    this.#keepText(section);
    this.#later(section, nothingNew ? PAUSE_MS : 0);
  }

  #stop(section: Section, sent: SectionContent, { kind, message }: Refused | Failed): void {
    const own = this.#sections[section];
    Object.assign(own, { phase: kind, trouble: { kind, message } });
    if (own.content !== sent) this.#later(section, PAUSE_MS);
  }

  #take(latest: Revised): void {
    for (const section of SECTIONS) {
      const own = this.#sections[section];
      const revision = latest.revisions[section];
      if (own.theirs && revision > own.theirs.revision) this.#meet(section, latest);
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
      trouble: null,
      chosen: false,
      phase: 'waiting',
    });
  }

  #tryAgainLater(section: Section): void {
    Object.assign(this.#sections[section], { phase: 'away', trouble: { kind: 'away' } });
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
    this.#snapshot = snapshotOf(this.#sections, this.#everSaved);
    for (const watcher of this.#watchers) watcher();
  }
}
