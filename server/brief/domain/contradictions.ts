import type { Day } from '@/server/kernel/clock';
import { minorDigits } from '@/server/kernel/money';
import { isBlank } from './blank';
import type { AnswerRef } from './cited-answers';
import { sameSystem, systemsNamedIn } from './known-systems';
import { BACKWARDS, isBackwards } from './readiness-rules';
import { rolesActingIn, sameRole } from './roles-named';
import type { BriefAnswers, Section } from './sections';

/** What answers are held against: the day, and the smallest edition of the plan that they ask for. */
export interface Facts {
  today: Day;
  /** Null until a plan can be suggested. */
  smallest: { p50PriceMinor: number; p50Workdays: number; earliestFinish: Day } | null;
  /** The studio's: what `p50PriceMinor` counts. */
  currency: string;
}

export type ContradictionRule =
  | 'start has passed'
  | 'deadline has passed'
  | 'date has passed'
  | 'dates out of order'
  | 'deadline before the smallest edition'
  | 'budget far under the smallest edition'
  | 'integration named but not listed'
  | 'same role twice'
  | 'role acts but is not listed'
  | 'must for everything';

/** Answers that do not go together, or not with the day. */
export interface Contradiction {
  rule: ContradictionRule;
  section: Section;
  answer: AnswerRef;
  /** For the studio, with its figures. */
  text: string;
  /** For the client: the same without a price or a cost. */
  plain: string;
}

/** Half of all suggested plans would cost more than `p50`; below this share of it no leaving out helps. */
const FAR_UNDER = 0.7;
const MANY_FEATURES = 4;

/** Everything in a brief that does not fit together, in the order of its rules. */
export function contradictionsIn(answers: BriefAnswers, facts: Facts): Contradiction[] {
  return [
    ...passedDays(answers, facts),
    ...datesOutOfOrder(answers),
    ...tooSoon(answers, facts),
    ...tooLittle(answers, facts),
    ...unlistedIntegrations(answers),
    ...rolesTwice(answers),
    ...unlistedRoles(answers),
    ...allMust(answers),
  ];
}

function passedDays({ timeline }: BriefAnswers, { today }: Facts): Contradiction[] {
  const { start, deadline, dates } = timeline;
  const passed = (day: Day | null): day is Day => day !== null && day < today;
  return [
    ...(passed(start)
      ? [same('start has passed', 'timeline', `The start, ${inWords(start)}, has passed: give a new one.`)]
      : []),
    ...(passed(deadline)
      ? [
          same(
            'deadline has passed',
            'timeline',
            `The deadline, ${inWords(deadline)}, has passed: give a new one.`,
          ),
        ]
      : []),
    ...dates.flatMap(({ id, day, reason }) =>
      passed(day)
        ? [
            same(
              'date has passed',
              `timeline.${id}`,
              `${inWords(day)} has passed${reason.trim() ? ` (${shorten(reason)})` : ''}: take it out, or give a new day.`,
            ),
          ]
        : [],
    ),
  ];
}

function datesOutOfOrder({ timeline }: BriefAnswers): Contradiction[] {
  const { start, deadline, dates } = timeline;
  return [
    ...(isBackwards(start, deadline) ? [same('dates out of order', 'timeline', BACKWARDS)] : []),
    ...dates.flatMap(({ id, day }) =>
      day !== null && start !== null && day < start
        ? [
            same(
              'dates out of order',
              `timeline.${id}`,
              `${inWords(day)} matters, but work could start only on ${inWords(start)}: nothing can be there by then.`,
            ),
          ]
        : [],
    ),
  ];
}

function tooSoon({ timeline }: BriefAnswers, { today, smallest }: Facts): Contradiction[] {
  const { start, deadline } = timeline;
  if (!smallest || deadline === null || deadline < today || deadline >= smallest.earliestFinish) return [];
  return [
    {
      rule: 'deadline before the smallest edition',
      section: 'timeline',
      answer: 'timeline',
      text: `Must be there by ${inWords(deadline)}, but the smallest edition usually takes ${smallest.p50Workdays} working days: begun ${start && start > today ? `on ${inWords(start)}` : 'now'}, it is done by ${inWords(smallest.earliestFinish)}.`,
      plain:
        'The deadline is sooner than even the smallest edition is usually done: say whether the date can move, or what can come after it.',
    },
  ];
}

