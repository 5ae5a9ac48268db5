import { buildCalendar, type Calendar } from '../calendar';
import { dayNumber } from '../calendar-days';
import { DISCIPLINES, type ForecastInput } from '../types';

/** The people as arrays, with their calendars. */
export interface Team {
  size: number;
  calendars: readonly Calendar[];
  /** Focused hours that each person gets done on a working day: share × day length × focus factor. */
  hoursPerWorkday: Float64Array;
  rateMinorPerHour: Float64Array;
  /** Bit d is set when the person can do discipline d. */
  disciplineMask: Int32Array;
  /** Per discipline those who can do it, in order of preference: specialists first, then the cheaper. */
  ableByDiscipline: readonly Int32Array[];
  /** Days on which anybody of the team works by their week, holidays left out. */
  studioCalendar: Calendar;
}

/** Most plans end within the tables, where look-ups are quickest; days off beyond the limit are not looked at. */
const HORIZON_LEAST_DAYS = 7 * 52 * 3;
const HORIZON_LIMIT_DAYS = 7 * 52 * 20;

/** Needs a checked input. Calendars begin with the first day on which work may go on, given in days since 1970. */
export function teamOf(input: ForecastInput, start: number): Team {
  const { team } = input;
  const holidays = new Set(input.holidays.map(iso => dayNumber(iso)! - start));
  const horizonDays = horizonOf(input, start);
  const calendars = team.map(person => {
    const timeOff = person.timeOff.map(
      ({ from, to }) => [dayNumber(from)! - start, dayNumber(to)! - start] as const,
    );
    return buildCalendar(
      start,
      horizonDays,
      person.weekdays,
      day => holidays.has(day) || timeOff.some(([from, to]) => day >= from && day <= to),
    );
  });
  const studioWeekdays = [...new Set(team.flatMap(person => person.weekdays))];
  return {
    size: team.length,
    calendars,
    hoursPerWorkday: Float64Array.from(team, person => person.share * input.hoursPerDay * input.focusFactor),
    rateMinorPerHour: Float64Array.from(team, person => person.rateMinorPerHour),
    disciplineMask: Int32Array.from(team, person =>
      person.disciplines.reduce((mask, discipline) => mask | (1 << DISCIPLINES.indexOf(discipline)), 0),
    ),
    ableByDiscipline: DISCIPLINES.map(discipline =>
      Int32Array.from(
        team
          .map((person, index) => ({ person, index }))
          .filter(({ person }) => person.disciplines.includes(discipline))
          .sort(
            (a, b) =>
              a.person.disciplines.length - b.person.disciplines.length ||
              a.person.rateMinorPerHour - b.person.rateMinorPerHour ||
              a.index - b.index,
          ),
        ({ index }) => index,
      ),
    ),
    studioCalendar: buildCalendar(
      start,
      horizonDays,
      studioWeekdays.length > 0 ? studioWeekdays : [1, 2, 3, 4, 5],
      day => holidays.has(day),
    ),
  };
}

/** The same people without days off, for questions of order only. */
export function withoutDaysOff(team: Team): Team {
  const everyDay = buildCalendar(0, HORIZON_LEAST_DAYS, [1, 2, 3, 4, 5, 6, 7], () => false);
  return { ...team, calendars: team.calendars.map(() => everyDay), studioCalendar: everyDay };
}

/** Whole weeks up to the last day off that is listed. */
function horizonOf(input: ForecastInput, start: number): number {
  const lastDays = [...input.holidays, ...input.team.flatMap(person => person.timeOff.map(off => off.to))];
  const last = lastDays.reduce((latest, iso) => Math.max(latest, dayNumber(iso)! - start), 0);
  return Math.min(HORIZON_LIMIT_DAYS, Math.max(HORIZON_LEAST_DAYS, 7 * Math.ceil((last + 1) / 7)));
}
