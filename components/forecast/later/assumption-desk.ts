import type { SaveStatus } from '@/components/ui/save-state';
import {
  type Assumption,
  type PlanAssumption,
  type PlanAssumptionSet,
  sameRange,
  wrongRange,
} from '@/server/forecast/domain/later/assumption';
import { ASSUMPTION_KEYS, type AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import type { Range } from '@/server/forecast/engine/types';

/** One assumption as it is being written. */
export interface Draft {
  /** As this person last saw it kept. */
  kept: PlanAssumption;
  range: Range;
  source: string;
  saving: boolean;
  /** Figures that a field shows and does not take: what stands there is not what is kept. */
  refused: readonly (keyof Range)[];
  /** Why the last save did not come through. */
  failure: string | null;
  /** What somebody else has put there since this person saw it. */
  theirs: PlanAssumption | null;
}

export type Drafts = Readonly<Record<AssumptionKey, Draft>>;

interface Outcome {
  saved: boolean;
  assumption: PlanAssumption;
}

/** The way to the server. */
export interface AssumptionCommands {
  save: (assumption: Asked & Range & { source: string }) => Promise<Outcome>;
  reset: (assumption: Asked) => Promise<Outcome>;
}

interface Asked {
  key: AssumptionKey;
  forAll: boolean;
  /** As this person saw it. */
  was: Range & { source: string; without: Range };
}

const PAUSE_MS = 700;

/**
 * What a plan assumes while somebody writes it: shown at once, kept after a pause or on leaving the field, one save of
 * an assumption at a time, and nothing written over that somebody else has changed.
 */
export class AssumptionDesk {
  private drafts: Drafts;
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<AssumptionKey, ReturnType<typeof setTimeout>>();
  /** What was pressed while a save was on its way. */
  private readonly next = new Map<AssumptionKey, () => void>();
  /** What did not come through. */
  private readonly failed = new Map<AssumptionKey, () => Promise<Outcome>>();

  constructor(
    private readonly commands: AssumptionCommands,
    initial: PlanAssumptionSet,
  ) {
    const untouched = (key: AssumptionKey): Draft => ({ ...asKept(initial[key]), refused: [] });
    this.drafts = Object.fromEntries(ASSUMPTION_KEYS.map(key => [key, untouched(key)])) as Drafts;
  }

  readonly look = (): Drafts => this.drafts;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Figures come one by one: two of them may be written before the page is drawn again. */
  write(key: AssumptionKey, { source, ...points }: Partial<Range> & { source?: string }): void {
    const draft = this.drafts[key];
    this.put(key, {
      range: { ...draft.range, ...points },
      source: source ?? draft.source,
      failure: null,
    });
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.keep(key), PAUSE_MS),
    );
  }

  /** A field shows what it cannot take, or no longer does. */
  refuse(key: AssumptionKey, point: keyof Range, isRefused: boolean): void {
    const { refused } = this.drafts[key];
    if (refused.includes(point) === isRefused) return;
    this.put(key, { refused: isRefused ? [...refused, point] : refused.filter(one => one !== point) });
  }

  /** Keeps what is written; `forAll`: for every plan of the studio that says nothing of its own. */
  keep(key: AssumptionKey, { forAll = false } = {}): void {
    const draft = this.drafts[key];
    // Left as it failed, it is still what was asked for.
    if (!forAll && draft.failure) return void this.retry(key);
    if (forAll && draft.saving) return void this.next.set(key, () => this.keep(key, { forAll }));
    if (draft.theirs || wrongRange(key, draft.range) || !(forAll || isWritten(draft))) return;
    const { range, source, kept } = draft;
    const sent = { key, ...range, source: source.trim(), forAll, was: seen(kept) };
    void this.send(key, () => this.commands.save(sent));
  }

  /** Back to the studio's figures or the proposal; `forAll`: the studio's go too. */
  reset(key: AssumptionKey, { forAll = false } = {}): void {
    const { kept, saving } = this.drafts[key];
    if (saving) return void this.next.set(key, () => this.reset(key, { forAll }));
    this.put(key, { range: kept.range, source: kept.source, theirs: null });
    void this.send(key, () => this.commands.reset({ key, forAll, was: seen(kept) }));
  }

  /** Where somebody else was quicker: theirs stands, or mine is written over what is known now. */
  settle(key: AssumptionKey, whose: 'mine' | 'theirs'): void {
    const { theirs } = this.drafts[key];
    if (!theirs) return;
    if (whose === 'theirs') this.put(key, asKept(theirs));
    else {
      this.put(key, { kept: theirs, theirs: null });
      this.keep(key);
    }
  }

  /**
   * What was asked for when the desk looked like `asked`: taken over where this person has written nothing, laid beside
   * it where they have, and passed over where something came in between.
   */
  hear(set: PlanAssumptionSet, asked: Drafts): void {
    for (const key of ASSUMPTION_KEYS) {
      const draft = this.drafts[key];
      const now = set[key];
      if (draft !== asked[key] || draft.saving || sameAssumption(now, draft.kept)) continue;
      this.put(key, isWritten(draft) ? { theirs: now } : asKept(now));
    }
  }

  /** What is neither kept nor on its way back. */
  waiting(): AssumptionKey[] {
    return ASSUMPTION_KEYS.filter(key => isWritten(this.drafts[key]));
  }

  /** Once more what did not come through, as it was asked for. */
  retry(key: AssumptionKey): void {
    const call = this.failed.get(key);
    if (call && this.drafts[key].failure) void this.send(key, call);
  }

  retryAll(): void {
    for (const key of ASSUMPTION_KEYS) this.retry(key);
  }

  keepAll(): void {
    for (const key of this.waiting()) this.keep(key);
  }

  private async send(key: AssumptionKey, call: () => Promise<Outcome>): Promise<void> {
    clearTimeout(this.timers.get(key));
    const before = this.drafts[key];
    // What is on its way comes back first, and what was written meanwhile is kept then.
    if (before.saving) return;
    this.put(key, { saving: true, failure: null });
    this.failed.delete(key);
    try {
      const { saved, assumption } = await call();
      const now = this.drafts[key];
      const untouched = sameRange(now.range, before.range) && now.source === before.source;
      const next = this.next.get(key);
      this.next.delete(key);
      if (!saved) return this.put(key, { saving: false, theirs: assumption });
      if (untouched) this.put(key, asKept(assumption));
      else this.put(key, { saving: false, kept: assumption });
      if (next) next();
      else this.keep(key);
    } catch (error) {
      this.next.delete(key);
      this.failed.set(key, call);
      this.put(key, { saving: false, failure: error instanceof Error ? error.message : 'It was not saved.' });
    }
  }

  private put(key: AssumptionKey, change: Partial<Draft>): void {
    this.drafts = { ...this.drafts, [key]: { ...this.drafts[key], ...change } };
    for (const listener of this.listeners) listener();
  }
}

