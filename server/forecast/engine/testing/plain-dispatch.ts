import { dayNumber, weekdayOf } from '../calendar-days';
import { OVERRUN_SHARE } from '../overrun';
import { DISCIPLINES, type Discipline, type ForecastInput, type Person } from '../types';

/** A piece of work: its hours at the median, which decisions look at, and those that it takes. */
export interface PlainItem {
  feature: string;
  discipline: Discipline;
  medianHours: number;
  hours: number;
}

interface Given {
  start: number;
  finish: number;
  person: string;
}

interface Worker {
  person: Person;
  hoursPerDay: number;
  /** What they do until when, and when in their own working days that was expected to end. */
  busy: { until: number; expected: number; overrun: number } | null;
  /** They had a day off when there was work for them: they are told of it when they are back. */
  isAway: boolean;
}

/**
 * What `Dispatch` promises, played through morning by morning without its rings, bits and tables, for plans in which
 * each piece takes whole working days. Items in order of urgency; the answer in the same order.
 */
export function plainDispatch(input: ForecastInput, items: readonly PlainItem[]): Given[] {
  const workers = input.team.map(
    (person): Worker => ({
      person,
      hoursPerDay: person.share * input.hoursPerDay * input.focusFactor,
      busy: null,
      isAway: false,
    }),
  );
  const given: (Given | null)[] = items.map(() => null);
  const works = ({ person }: Worker, day: number) => isWorkingDay(input, person, day);
  const workedBefore = (worker: Worker, day: number) => {
    let days = 0;
    for (let one = 0; one < day; one++) if (works(worker, one)) days++;
    return days;
  };
  /** The moment at which so many working days are over. */
  const endOf = (worker: Worker, workdays: number) => {
    let left = workdays;
    for (let day = 0; ; day++) {
      if (!works(worker, day)) continue;
      if (left <= 1 + 1e-9) return day + left;
      left--;
    }
  };

  for (let day = 0; given.some(one => one === null || one.finish > day); day++) {
    const isOver = (feature: string) =>
      items.every(
        (item, i) => item.feature !== feature || (given[i]?.finish ?? Number.POSITIVE_INFINITY) <= day,
      );
    const isReady = (i: number) => given[i] === null && needsOf(input, items[i]!.feature).every(isOver);
    let happens = day === 0;
    for (const worker of workers) {
      if (worker.busy?.until === day) worker.busy = null;
      else if (worker.isAway && works(worker, day)) worker.isAway = false;
      else continue;
      happens = true;
    }
    if (!happens) continue;

    // With what was promised to those who are busy still, work that waits for them included.
    const expected = new Map(
      workers.map(worker => {
        const today = workedBefore(worker, day);
        const { busy } = worker;
        if (!busy) return [worker, today];
        return [worker, busy.expected > today ? busy.expected : today + busy.overrun];
      }),
    );
    const isHere = (worker: Worker) => worker.busy === null && works(worker, day);
    for (const worker of workers)
      if (!worker.busy && !works(worker, day))
        worker.isAway ||= items.some(({ discipline }, i) => isReady(i) && can(worker, discipline));

    for (const [i, { discipline, medianHours, hours }] of items.entries()) {
      if (!isReady(i)) continue;
      const able = workers.filter(worker => can(worker, discipline)).sort(byPreference);
      if (!able.some(isHere)) continue;
      const days = (worker: Worker, amount: number) => amount / worker.hoursPerDay;
      const ends = (worker: Worker) => endOf(worker, expected.get(worker)! + days(worker, medianHours));
      const soonest = Math.min(...able.map(ends));
      const first = able.filter(worker => ends(worker) <= soonest + 1e-9);
      const worker = first.find(isHere) ?? first[0]!;
      const from = expected.get(worker)!;
      expected.set(worker, from + days(worker, medianHours));
      if (!isHere(worker)) continue;
      const finish = endOf(worker, from + days(worker, hours));
      given[i] = { start: day, finish, person: worker.person.id };
      worker.busy = {
        until: finish,
        expected: expected.get(worker)!,
        overrun: OVERRUN_SHARE * days(worker, medianHours),
      };
    }
  }
  return given as Given[];
}

/** Of a person, `day` days after the plan's start. */
export function isWorkingDay(input: ForecastInput, person: Person, day: number): boolean {
  const date = dayNumber(input.start)! + day;
  const isOff = ({ from, to }: Person['timeOff'][number]) =>
    dayNumber(from)! <= date && date <= dayNumber(to)!;
  return (
    person.weekdays.includes(weekdayOf(date)) &&
    !input.holidays.some(iso => dayNumber(iso) === date) &&
    !person.timeOff.some(isOff)
  );
}

/** All features that must be over before one begins; of those without work what they need. */
function needsOf({ features }: ForecastInput, id: string): string[] {
  const feature = features.find(one => one.id === id)!;
  return feature.needs.flatMap(need => [need, ...needsOf({ features } as ForecastInput, need)]);
}

const can = ({ person }: Worker, discipline: Discipline) => person.disciplines.includes(discipline);

/** Specialists first, then the cheaper, then as the team stands. */
const byPreference = (a: Worker, b: Worker) =>
  a.person.disciplines.length - b.person.disciplines.length ||
  a.person.rateMinorPerHour - b.person.rateMinorPerHour;

/** The disciplines of the engine, in its order, that a feature has work in. */
export const disciplinesIn = (effortHours: Partial<Record<Discipline, unknown>>): Discipline[] =>
  DISCIPLINES.filter(discipline => effortHours[discipline] !== undefined);
