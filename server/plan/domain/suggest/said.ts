import { type AnswerRef, type CitedAnswer, citedAnswers } from '@/server/brief/domain/cited-answers';
import type { BriefAnswers, Direction, Horizon, Priority, Section } from '@/server/brief/domain/sections';
import { sentencesIn } from '@/server/brief/domain/sentences';
import { askedInSentence, beginsRefusing } from '@/server/catalogue/domain/refusals';

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
  /** It begins by saying what is not wanted: what else it says may be heard, and is no feature of its own. */
  refuses?: boolean;
  /** A date before the deadline, by which something has to be there. */
  isEarly?: boolean;
}

/** Everything that a brief asks for, in its order; blank rows say nothing, nor does what is only refused. */
export function saidBy(answers: BriefAnswers): Said[] {
  const byRef = rowsByRef(answers);
  return citedAnswers(answers).flatMap(answer => {
    const { ref, section } = answer;
    const said = { ref, section, head: answer.words.trim(), ...NOTHING_MORE, ...byRef.get(ref) };
    if (!isRefusal(answer)) return [withoutRefused(said)];
    const head = askedIn(said.head);
    return head ? [{ ...withoutRefused(said), head, refuses: true }] : [];
  });
}

/** Whether an answer begins with what is not wanted. A goal says what shall not happen, a way of working when nothing did. */
export const isRefusal = ({ ref, section, words }: CitedAnswer): boolean =>
  (section === 'features' || section === 'vision' || isOwnQuestion(ref)) && beginsRefusing(words);

/** The answer to a question of the studio's own. */
export const isOwnQuestion = (ref: AnswerRef): boolean => ref.split('.')[1]?.startsWith('q-') ?? false;

/** Without the details that refuse; the first reason of a core feature says how it is today: “No overview of who is where”. */
function withoutRefused(said: Said): Said {
  switch (said.section) {
    case 'goals':
    case 'workflows':
      return isOwnQuestion(said.ref) ? { ...said, head: askedIn(said.head) } : said;
    case 'features': {
      const [first, ...more] = said.details.flatMap(sentencesOf);
      return {
        ...said,
        head: askedIn(said.head),
        details: first ? [first, ...more.map(askedIn).filter(Boolean)] : [],
      };
    }
    default:
      return { ...said, head: askedIn(said.head), details: said.details.map(askedIn).filter(Boolean) };
  }
}

/** A text as it was written; without its sentences that refuse, where there are any. */
function askedIn(text: string): string {
  const sentences = sentencesOf(text);
  if (!sentences.some(beginsRefusing)) return text;
  return sentences.map(askedInSentence).filter(Boolean).join(' ');
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
    ...rows('timeline', timeline.dates, ({ day }) => ({
      isEarly: day !== null && timeline.deadline !== null && day < timeline.deadline,
    })),
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
