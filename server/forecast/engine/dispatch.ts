import { Backlog, lowestBit, NONE } from './backlog';
import { nextWorkingTime, SAME_MOMENT_DAYS, timeAt, workdaysAt, worksAt } from './calendar';
import { type PersonAtWork, peopleOf } from './person-at-work';
import type { Team } from './plan/team';
import type { Work } from './plan/work';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Runs the work along a fixed priority list, as a studio would: whenever somebody becomes free, the most urgent
 * piece of work that is ready goes to whoever is expected to finish it first. That may be somebody still busy, in
 * which case it waits. One person does a piece from start to end, pausing on days off.
 *
 * No hindsight: a decision at time t looks at median hours, at calendars, and at what has finished by t; sampled
 * hours only ever tell when a piece that was begun is done.
 */
export class Dispatch {
  /** Moments in calendar days after the start. */
  readonly itemStart: Float64Array;
  readonly itemFinish: Float64Array;
  readonly itemPerson: Int32Array;
  /** The item whose end let this one begin, by a need that was met or somebody who became free; `NONE` at the start. */
  readonly itemCause: Int32Array;
  /** The item that was done last; `NONE` where there was no work. */
  lastItem = NONE;

  private readonly backlog: Backlog;
  private readonly people: readonly PersonAtWork[];
  /** Per discipline those who can do it, in order of preference. */
  private readonly able: readonly (readonly PersonAtWork[])[];
  /** Those who have nothing to do come first, in any order. */
  private readonly idle: PersonAtWork[];

  constructor(
    private readonly work: Work,
    team: Team,
  ) {
    const items = work.itemFeature.length;
    const people = peopleOf(team);
    this.itemStart = new Float64Array(items);
    this.itemFinish = new Float64Array(items);
    this.itemPerson = new Int32Array(items);
    this.itemCause = new Int32Array(items);
    this.backlog = new Backlog(work);
    this.people = people;
    this.able = team.ableByDiscipline.map(able => Array.from(able, index => people[index]!));
    this.idle = [...people];
  }

  /** Moments in calendar days after the start, by feature. */
  get featureStart(): Float64Array {
    return this.backlog.featureStart;
  }

  get featureFinish(): Float64Array {
    return this.backlog.featureFinish;
  }

  /** The items, most urgent first. */
  setPriorityList(list: ArrayLike<number>): void {
    this.backlog.setPriorityList(list);
  }

  /**
   * Runs all work with these hours per item; answers when the last is done, in calendar days after the start.
   *
   * Most of a forecast's time is spent in here, so it is one loop, nothing is allocated, and each person's time is
   * counted in their own working days and turned into calendar days only to compare people.
   */
  run(hours: Float64Array): number {
    const { itemDiscipline, medianHours } = this.work;
    const { backlog, people, idle, itemStart, itemFinish, itemPerson, itemCause } = this;
    this.reset();
    let idleCount = people.length;
    let unfinished = hours.length;
    for (let time = 0, round = 1; unfinished > 0; round++) {
      // In which disciplines is something ready and somebody idle? Whoever could take something on but has a day off
      // is away until they are back.
      let open = 0;
      for (let i = idleCount - 1; i >= 0; i--) {
        const person = idle[i]!;
        const able = person.disciplines & backlog.readyDisciplines;
        if (able === 0) continue;
        if (worksAt(person.calendar, time)) {
          open |= able;
          person.expectedWorkday = workdaysAt(person.calendar, time);
          person.expectedInRound = round;
          continue;
        }
        person.nextEvent = nextWorkingTime(person.calendar, time);
        person.isIdle = false;
        idle[i] = idle[--idleCount]!;
      }

      // The most urgent first, of all those disciplines.
      for (let word = 0; open !== 0 && word < backlog.words; word++) {
        for (let left = backlog.readyIn(open, word); left !== 0; left &= left - 1) {
          const item = backlog.itemOf((word << 5) + lowestBit(left));
          const discipline = itemDiscipline[item]!;
          if (((open >> discipline) & 1) === 0) continue;

          // Whoever is expected to finish it first; on a tie somebody idle, then by the team's order of preference.
          const able = this.able[discipline]!;
          const median = medianHours[item]!;
          let person = able[0]!;
          let earliest = NEVER;
          for (let i = 0; i < able.length; i++) {
            const candidate = able[i]!;
            if (candidate.expectedInRound !== round) {
              candidate.expectedWorkday = candidate.freeWorkday(time, medianHours);
              candidate.expectedInRound = round;
            }
            if (able.length === 1) break;
            const finish = timeAt(
              candidate.calendar,
              candidate.expectedWorkday + median * candidate.workdaysPerHour,
            );
            const isSooner =
              candidate.isIdle && !person.isIdle
                ? finish <= earliest + SAME_MOMENT_DAYS
                : finish < earliest - SAME_MOMENT_DAYS;
            if (!isSooner) continue;
            person = candidate;
            earliest = finish;
          }
          const workday = person.expectedWorkday;
          person.expectedWorkday = workday + median * person.workdaysPerHour;
          if (!person.isIdle) continue;

          const done = timeAt(person.calendar, workday + hours[item]! * person.workdaysPerHour);
          // Next to no work on a Monday morning would else be done on Friday evening.
          const finish = Math.max(time, done);
          itemStart[item] = time;
          itemFinish[item] = finish;
          itemPerson[item] = person.index;
          itemCause[item] = laterOf(itemFinish, backlog.begin(item, time), person.itemBefore);
          person.plannedWorkday = person.expectedWorkday;
          person.item = item;
          person.nextEvent = finish;
          person.isIdle = false;
          open = 0;
          for (let i = 0; i < idleCount; i++) {
            if (idle[i] === person) idle[i] = idle[--idleCount]!;
            if (i < idleCount) open |= idle[i]!.disciplines;
          }
          open &= backlog.readyDisciplines;
          if (open === 0) break;
        }
      }

      // On to the next moment at which something ends; whoever is done or back is idle again.
      time = NEVER;
      for (let p = 0; p < people.length; p++) {
        const { nextEvent } = people[p]!;
        if (nextEvent < time) time = nextEvent;
      }
      for (let p = 0; p < people.length; p++) {
        const person = people[p]!;
        if (person.nextEvent > time) continue;
        const { item } = person;
        idle[idleCount++] = person;
        person.isIdle = true;
        person.nextEvent = NEVER;
        if (item === NONE) continue;
        person.item = NONE;
        person.itemBefore = item;
        this.lastItem = item;
        backlog.finish(item, time);
        unfinished--;
      }
    }
    return this.lastItem === NONE ? 0 : this.itemFinish[this.lastItem]!;
  }

  private reset(): void {
    const { people } = this;
    this.backlog.reset();
    this.lastItem = NONE;
    for (let p = 0; p < people.length; p++) {
      this.idle[p] = people[p]!;
      people[p]!.reset();
    }
  }
}

/** Which of two items, either of which may be `NONE`, was done later; on a tie the first. */
function laterOf(itemFinish: Float64Array, one: number, other: number): number {
  if (one === NONE || other === NONE) return one === NONE ? other : one;
  return itemFinish[other]! > itemFinish[one]! ? other : one;
}
