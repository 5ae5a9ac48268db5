import { type BriefAnswers, SECTIONS, type Section } from './sections';

/**
 * Cites an answer: `goals.3f2a` is one row of a section, `goals.q-hosting` the answer to a question of
 * the studio's own, `budget` a section as a whole. It stays the same when rows change places.
 */
export type AnswerRef = string;

/** One thing that the client said, as a plan can cite it. */
export interface CitedAnswer {
  ref: AnswerRef;
  section: Section;
  /** Its words in one line: the goal, the role's name, the workflow's name. */
  words: string;
}

/** Everything that was said in a brief, in its order. Blank rows say nothing. */
export function citedAnswers(answers: BriefAnswers): CitedAnswer[] {
  return SECTIONS.flatMap(section => [...said(section, answers), ...extras(section, answers)]);
}

export const sectionOf = (ref: AnswerRef): Section | null => {
  const head = ref.split('.')[0];
  return SECTIONS.find(section => section === head) ?? null;
};

/** Sections whose answers ask for work; the others are limits and taste. */
export const ASKING_SECTIONS: readonly Section[] = [
  'goals',
  'features',
  'roles',
  'workflows',
  'integrations',
  'vision',
];

function said(section: Section, answers: BriefAnswers): CitedAnswer[] {
  const rows = (items: readonly { id: string }[], words: (at: number) => string): CitedAnswer[] =>
    items.flatMap(({ id }, at) => {
      const text = words(at).trim();
      return text ? [{ ref: `${section}.${id}`, section, words: text }] : [];
    });
  switch (section) {
    case 'goals':
      return rows(answers.goals.items, at => answers.goals.items[at]!.goal);
    case 'features':
      return rows(answers.features.items, at => answers.features.items[at]!.what);
    case 'roles':
      return rows(answers.roles.items, at => answers.roles.items[at]!.name);
    case 'workflows':
      return rows(answers.workflows.items, at => answers.workflows.items[at]!.name);
    case 'references':
      return rows(answers.references.items, at => answers.references.items[at]!.address);
    case 'integrations':
      return rows(answers.integrations.items, at => answers.integrations.items[at]!.name);
    case 'vision':
      return rows(answers.vision.items, at => answers.vision.items[at]!.what);
    case 'budget': {
      const { lowMinor, highMinor, note } = answers.budget;
      const isSaid = lowMinor !== null || highMinor !== null || note.trim() !== '';
      return isSaid ? [{ ref: 'budget', section, words: 'Budget range' }] : [];
    }
    case 'timeline': {
      const { start, deadline, anyDay, reason, dates } = answers.timeline;
      const isSaid = start !== null || deadline !== null || anyDay === true || reason.trim() !== '';
      const whole: CitedAnswer[] = isSaid ? [{ ref: 'timeline', section, words: 'Timeline' }] : [];
      return [...whole, ...rows(dates, at => dates[at]!.reason)];
    }
  }
}

const extras = (section: Section, answers: BriefAnswers): CitedAnswer[] =>
  Object.entries(answers[section].extra ?? {}).flatMap(([question, text]) =>
    text.trim() ? [{ ref: `${section}.${question}`, section, words: firstLine(text) }] : [],
  );

const firstLine = (text: string): string => text.trim().split('\n')[0]!;
