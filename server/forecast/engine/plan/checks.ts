import { dayNumber } from '../calendar-days';
import { checkThreePoints, refuse } from '../checks';
import { DISCIPLINES, type Discipline, EDITIONS, type ForecastInput, type Range } from '../types';

/** Beyond this a range says nothing, and its tail holds more hours than anybody lives. */
const WIDEST_RATIO = 1_000_000;

/** An estimate, or what a risk may add. */
export function checkRange(path: string, range: Range, most: number, input: ForecastInput): void {
  checkThreePoints(path, range, 0, most);
  if (range.low > 0 && range.high / range.low > WIDEST_RATIO) {
    refuse(
      path,
      `high (${range.high}) is more than ${WIDEST_RATIO} times low (${range.low}); give what is likely to bound it`,
    );
  }
  if (range.low === 0 && range.high > 0 && input.distribution === 'lognormal') {
    refuse(
      path,
      'low is 0 but high is not; give a low above 0, or 0 for all three if there is nothing to do',
    );
  }
}

export function checkEdition(path: string, edition: string): void {
  if (!(EDITIONS as readonly string[]).includes(edition)) {
    refuse(path, `'${edition}' is not an edition; use ${EDITIONS.join(', ')}`);
  }
}

export function checkDiscipline(path: string, discipline: string): asserts discipline is Discipline {
  if (!(DISCIPLINES as readonly string[]).includes(discipline)) {
    refuse(path, `'${discipline}' is not a discipline; use ${DISCIPLINES.join(', ')}`);
  }
}

export function checkDay(path: string, iso: string): number {
  return dayNumber(iso) ?? refuse(path, `'${iso}' is not a day; write it as 2027-03-01`);
}