function tooLittle({ budget }: BriefAnswers, { smallest, currency }: Facts): Contradiction[] {
  const most = budget.highMinor ?? budget.lowMinor;
  const isComparable = budget.currency === null || budget.currency === currency;
  if (!smallest || !isComparable || !most || most >= smallest.p50PriceMinor * FAR_UNDER) return [];
  const money = (minor: number) =>
    new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 }).format(
      minor / 10 ** minorDigits(currency),
    );
  return [
    {
      rule: 'budget far under the smallest edition',
      section: 'budget',
      answer: 'budget',
      text: `The budget ends at ${money(most)}; half of all plans like the smallest edition cost more than ${money(smallest.p50PriceMinor)}.`,
      plain:
        'The budget is far under what even the smallest edition of all this usually comes to: say what can wait, or whether there is room.',
    },
  ];
}

function unlistedIntegrations(answers: BriefAnswers): Contradiction[] {
  const { integrations, workflows, features, vision } = answers;
  const places: { where: string; text: string }[] = [
    ...workflows.items.map(one => ({
      where: `the workflow “${shorten(one.name) || 'without a name'}”`,
      text: [one.name, ...one.steps].join('. '),
    })),
    ...features.items.map(one => ({
      where: `the feature “${shorten(one.what) || 'without a name'}”`,
      text: `${one.what}. ${one.why}`,
    })),
    ...vision.items.map(one => ({ where: 'the future vision', text: one.what })),
  ];
  const seen = new Set<string>();
  return places.flatMap(({ where, text }) =>
    systemsNamedIn(text).flatMap(system => {
      if (seen.has(system.name) || integrations.items.some(one => sameSystem(one.name, system))) return [];
      seen.add(system.name);
      const lacks =
        integrations.none && isBlank(integrations.items)
          ? 'but it says that there is nothing to connect'
          : 'but it is not among the integrations';
      return [
        same(
          'integration named but not listed',
          'integrations',
          `${system.name} is named in ${where}, ${lacks}: add it, or say that it is not needed.`,
        ),
      ];
    }),
  );
}

function rolesTwice({ roles }: BriefAnswers): Contradiction[] {
  const named = roles.items.filter(one => one.name.trim());
  return named.flatMap((one, at) =>
    named.slice(0, at).some(before => sameRole(before.name, one.name))
      ? [
          same(
            'same role twice',
            `roles.${one.id}`,
            `“${shorten(one.name)}” is there twice: put the rights of both into one, or name them apart.`,
          ),
        ]
      : [],
  );
}

function unlistedRoles({ roles, workflows }: BriefAnswers): Contradiction[] {
  const listed = roles.items.map(one => one.name).filter(name => name.trim());
  // Without any role, readiness asks for them all.
  if (!listed.length) return [];
  const seen: string[] = [];
  return workflows.items.flatMap(workflow =>
    rolesActingIn(workflow.steps).flatMap(acting => {
      if ([...listed, ...seen].some(role => sameRole(role, acting))) return [];
      seen.push(acting);
      return [
        same(
          'role acts but is not listed',
          'roles',
          `“${acting}” does something in “${shorten(workflow.name) || 'a workflow'}” and is not among the roles: add it, or use the name that it has there.`,
        ),
      ];
    }),
  );
}

function allMust({ features }: BriefAnswers): Contradiction[] {
  const named = features.items.filter(one => one.what.trim());
  if (named.length < MANY_FEATURES || named.some(one => one.priority !== 'must')) return [];
  return [
    same(
      'must for everything',
      'features',
      `All ${named.length} features are a must: when money or time is short, nothing says what may wait. Name at least one that can.`,
    ),
  ];
}

const same = (rule: ContradictionRule, answer: AnswerRef, text: string): Contradiction => ({
  rule,
  section: answer.split('.')[0] as Section,
  answer,
  text,
  plain: text,
});

const inWords = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(Date.parse(`${day}T00:00:00Z`));

const shorten = (text: string): string => {
  const clean = text.trim();
  return clean.length > 40 ? `${clean.slice(0, 39).trimEnd()}…` : clean;
};
