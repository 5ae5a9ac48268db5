import { nextWorkingTime } from '../calendar';
import { dayNumber } from '../calendar-days';
import { EngineInputError } from '../errors';
import { DISCIPLINES, EDITIONS, type Edition, type ForecastInput } from '../types';
import { priorityList } from './priority-list';
import { type PlannedRisk, risksOf } from './risks';
import { type Team, teamOf } from './team';
import { validate } from './validate';
import { disciplinesOf, isIn, type Work, workOf } from './work';

/** An input that was checked and turned into what the trials run on. Each worker may prepare its own: all come out equal. */
export interface Plan {
  input: ForecastInput;
  /** Days since 1970. */
  startDayNumber: number;
  team: Team;
  editions: Readonly<Record<Edition, EditionPlan>>;
}

export interface EditionPlan {
  edition: Edition;
  work: Work;
  risks: readonly PlannedRisk[];
  fixedCostMinor: number;
  /** Items, most urgent first. */
  priorityList: Int32Array;
}

/** Throws `EngineInputError` for an input that cannot be computed. */
export function preparePlan(input: ForecastInput): Plan {
  validate(input);
  const team = teamOf(input);
  refuseLongAbsence(input, team);
  const editionPlan = (edition: Edition): EditionPlan => {
    const work = workOf(input, edition);
    return {
      edition,
      work,
      risks: risksOf(input, edition, work),
      fixedCostMinor: input.fixedCosts
        .filter(cost => isIn(edition, cost.edition))
        .reduce((sum, cost) => sum + cost.amountMinor, 0),
      priorityList: priorityList(work, team, input.seed),
    };
  };
  const editions = Object.fromEntries(EDITIONS.map(edition => [edition, editionPlan(edition)]));
  return {
    input,
    startDayNumber: dayNumber(input.start)!,
    team,
    editions: editions as Record<Edition, EditionPlan>,
  };
}

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