const asKept = (kept: PlanAssumption): Omit<Draft, 'refused'> => ({
  kept,
  range: kept.range,
  source: kept.source,
  saving: false,
  failure: null,
  theirs: null,
});

const seen = ({ range, source, without }: PlanAssumption) => ({ ...range, source, without: without.range });

const sameAssumption = (one: PlanAssumption, other: PlanAssumption): boolean =>
  sameRange(one.range, other.range) && one.source === other.source && one.from === other.from;

/** What somebody changed meanwhile: this plan's figures, or beneath the plan's own only those of the studio. */
export const whatTheyChanged = (kept: PlanAssumption, theirs: PlanAssumption): 'plan' | 'studio' =>
  sameRange(theirs.range, kept.range) && theirs.source === kept.source ? 'studio' : 'plan';

const isWritten = ({ kept, range, source }: Draft): boolean =>
  !sameRange(range, kept.range) || source.trim() !== kept.source;

/** Whether what is written is safe: while some of it waits, nothing is said. */
export function saveStatus(drafts: Drafts): SaveStatus {
  const all = ASSUMPTION_KEYS.map(key => drafts[key]);
  if (all.some(draft => draft.failure)) return 'failed';
  if (all.some(draft => draft.saving)) return 'saving';
  if (all.some(draft => isWritten(draft) || draft.refused.length > 0)) return 'idle';
  return all.some(draft => draft.kept.from !== 'proposal') ? 'saved' : 'idle';
}

/** How many assumptions cannot be kept as they stand: a figure that is refused, or figures out of order. */
export const heldBack = (drafts: Drafts): number =>
  ASSUMPTION_KEYS.filter(key => drafts[key].refused.length > 0 || wrongRange(key, drafts[key].range)).length;

/** Where an assumption comes from, in a word. */
export const fromInWords: Record<Assumption['from'], string> = {
  plan: 'this plan’s own',
  studio: 'the studio’s',
  proposal: 'our proposal',
};
