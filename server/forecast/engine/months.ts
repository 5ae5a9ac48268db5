import { isoDay } from './calendar-days';
import type { Plan } from './plan/plan';
import type { EditionForecast } from './types';

/** So many are told at most. */
export const MOST_MONTHS = 120;

/**
 * For each month from the start until every trial is finished, the shares that are finished by its end and that
 * stay within the budget besides.
 */
export function monthsOf(plan: Plan, cost: Float64Array, finishDay: Int32Array): EditionForecast['months'] {
  const { startDayNumber } = plan;
  const { budgetMinor } = plan.input;
  const monthOfDay = new Map<number, string>();
  const counts = new Map<string, { finished: number; inBudget: number }>();
  for (let i = 0; i < finishDay.length; i++) {
    const day = finishDay[i]!;
    let month = monthOfDay.get(day);
    if (month === undefined) {
      month = isoDay(startDayNumber + day).slice(0, -3);
      monthOfDay.set(day, month);
    }
    const count = counts.get(month) ?? { finished: 0, inBudget: 0 };
    count.finished++;
    if (budgetMinor !== null && cost[i]! <= budgetMinor) count.inBudget++;
    counts.set(month, count);
  }
  const months: EditionForecast['months'][number][] = [];
  let month = isoDay(startDayNumber).slice(0, -3);
  let finished = 0;
  let inBudget = 0;
  while (months.length < MOST_MONTHS && finished < finishDay.length) {
    finished += counts.get(month)?.finished ?? 0;
    inBudget += counts.get(month)?.inBudget ?? 0;
    months.push({
      month,
      finished: finished / finishDay.length,
      inBudget: budgetMinor === null ? null : inBudget / finishDay.length,
    });
    month = monthAfter(month);
  }
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, -2)}${String(number + 1).padStart(2, '0')}`;
}
