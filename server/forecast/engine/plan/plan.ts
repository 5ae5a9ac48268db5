import { nextWorkingTime } from '../calendar';
import { dayNumber } from '../calendar-days';
import { EngineInputError } from '../errors';
import { DISCIPLINES, EDITIONS, type Edition, type ForecastInput } from '../types';
import { commonSpread } from './common-spread';
import type { EditionPlan, PriorityLists } from './edition-plan';
import { pilotHours } from './pilots';
import { findPriorityLists, listInOrder } from './priority-lists';
import { risksOf } from './risks';
import { type Team, teamOf } from './team';
import { validate } from './validate';
import { disciplinesOf, isIn, workOf } from './work';

/** An input that was checked and turned into what the trials run on. Each worker may prepare its own: all come out equal. */
export interface Plan {
  input: ForecastInput;
  /** First day on which work may go on, in days since 1970; all calendar days are counted from it. */
  startDayNumber: number;
  /** Calendar days that had passed since the input's start. */
  daysBefore: number;
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
  const startDayNumber = Math.max(start, input.progress ? dayNumber(input.progress.from)! : start);
  const team = teamOf(input, startDayNumber);
  refuseLongAbsence(input, team);
  const editions = Object.fromEntries(EDITIONS.map(edition => [edition, editionPlan(input, edition)]));
  const plan = {
    input,
    startDayNumber,
    daysBefore: startDayNumber - start,
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
    priorityList: Int32Array.from(work.itemFeature.keys()),
  };
  if (!input.calibration?.projectSpread) return plan;
  const totals = pilotHours(plan, input, PILOTS_FOR_SPREAD).map(hours => hours.reduce((a, b) => a + b, 0));
  return { ...plan, commonSpread: commonSpread(input.calibration, totals) };
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
