import type { FinishedWork } from './finished-work';

/** Something that happens to the piece of work at `index`. */
export interface Moment {
  kind: 'begins' | 'ends';
  index: number;
}

/**
 * Beginnings and ends in the order in which they happened. A day's beginnings come before its ends: what is finished
 * on the day on which other work begins did not inform it. Work without dates begins and ends at once, right after
 * all that stands before it in the list. Work of which only the end is known ends without having begun.
 */
export function timelineOf(work: readonly FinishedWork[]): Moment[] {
  const moments: (Moment & { day: string; turn: number })[] = [];
  let latest = '';
  work.forEach(({ dates }, index) => {
    const day = dates ? dates.started : latest;
    if (dates && dates.finished > latest) latest = dates.finished;
    if (day !== null) moments.push({ kind: 'begins', index, day, turn: dates ? 0 : 2 });
    moments.push({ kind: 'ends', index, day: dates?.finished ?? latest, turn: dates ? 1 : 2 });
  });
  // The sort is stable: within a turn of a day the list's own order stays.
  return moments.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.turn - b.turn));
}
