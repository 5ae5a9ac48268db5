import {
  type BriefAnswers,
  SECTIONS,
  type Section,
  type SectionContent,
} from '@/server/brief/domain/sections';

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
  /** Who wrote in each section, the last one first, and when last. */
  writers: Partial<Record<Section, { names: string[]; savedAt: string }>>;
}

/** What stands on the server where it and the text here are both newer than the last common state. */
export interface Theirs<S extends Section = Section> {
  content: SectionContent<S>;
  revision: number;
  by: { name: string; savedAt: string } | null;
  /** It was changed once more since the reader was shown it. */
  again: boolean;
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
  theirs: { [S in Section]?: Theirs<S> };
}

/** What one section's text is kept as. */
export interface Held {
  content: SectionContent;
  /** The revision that this text was begun from. */
  base: number;
  /** What stood there; null where it is not known any more, and nothing can be put together over it. */
  confirmed: SectionContent | null;
  /** Sent, but the answer never came: they may have arrived all the same. */
  unanswered: SectionContent[];
  phase: Phase;
  waitingSince: number | null;
  /** The next save begins a version of its own: what it replaces stays in the history. */
  apart: boolean;
  /** Why it is not on the server, until it is: not only while nothing is tried. */
  trouble: Refused | Failed | { kind: 'away' } | null;
  theirs: Theirs | null;
  /** The reader has chosen their own text over the other, and it is not saved yet. */
  chosen: boolean;
}

export const held = (content: SectionContent, base: number): Held => ({
  content,
  base,
  confirmed: content,
  unanswered: [],
  phase: 'clean',
  waitingSince: null,
  apart: false,
  trouble: null,
  theirs: null,
  chosen: false,
});

export function theirsIn({ answers, revisions, writers }: Revised, section: Section): Theirs {
  const last = writers[section];
  return {
    content: answers[section],
    revision: revisions[section],
    by: last?.names[0] ? { name: last.names[0], savedAt: last.savedAt } : null,
    again: false,
  };
}

/** What the page shows of it all. */
export function snapshotOf(sections: Record<Section, Held>, everSaved: boolean): Snapshot {
  const all = SECTIONS.map(section => [section, sections[section]] as const);
  const isMoving = all.some(([, own]) => own.phase === 'waiting' || own.phase === 'sending');
  const troubles = all.flatMap(([, own]) => own.trouble ?? []);
  const told = (kind: 'refused' | 'failed') =>
    troubles.flatMap(one => (one.kind === kind ? one.message : []))[0] ?? null;
  const theirs = all.flatMap(([section, own]) => (own.theirs ? [[section, own.theirs]] : []));
  return {
    answers: Object.fromEntries(all.map(([section, own]) => [section, own.content])) as BriefAnswers,
    status: troubles.length || theirs.length ? 'failed' : isMoving ? 'saving' : everSaved ? 'saved' : 'idle',
    away: troubles.some(one => one.kind === 'away'),
    refusal: told('refused'),
    failure: told('failed'),
    theirs: Object.fromEntries(theirs),
  };
}
