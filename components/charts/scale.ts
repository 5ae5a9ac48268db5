import { addDays, type Day, daysBetween } from '@/components/format/day';

/** Where `value` lies on the axis, in percent of its length. */
export function percentAlong(value: number, [from, to]: readonly [number, number]): number {
  return to === from ? 50 : ((value - from) / (to - from)) * 100;
}

/**
 * How far an axis goes to show a limit: as wide again as what is drawn on it, and half of where that lies, as what is
 * certain has no width. A limit beyond stands at the edge.
 */
export function limitInReach(limit: number, [from, to]: readonly [number, number]): number {
  const reach = Math.max(to - from, Math.abs(to) / 2, 1);
  return Math.max(from - reach, Math.min(to + reach, limit));
}

/** A limit's label; one that lies beyond the axis points there. */
export const limitLabel = (
  label: string,
  limit: number,
  [from, to]: readonly [number, number],
  [back, on]: readonly [string, string] = ['←', '→'],
): string => (limit < from ? `${back} ${label}` : limit > to ? `${label} ${on}` : label);

/** Round values inside the domain, at most `most` of them, in steps of 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks([from, to]: readonly [number, number], most: number): number[] {
  const rough = (to - from) / most;
  if (!(rough > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find(multiple => multiple * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, place) => (first + place) * step);
}

/** Some days inside the domain (calendar days after `start`), at most `most`, evenly apart: where no months begin. */
export const dayTicks = (start: Day, domain: readonly [number, number], most: number) =>
  niceTicks(domain, Math.min(most, Math.max(1, domain[1] - domain[0])))
    .filter(Number.isInteger)
    .map(at => ({ at, day: addDays(start, at) }));

export interface MonthTick {
  /** Calendar days after `start`. */
  at: number;
  day: Day;
  /** On the first tick and in each new year. */
  withYear: boolean;
}

/** First days of months inside the domain (calendar days after `start`), at most `most`, evenly apart. */
export function monthTicks(start: Day, [from, to]: readonly [number, number], most: number): MonthTick[] {
  const months = (to - from) / 30.44;
  const step =
    [1, 2, 3, 6, 12, 24, 60].find(size => months / size <= most) ?? 120 * Math.ceil(months / 120 / most);
  const first = addDays(start, Math.ceil(from));
  let year = Number(first.slice(0, 4));
  let month = Math.floor((Number(first.slice(5, 7)) - 1) / step) * step;
  const ticks: MonthTick[] = [];
  for (;;) {
    year += Math.floor(month / 12);
    month %= 12;
    const day = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const at = daysBetween(start, day);
    if (at > to) return ticks;
    if (at >= from) {
      ticks.push({ at, day, withYear: ticks.at(-1)?.day.slice(0, 4) !== day.slice(0, 4) });
    }
    month += step;
  }
}
