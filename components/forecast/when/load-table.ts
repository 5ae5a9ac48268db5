import type { Figures } from '@/components/charts/chart-figures';
import { addDays, type Day, EDITION_NAMES, formatDay } from '@/components/format';
import type { Edition } from '@/server/forecast/engine/types';
import { weekdayOf } from './days';

export interface PersonLoad {
  id: string;
  name: string;
  timeOff: readonly { from: Day; to: Day }[];
  /** Share of working days taken, by week from the Monday on or before the start, in whole per cent. */
  weeks: readonly number[];
}

/** The first day of the first week, in days after the start. */
export const firstMonday = (start: Day): number => 1 - weekdayOf(start);

/** On average over the weeks there are, in whole per cent. */
export const averageLoad = ({ weeks }: PersonLoad): number =>
  Math.round(weeks.reduce((sum, one) => sum + one, 0) / Math.max(1, weeks.length));

/** The load as a table: a row for each week, a column for each person. */
export function loadTable(
  people: readonly PersonLoad[],
  { start, edition, locale, today }: { start: Day; edition: Edition; locale: string; today: Day },
): Figures {
  const weeks = Math.max(0, ...people.map(person => person.weeks.length));
  return {
    caption: `Load of the people in ${EDITION_NAMES[edition]}, % of each week`,
    head: [
      'Week of',
      ...people.map(({ name }) => ({ shown: `${name}, %`, raw: `${name} (% of working days)` })),
    ],
    rows: Array.from({ length: weeks }, (_, week) => {
      const monday = addDays(start, firstMonday(start) + 7 * week);
      return [
        { shown: formatDay(monday, locale, { today, month: 'short' }), raw: monday },
        ...people.map(person => {
          const percent = person.weeks[week] ?? 0;
          return { shown: String(percent), raw: percent };
        }),
      ];
    }),
  };
}

/** Who has most of their weeks taken, and who least. */
export function loadInWords(people: readonly PersonLoad[]): string {
  const sorted = people.toSorted((a, b) => averageLoad(b) - averageLoad(a));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return 'Nobody works on it.';
  const average = (person: PersonLoad) => `${averageLoad(person)}%`;
  return `How much of each week is taken, person by person. ${most.name} has most to do, ${average(most)} of each week on average${
    least === most ? '' : `; ${least.name} least, ${average(least)}`
  }.`;
}
