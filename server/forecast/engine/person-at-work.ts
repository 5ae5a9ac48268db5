import { NONE } from './backlog';
import { type Calendar, workdaysAt } from './calendar';
import type { Team } from './plan/team';

/** Somebody who runs over is expected to need this much of the median again. Nobody knows better then. */
const OVERRUN_SHARE = 0.25;

/** One person in the course of a trial. Moments are calendar days after the start; workdays are the person's own. */
export class PersonAtWork {
  isIdle = true;
  /** What they do, and what they did last; `NONE` for nothing. */
  item = NONE;
  itemBefore = NONE;
  /** When their work is done, or when they are back from days off; never, while idle. */
  nextEvent = Number.POSITIVE_INFINITY;
  /** The working day on which their work was expected to be done when it began. */
  plannedWorkday = 0;
  /** The working day on which they are expected to be free, with the work that waits for them in this round. */
  expectedWorkday = 0;
  /** The round of decisions in which that was last worked out. */
  expectedInRound = 0;

  constructor(
    readonly index: number,
    /** Bit d is set when they can do discipline d. */
    readonly disciplines: number,
    readonly workdaysPerHour: number,
    readonly calendar: Calendar,
  ) {}

  reset(): void {
    this.isIdle = true;
    this.item = NONE;
    this.itemBefore = NONE;
    this.nextEvent = Number.POSITIVE_INFINITY;
    this.expectedInRound = 0;
  }

  /** When they are expected to be free, without what waits for them: as anybody could know at that time. */
  freeWorkday(time: number, medianHours: Float64Array): number {
    const { item, calendar, plannedWorkday } = this;
    if (item === NONE) return workdaysAt(calendar, this.isIdle ? time : this.nextEvent);
    const today = workdaysAt(calendar, time);
    if (plannedWorkday > today) return plannedWorkday;
    return today + OVERRUN_SHARE * medianHours[item]! * this.workdaysPerHour;
  }
}

export function peopleOf(team: Team): PersonAtWork[] {
  return team.calendars.map(
    (calendar, index) =>
      new PersonAtWork(index, team.disciplineMask[index]!, 1 / team.hoursPerWorkday[index]!, calendar),
  );
}
