import { addDays, type Day, daysBetween } from '@/components/format';

export type Span = readonly [number, number];

/** ISO weekday, 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Saturdays and Sundays in the span, as stretches of calendar days after `start`, the end not included. */
export function weekends(start: Day, [from, to]: Span): Span[] {
  const firstSaturday = from + ((6 - weekdayOf(addDays(start, from)) + 7) % 7);
  const stretches: Span[] = weekdayOf(addDays(start, from)) === 7 ? [[from, from + 1]] : [];
  for (let day = firstSaturday; day < to; day += 7) stretches.push([day, Math.min(to, day + 2)]);
  return stretches;
}

/** Days off from one day to another, both included, as far as they lie in the span. */
export function stretch(start: Day, off: { from: Day; to: Day }, [from, to]: Span): Span[] {
  const begins = Math.max(from, daysBetween(start, off.from));
  const ends = Math.min(to, daysBetween(start, off.to) + 1);
  return ends > begins ? [[begins, ends]] : [];
}

/** Mondays in the span, every `step` weeks. */
export function mondays(start: Day, [from, to]: Span, step = 1): number[] {
  const first = from + ((8 - weekdayOf(addDays(start, from))) % 7);
  return Array.from(
    { length: Math.max(0, Math.ceil((to - first) / (7 * step))) },
    (_, at) => first + at * 7 * step,
  );
}
