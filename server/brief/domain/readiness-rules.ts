import { isBlank } from './blank';
import type { Section, SectionContent } from './sections';

/** Points for something asked for `of` times, and a sentence for each time that it is missing. */
export interface Rule {
  points: number;
  of: number;
  missing: string[];
}

/**
 * What each section is worth, and what is missing from it. The points of all sections add up to 100.
 * A row that nobody has written in yet counts as no row.
 */
export const SECTION_RULES: { [S in Section]: (content: SectionContent<S>) => Rule[] } = {
  goals: ({ items }) =>
    rowsOr(20, items, 'No goal yet: nothing tells what matters from what is nice to have.', () => [
      each(12, items, one =>
        said(one.measure) && said(one.goal)
          ? null
          : said(one.goal)
            ? n => `No measure for goal ${n}: the plan cannot say whether it was met.`
            : n => `Goal ${n} has a measure but no goal: say what it measures.`,
      ),
    ]),

  features: ({ items }) =>
    rowsOr(18, items, 'No feature yet: there is nothing to estimate.', () => [
      once(
        6,
        rowsIn(items).length >= 3,
        'Fewer than three features: what is not named now comes up later, at extra cost.',
      ),
      each(8, items, one =>
        said(one.what) && said(one.why)
          ? null
          : said(one.what)
            ? () => `No reason for “${shorten(one.what)}”: it cannot be weighed against the others.`
            : n => `Feature ${n} has a reason but no name: say what it does.`,
      ),
      each(4, items, one =>
        one.priority === null && said(one.what)
          ? () => `No priority for “${shorten(one.what)}”: nobody knows whether it can wait.`
          : null,
      ),
    ]),

  roles: ({ items }) =>
    rowsOr(10, items, 'Nobody named who will use it: screens are planned for each kind of person.', () => [
      each(5, items, one =>
        said(one.name) && said(one.may)
          ? null
          : said(one.name)
            ? () => `Not said what “${shorten(one.name)}” may do: rights decide much of the work.`
            : n => `Role ${n} has rights but no name.`,
      ),
      each(2, items, one =>
        one.people === null && said(one.name)
          ? () => `Not said how many “${shorten(one.name)}” are: it decides what the software must carry.`
          : null,
      ),
    ]),

  workflows: ({ items }) =>
    rowsOr(12, items, 'No workflow yet: steps show what a list of features hides.', () => [
      each(8, items, one =>
        one.steps.filter(said).length > 1
          ? null
          : one.steps.some(said)
            ? n => `Workflow ${n} has a single step: say what happens before and after it.`
            : n => `No steps for workflow ${n}: it would be estimated as if it were simple.`,
      ),
    ]),

  budget: ({ lowMinor, highMinor }) =>
    isUpsideDown(lowMinor, highMinor)
      ? [once(6, false, 'The lowest amount is above the highest: swap them.')]
      : [
          once(
            9,
            highMinor !== null && highMinor > 0,
            'No upper limit: nobody can say which edition fits, or how surely.',
          ),
          once(
            3,
            lowMinor !== null && lowMinor > 0,
            'No lower amount: a range shows how much room there is.',
          ),
        ],

  timeline: ({ start, deadline, anyDay, reason }) =>
    isBackwards(start, deadline)
      ? [once(10, false, BACKWARDS)]
      : [
          once(2, start !== null, 'No start: the forecast counts working days from it.'),
          once(
            5,
            deadline !== null || anyDay === true,
            'No deadline: nobody can say how likely it is to hold.',
          ),
          once(
            3,
            said(reason) || (deadline === null && anyDay === true),
            'No reason for the date: a fair in May cannot move, a wish can.',
          ),
        ],

  references: ({ items }) =>
    rowsOr(5, items, 'No example: one product that you like says more than a page about taste.', () => [
      each(2, items, one =>
        said(one.liked)
          ? null
          : n => `Not said what you like about reference ${n}: the wrong thing could be taken from it.`,
      ),
    ]),

  integrations: ({ items, none }) =>
    none === true && !hasRows(items)
      ? []
      : rowsOr(6, items, 'No other system named: connecting them is where projects often run late.', () => [
          each(2, items, one =>
            said(one.name) && said(one.purpose)
              ? null
              : said(one.name)
                ? () =>
                    `Not said what “${shorten(one.name)}” is for: reading once a day costs far less than both ways at once.`
                : n => `Integration ${n} has a purpose but no name.`,
          ),
          each(1, items, one =>
            one.direction === null && said(one.name)
              ? () =>
                  `Not said which way data goes with “${shorten(one.name)}”: writing is more work than reading.`
              : null,
          ),
        ]),

  vision: ({ items }) => [
    once(
      4,
      items.some(one => one.horizon === 'six-months' && said(one.what)),
      'Nothing about six months from now: it decides what can wait.',
    ),
    once(
      3,
      items.some(one => one.horizon !== 'six-months' && said(one.what)),
      'Nothing about two years from now or later: what is cheap today can be dear to rebuild.',
    ),
  ],
};

/** What contradictions.ts says too. */
export const BACKWARDS = 'The deadline is not after the start: change one of the two.';

export const isUpsideDown = (lowMinor: number | null, highMinor: number | null): boolean =>
  lowMinor !== null && highMinor !== null && lowMinor > highMinor;

export const isBackwards = (start: string | null, deadline: string | null): boolean =>
  start !== null && deadline !== null && deadline <= start;

/** A list with nothing in it lacks everything, for one reason. */
const rowsOr = (points: number, items: readonly Row[], empty: string, rules: () => Rule[]): Rule[] =>
  hasRows(items) ? rules() : [once(points, false, empty)];

const once = (points: number, given: boolean, missing: string): Rule => ({
  points,
  of: 1,
  missing: given ? [] : [missing],
});

/** The points belong to the rows together. `lack` gives null for a row that lacks nothing; `n` counts from 1. */
function each<T extends Row>(
  points: number,
  items: readonly T[],
  lack: (row: T) => null | ((n: number) => string),
): Rule {
  const missing = items.flatMap((row, index) => (isRow(row) ? (lack(row)?.(index + 1) ?? []) : []));
  const rows = rowsIn(items).length;
  return { points, of: Math.max(rows, 1), missing };
}

type Row = object;
const said = (text: string): boolean => text.trim() !== '';
const isRow = (item: Row): boolean => !isBlank(item);
const rowsIn = <T extends Row>(items: readonly T[]): T[] => items.filter(isRow);
const hasRows = (items: readonly Row[]): boolean => items.some(isRow);

const shorten = (text: string): string => {
  const clean = text.trim();
  return clean.length > 40 ? `${clean.slice(0, 39).trimEnd()}…` : clean;
};
