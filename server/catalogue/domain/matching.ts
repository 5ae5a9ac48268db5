import { type AnswerRef, type CitedAnswer, citedAnswers } from '@/server/brief/domain/cited-answers';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import type { Call, CatalogueFeature } from './catalogue-feature';
import { type Clause, clausesOf, findPhrase, type Word, wordsOf } from './words';

/** An answer with all of its words, as the calls are held against it. */
interface HeardAnswer extends CitedAnswer {
  clauses: readonly Clause[];
  /** How many people the answer names; only roles do. */
  people: number;
  /** Answers a question of the studio's own. */
  isExtra: boolean;
}
export type Heard = readonly HeardAnswer[];

/** An answer that calls for a feature. */
export interface Asking {
  answer: CitedAnswer;
  /** The phrase of the call that was found; null where answers or people are counted. */
  phrase: string | null;
  /** Where the phrase was found, as the client wrote it: "by Bank transfers". */
  wording: string | null;
}

export interface AnsweredCall {
  call: Call;
  /** In the order of the brief. Empty: every product needs it. */
  asking: readonly Asking[];
}

/** Reads a brief once for any number of calls. Clauses that say what is not needed are left out. */
export const hear = (answers: BriefAnswers): Heard =>
  citedAnswers(answers).map(answer => ({
    ...answer,
    clauses: textsOf(answer, answers).flatMap(clausesOf),
    people: peopleOf(answer, answers),
    isExtra: idOf(answer.ref).startsWith('q-'),
  }));

/** Which answers call for it; null where the brief does not. */
export function asksFor(call: Call, heard: Heard): Asking[] | null {
  switch (call.kind) {
    case 'always':
      return [];
    case 'words': {
      const phrases = call.phrases.map(phrase => ({ phrase, words: wordsOf(phrase) }));
      return orNull(
        heard.filter(one => call.sections.includes(one.section)).flatMap(one => firstPhrase(one, phrases)),
      );
    }
    case 'count': {
      const rows = heard.filter(one => one.section === call.section && !one.isExtra);
      return rows.length >= call.atLeast ? rows.map(counted) : null;
    }
    case 'people': {
      const roles = heard.filter(one => one.people > 0);
      const all = roles.reduce((sum, role) => sum + role.people, 0);
      return all >= call.atLeast ? roles.map(counted) : null;
    }
  }
}

/** The calls of a feature that the brief answers. None: the brief does not ask for it. */
export const callsFor = (feature: Pick<CatalogueFeature, 'calls'>, heard: Heard): AnsweredCall[] =>
  feature.calls.flatMap(call => {
    const asking = asksFor(call, heard);
    return asking ? [{ call, asking }] : [];
  });

/** At most one asking per answer: the first phrase of the call that is in it. */
function firstPhrase(
  one: HeardAnswer,
  phrases: readonly { phrase: string; words: readonly Word[] }[],
): Asking[] {
  for (const { phrase, words } of phrases) {
    for (const clause of one.clauses) {
      const wording = findPhrase(words, clause);
      if (wording !== null) return [{ answer: plain(one), phrase, wording }];
    }
  }
  return [];
}

const orNull = (asking: Asking[]) => (asking.length > 0 ? asking : null);
const counted = (one: HeardAnswer): Asking => ({ answer: plain(one), phrase: null, wording: null });
const plain = ({ ref, section, words }: HeardAnswer): CitedAnswer => ({ ref, section, words });
const idOf = (ref: AnswerRef) => ref.slice(ref.indexOf('.') + 1);

const peopleOf = ({ section, ref }: CitedAnswer, { roles }: BriefAnswers): number =>
  section === 'roles' ? (roles.items.find(role => role.id === idOf(ref))?.people ?? 0) : 0;

/** Everything that was said under one reference. */
function textsOf({ section, ref }: CitedAnswer, answers: BriefAnswers): string[] {
  const id = idOf(ref);
  const extra = answers[section].extra?.[id];
  if (extra !== undefined) return [extra];
  const row = <T extends { id: string }>(items: readonly T[], texts: (item: T) => string[]) =>
    items.filter(item => item.id === id).flatMap(texts);
  const by: Record<Section, () => string[]> = {
    goals: () => row(answers.goals.items, one => [one.goal, one.measure]),
    features: () => row(answers.features.items, one => [one.what, one.why]),
    roles: () => row(answers.roles.items, one => [one.name, one.may]),
    workflows: () => row(answers.workflows.items, one => [one.name, ...one.steps]),
    integrations: () => row(answers.integrations.items, one => [one.name, one.purpose]),
    references: () => row(answers.references.items, one => [one.liked]),
    vision: () => row(answers.vision.items, one => [one.what]),
    budget: () => [answers.budget.note],
    timeline: () =>
      ref === 'timeline' ? [answers.timeline.reason] : row(answers.timeline.dates, one => [one.reason]),
  };
  return by[section]();
}
