import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { Demands } from '../architecture/demands';
import { EDITION_NAMES } from '../editions';
import { likelyHours } from '../totals';
import { budgetRisks } from './budget-risks';
import { later } from './edition-rules';
import { hoursRisk } from './hours-risk';
import { partsOf } from './plainly';
import type { SuggestedFeature, SuggestedRisk } from './suggested';
import { dayInWords, fitting, joined, meaningOf, quoted, shared } from './words';

const HOURS_OF_A_PERSON_DAY = 6.4;
/** More people than this in one small product get in each other's way. */
const PEOPLE_AT_ONCE = 3;

/** What a near deadline and a fixed budget do to a project. They never change what is suggested. */
export const pressureRisks = (
  answers: BriefAnswers,
  features: readonly SuggestedFeature[],
  demands: Demands,
): SuggestedRisk[] => [
  ...deadlineRisk(answers, features),
  ...earlyDateRisk(answers, features),
  ...budgetRisks(answers, features, demands),
];

function deadlineRisk({ timeline }: BriefAnswers, features: readonly SuggestedFeature[]): SuggestedRisk[] {
  const { start, deadline } = timeline;
  if (!start || !deadline || deadline <= start) return [];
  const mvp = features.filter(one => one.edition === 'mvp');
  const hours = mvp.reduce((sum, one) => sum + likelyHours(one.effortHours), 0);
  const workdays = Math.max(
    1,
    Math.floor(((Date.parse(deadline) - Date.parse(start)) / 86_400_000) * (5 / 7)),
  );
  const people = hours / workdays / HOURS_OF_A_PERSON_DAY;
  if (people <= PEOPLE_AT_ONCE) return [];
  return hoursRisk(
    mvp,
    { low: 0.03, likely: 0.08, high: 0.2 },
    {
      key: 'risk:deadline',
      title: 'Hurry makes work that has to be done twice',
      response: 'Agree now what leaves the MVP first, and decide on it four weeks before the deadline.',
      because: `${Math.round(hours).toLocaleString('en')} likely hours in ${workdays} working days keep ${people.toFixed(1)} people busy at once from the first day.`,
      serves: ['timeline'],
      probability: 0.45,
      edition: 'mvp',
    },
  );
}

/** Something is to be seen before all of it is done: a trial, an open day. One risk for each such date, the first first. */
function earlyDateRisk(answers: BriefAnswers, features: readonly SuggestedFeature[]): SuggestedRisk[] {
  const { start, deadline, dates } = answers.timeline;
  return dates
    .filter(
      one => one.day && one.reason.trim() && (!start || one.day > start) && deadline && one.day < deadline,
    )
    .toSorted((a, b) => (a.day! < b.day! ? -1 : 1))
    .map(({ id, day, reason }, at) => ({
      key: at === 0 ? 'risk:early-date' : `risk:early-date.${id}`,
      title: `What has to be seen ${at === 0 ? 'before the deadline' : `by ${dayInWords(day!)}`} is not ready by then`,
      response: 'Agree what has to work on that day, and order the plan so that it comes first.',
      because: fitting(
        `${quoted(reason)} is on ${dayInWords(day!)}, before the deadline${notYet(reason, answers, features)}`,
        299,
      ).concat('.'),
      serves: [`timeline.${id}`],
      probability: 0.35,
      edition: 'mvp',
      impact: 'days',
      low: 1,
      likely: 3,
      high: 8,
      threatens: [],
    }));
}

/** What is to be seen on a day, and yet comes with a later edition. */
function notYet(
  reason: string,
  { features: asked }: BriefAnswers,
  features: readonly SuggestedFeature[],
): string {
  const due = thingsDue(reason);
  const late = asked.items.flatMap(({ id, what }) => {
    const said = new Set(meaningOf(what));
    const isDue = shared(what, reason) >= 2 || due.some(thing => thing.every(word => said.has(word)));
    const serving = isDue ? features.filter(one => one.serves.includes(`features.${id}`)) : [];
    const edition = serving.map(one => one.edition).reduce(later, 'mvp');
    return edition === 'mvp' ? [] : [`${quoted(what)} comes only with ${EDITION_NAMES[edition]}`];
  });
  return late.length ? `, and ${joined(late)}` : '';
}

/** “Stock and scanner must run before the pallets arrive”: two things, each in a core feature of its own. */
function thingsDue(reason: string): readonly (readonly string[])[] {
  const [subject, more] = reason.split(/\b(?:must|should|has to|have to|needs? to|works?|runs?)\b/i);
  return more === undefined ? [] : partsOf(subject!);
}
