import type { AnswerRef } from '@/server/brief/domain/cited-answers';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import type { BriefAnswers, Direction, Horizon, Priority, Section } from '@/server/brief/domain/sections';
import { sentencesIn } from '@/server/brief/domain/sentences';

/** One answer as the rules read it. */
export interface Said {
  ref: AnswerRef;
  section: Section;
  /** What is asked for, named or wanted, in one line. */
  head: string;
  /** The rest of it, line by line (a note by sentences): why, measure, rights, steps, purpose. */
  details: string[];
  priority: Priority | null;
  horizon: Horizon | null;
  direction: Direction | null;
  people: number | null;
}

/** Everything that a brief says, in its order; blank rows say nothing. */
export function saidBy(answers: BriefAnswers): Said[] {
  const byRef = rowsByRef(answers);
  return citedAnswers(answers).map(({ ref, section, words }) => ({
    ref,
    section,
    head: words.trim(),
    ...NOTHING_MORE,
    ...byRef.get(ref),
  }));
}

/** All of an answer's words, the head first. */
export const textOf = (said: Pick<Said, 'head' | 'details'>): string =>
  [said.head, ...said.details].filter(Boolean).join('\n');

type More = Partial<Omit<Said, 'ref' | 'section'>>;
const NOTHING_MORE = { details: [], priority: null, horizon: null, direction: null, people: null };

function rowsByRef(answers: BriefAnswers): Map<AnswerRef, More> {
  const { goals, features, roles, workflows, budget, timeline, references, integrations, vision } = answers;
  const rows = <T extends { id: string }>(section: Section, items: readonly T[], more: (row: T) => More) =>
    items.map(row => [`${section}.${row.id}`, more(row)] as const);
  return new Map<AnswerRef, More>([
    ...rows('goals', goals.items, row => ({ details: lines(row.measure) })),
    ...rows('features', features.items, row => ({ details: lines(row.why), priority: row.priority })),
    ...rows('roles', roles.items, row => ({ details: lines(row.may), people: row.people })),
    ...rows('workflows', workflows.items, row => ({ details: row.steps.flatMap(lines) })),
    ...rows('references', references.items, row => ({ details: lines(row.liked) })),
    ...rows('integrations', integrations.items, row => ({
      details: lines(row.purpose),
      direction: row.direction,
    })),
    ...rows('vision', vision.items, row => ({ horizon: row.horizon })),
    ['budget', { head: '', details: sentencesOf(budget.note) }],
    ['timeline', { head: timeline.deadline ?? '', details: sentencesOf(timeline.reason) }],
  ]);
}

/** A note, sentence by sentence. */
export const sentencesOf = (note: string): string[] => sentencesIn(note).flat().flatMap(lines);

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^[\s•*–-]+/, '').trim())
    .filter(Boolean);
