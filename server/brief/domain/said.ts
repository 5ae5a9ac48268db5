import { minorDigits } from '@/server/kernel/money';
import { isBlank } from './blank';
import type { BriefAnswers, Direction, Horizon, Priority, Section } from './sections';

/** One row of an answer as texts with their labels: for comparing, listing, writing out. */
export interface SaidRow {
  id: string;
  /** "Goal 2", "Budget". */
  name: string;
  fields: { label: string; text: string }[];
}

export const PRIORITY_WORDS: Record<Priority, string> = { must: 'Must', should: 'Should', later: 'Later' };
/** Seen from the new software. */
export const DIRECTION_WORDS: Record<Direction, string> = {
  read: 'Reads from it',
  write: 'Writes to it',
  both: 'Both ways',
};
export const HORIZON_WORDS: Record<Horizon, string> = {
  'six-months': 'Six months after it is live',
  'two-years': 'In two years',
  'five-years': 'In five years',
};

/** Everything that was said in one section, row by row. Rows with nothing in them are left out. */
export function saidIn(section: Section, answers: BriefAnswers): SaidRow[] {
  return [...usual(section, answers), ...extras(section, answers)];
}

function usual(section: Section, answers: BriefAnswers): SaidRow[] {
  const rows = <R extends { id: string }>(
    one: string,
    items: readonly R[],
    fields: (row: R) => Record<string, string>,
  ): SaidRow[] =>
    items.flatMap((row, at) =>
      isBlank(row) ? [] : [{ id: row.id, name: `${one} ${at + 1}`, fields: labelled(fields(row)) }],
    );
  switch (section) {
    case 'goals':
      return rows('Goal', answers.goals.items, one => ({
        Goal: one.goal,
        'How one would know': one.measure,
      }));
    case 'features':
      return rows('Feature', answers.features.items, one => ({
        'What people can do': one.what,
        Because: one.why,
        Priority: one.priority ? PRIORITY_WORDS[one.priority] : '',
      }));
    case 'roles':
      return rows('Role', answers.roles.items, one => ({
        Who: one.name,
        'How many people': one.people === null ? '' : String(one.people),
        May: one.may,
      }));
    case 'workflows':
      return rows('Workflow', answers.workflows.items, one => ({
        Name: one.name,
        Steps: one.steps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
      }));
    case 'references':
      return rows('Reference', answers.references.items, one => ({
        'Product or address': one.address,
        'What you like about it': one.liked,
      }));
    case 'integrations': {
      const none = answers.integrations.none
        ? [{ id: 'none', name: 'Integrations', fields: labelled({ '': 'There is nothing to connect' }) }]
        : [];
      return [
        ...none,
        ...rows('Integration', answers.integrations.items, one => ({
          System: one.name,
          'What for': one.purpose,
          Direction: one.direction ? DIRECTION_WORDS[one.direction] : '',
        })),
      ];
    }
    case 'vision':
      return rows('Outlook', answers.vision.items, one => ({
        When: HORIZON_WORDS[one.horizon],
        'What is different then': one.what,
      }));
    case 'budget': {
      const { lowMinor, highMinor, currency, note } = answers.budget;
      if (isBlank(answers.budget)) return [];
      const amount = (minor: number | null) =>
        minor === null ? '' : (minor / 10 ** (currency ? minorDigits(currency) : 2)).toLocaleString('en-GB');
      return [
        {
          id: 'budget',
          name: 'Budget',
          fields: labelled({
            From: amount(lowMinor),
            'At most': amount(highMinor),
            Currency: currency ?? '',
            'To know': note,
          }),
        },
      ];
    }
    case 'timeline': {
      const { start, deadline, anyDay, reason, dates } = answers.timeline;
      const frame = { start, deadline, anyDay, reason };
      return [
        ...(isBlank(frame)
          ? []
          : [
              {
                id: 'timeline',
                name: 'Timeline',
                fields: labelled({
                  'Could start': start ?? '',
                  'Must be there by': anyDay && !deadline ? 'no fixed date' : (deadline ?? ''),
                  'Why these dates': reason,
                }),
              },
            ]),
        ...rows('Date', dates, one => ({ Day: one.day ?? '', 'Its reason': one.reason })),
      ];
    }
  }
}

const extras = (section: Section, answers: BriefAnswers): SaidRow[] =>
  Object.entries(answers[section].extra ?? {}).flatMap(([id, text]) =>
    text.trim() ? [{ id, name: 'The studio’s own question', fields: labelled({ Answer: text }) }] : [],
  );

const labelled = (fields: Record<string, string>) =>
  Object.entries(fields).map(([label, text]) => ({ label, text }));
