import { workdaysAt } from '../calendar';
import { weekdayOf } from '../calendar-days';
import type { Plan } from '../plan/plan';
import { DAY_PARTS, LOAD_DAYS } from '../trial-detail';
import type { EditionDetail } from '../types';
import type { Columns } from './columns';

/**
 * How much of each person's working days is taken, by week. The weeks begin on Mondays, the first with that on or
 * before the start; they end with the last in which anybody's share of a week rounds to one hundredth or more.
 */
export function loadOf(plan: Plan, columns: Columns): EditionDetail['load'] {
  const { team, input, startDayNumber, daysBefore } = plan;
  const changes = columns.sum('busyChange');
  const daysIntoWeek = weekdayOf(startDayNumber) - 1 + daysBefore;
  const weekOf = (day: number) => Math.floor((day + daysIntoWeek) / 7);
  const weeks = weekOf(LOAD_DAYS - 1) + 1;
  const load = input.team.map((person, p) => {
    const calendar = team.calendars[p]!;
    const busy = new Float64Array(weeks);
    const working = new Float64Array(weeks);
    let parts = 0;
    for (let day = 0; day < LOAD_DAYS; day++) {
      parts += changes[p * (LOAD_DAYS + 1) + day]!;
      if (workdaysAt(calendar, day + 1) === workdaysAt(calendar, day)) continue;
      working[weekOf(day)]!++;
      busy[weekOf(day)]! += parts / (DAY_PARTS * columns.count);
    }
    const shares = Array.from(busy, (days, week) =>
      working[week]! > 0 ? Math.round((100 * days) / working[week]!) : 0,
    );
    return { personId: person.id, weeks: shares };
  });
  const lastWeek = load.reduce(
    (last, { weeks: shares }) =>
      Math.max(
        last,
        shares.findLastIndex(share => share > 0),
      ),
    -1,
  );
  return load.map(({ personId, weeks: shares }) => ({ personId, weeks: shares.slice(0, lastWeek + 1) }));
}
