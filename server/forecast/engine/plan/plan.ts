import { nextWorkingTime, workdaysAt } from '../calendar';
import { dayNumber } from '../calendar-days';
import { EngineInputError } from '../errors';
import { learnedScores } from '../learned-scores';
import { DISCIPLINES, EDITIONS, type Edition, type ForecastInput } from '../types';
import { commonSpread } from './common-spread';
import type { EditionPlan, PriorityLists } from './edition-plan';
import { pilotHours } from './pilots';
import { findPriorityLists, listInOrder } from './priority-lists';
import { knownPieces } from './progress';
import { risksOf } from './risks';
import { type Team, teamOf } from './team';
import { validate } from './validate';
import { correctedSampler, disciplinesOf, isIn, workOf } from './work';

/** An input that was checked and turned into what the trials run on. Each worker may prepare its own: all come out equal. */
export interface Plan {
  input: ForecastInput;
  /** The input's start in days since 1970; results are counted from it. */
  startDayNumber: number;
  /** Calendar days, and working days of the studio, from then until work may go on: the schedule counts from there. */
  daysBefore: number;
  workdaysBefore: number;
  team: Team;
  editions: Readonly<Record<Edition, EditionPlan>>;
}

/**
 * What is known of the priority lists already: the lists themselves, or an order of all items by name as another plan
 * of nearly the same work had it. Without either they are looked for, which takes longest here.
 */
export interface Known {
  lists?: PriorityLists | undefined;
  order?: readonly string[] | undefined;
}

/** Throws `EngineInputError` for an input that cannot be computed. */
export function preparePlan(input: ForecastInput, known: Known = {}): Plan {
  validate(input);
  const start = dayNumber(input.start)!;
  const from = Math.max(start, input.progress ? dayNumber(input.progress.from)! : start);
  const team = teamOf(input, from);
  refuseLongAbsence(input, team);
  const editions = Object.fromEntries(EDITIONS.map(edition => [edition, editionPlan(input, edition)]));
  const plan = {
    input,
    startDayNumber: start,
    daysBefore: from - start,
    workdaysBefore: from > start ? workdaysAt(teamOf(input, start).studioCalendar, from - start) : 0,
    team,
    editions: editions as Record<Edition, EditionPlan>,
  };
  const lists = known.lists ?? (known.order ? null : findPriorityLists(plan.editions, team, input));
  for (const edition of EDITIONS) {
    const one = plan.editions[edition];
    one.priorityList = lists ? lists[edition] : listInOrder(one.work, known.order!);
  }
  return plan;
}

function editionPlan(input: ForecastInput, edition: Edition): EditionPlan {
  const work = workOf(input, edition);
  const costs = input.fixedCosts.filter(cost => isIn(edition, cost.edition));
  const sumOf = (per: 'project' | 'month') =>
    costs.filter(cost => (cost.per ?? 'project') === per).reduce((sum, cost) => sum + cost.amountMinor, 0);
  const plan: EditionPlan = {
    edition,
    work,
    risks: risksOf(input, edition, work),
    fixedCostMinor: sumOf('project'),
    monthlyCostMinor: sumOf('month'),
    spentMinor: input.progress?.spentMinor ?? 0,
    commonSpread: 0,
    learned: null,
    priorityList: Int32Array.from(work.itemFeature.keys()),
  };
  const spread = spreadOfAll(input, plan);
  const pieces = knownPieces(input, (feature, discipline) => correctedSampler(feature, discipline, input));
  return { ...plan, commonSpread: spread, learned: learnedScores(input.systemicShare, spread, pieces) };
}

/** The common spread of the plan as it was before anything of it was done: what is done is learned from afterwards. */
function spreadOfAll(input: ForecastInput, plan: EditionPlan): number {
  if (!input.calibration?.projectSpread) return 0;
  const whole = { ...input, progress: null };
  const work = workOf(whole, plan.edition);
  const before = input.progress ? { ...plan, work, risks: risksOf(whole, plan.edition, work) } : plan;
  const totals = pilotHours(before, input, PILOTS_FOR_SPREAD).map(hours => hours.reduce((a, b) => a + b, 0));
  return commonSpread(input.calibration, totals);
}

const PILOTS_FOR_SPREAD = 256;

const LONGEST_ABSENCE_DAYS = 5 * 366;

/** Work that nobody is there to do for years would be forecast for a year that means nothing. */
function refuseLongAbsence(input: ForecastInput, team: Team): void {
  const needed = new Set(input.features.flatMap(disciplinesOf));
  for (const discipline of needed) {
    const able = [...team.ableByDiscipline[DISCIPLINES.indexOf(discipline)]!];
    const isSomebodyThere = able.some(
      person => nextWorkingTime(team.calendars[person]!, 0) < LONGEST_ABSENCE_DAYS,
    );
    if (isSomebodyThere) continue;
    throw new EngineInputError(
      'team',
      `everybody who does ${discipline} is off for more than five years; shorten their time off or add somebody`,
    );
  }
}
