import { Backlog, lowestBit } from './backlog';
import { nextWorkingTime, SAME_MOMENT_DAYS, timeAt, workdaysAt, worksAt } from './calendar';
import { type FeatureInTrial, type ItemInTrial, type PersonAtWork, peopleOf } from './in-trial';
import { OVERRUN_SHARE } from './overrun';
import type { Team } from './plan/team';
import type { Work } from './plan/work';
import { addFirst, addInTime, emptyRing, remove } from './ring';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Runs the work along a fixed priority list, as a studio would: whenever somebody becomes free, the most urgent
 * piece of work that is ready goes to whoever is expected to finish it first. That may be somebody still busy, in
 * which case it waits. One person does a piece from start to end, pausing on days off.
 *
 * No hindsight: a decision at time t looks at median hours, at calendars, and at what has finished by t; sampled
 * hours only ever tell when a piece that was begun is done.
 *
 * Most of a forecast's time is spent in here. Nothing is allocated, and each person's time is counted in their own
 * working days and turned into calendar days only to compare people.
 */
export class Dispatch {
  /** The item that was done last; null where there was no work. */
  lastItem: ItemInTrial | null = null;

  /** The moment at hand, in calendar days after the start, and its number. */
  private time = 0;
  private round = 0;
  private unfinished = 0;
  private readonly backlog: Backlog;
  private readonly people: readonly PersonAtWork[];
  /** A ring of those who have nothing to do. */
  private readonly idle: PersonAtWork;
  /** A ring of those who work or are away, by when that ends. */
  private readonly agenda: PersonAtWork;

  constructor(work: Work, team: Team) {
    const people = peopleOf(team);
    this.people = people;
    this.idle = emptyRing(team);
    this.agenda = emptyRing(team);
    this.backlog = new Backlog(
      work,
      team.ableByDiscipline.map(able => Array.from(able, index => people[index]!)),
    );
  }

  /** What became of each item and feature, in the order of the work. */
  get items(): readonly ItemInTrial[] {
    return this.backlog.items;
  }

  get features(): readonly FeatureInTrial[] {
    return this.backlog.features;
  }

  /** The items, most urgent first. */
  setPriorityList(list: ArrayLike<number>): void {
    this.backlog.setPriorityList(list);
  }

  /** Runs all work with these hours per item; answers when the last is done, in calendar days after the start. */
  run(hours: Float64Array): number {
    this.reset();
    while (this.unfinished > 0) {
      this.round++;
      const open = this.openDisciplines();
      if (open !== 0) this.handOut(open, hours);
      this.moveOn();
    }
    return this.lastItem === null ? 0 : this.lastItem.finish;
  }

  private reset(): void {
    const { backlog, people, idle, agenda } = this;
    backlog.reset();
    agenda.next = agenda;
    idle.next = idle;
    for (let p = 0; p < people.length; p++) {
      people[p]!.reset();
      addFirst(idle, people[p]!);
    }
    this.lastItem = null;
    this.unfinished = backlog.items.length;
    this.round = 0;
    this.time = 0;
  }

  /**
   * The disciplines in which something is ready and somebody idle. Whoever could take something on but has a day off
   * is away until they are back.
   */
  private openDisciplines(): number {
    const { idle, time, round } = this;
    const { readyDisciplines } = this.backlog;
    let open = 0;
    for (let person = idle.next, next = person.next; person !== idle; person = next) {
      next = person.next;
      const able = person.disciplines & readyDisciplines;
      if (able === 0) continue;
      if (worksAt(person.calendar, time)) {
        open |= able;
        person.expectedWorkday = workdaysAt(person.calendar, time);
        person.expectedInRound = round;
      } else {
        remove(idle, person);
        person.plannedWorkday = workdaysAt(person.calendar, time);
        person.overrunWorkdays = 0;
        person.nextEvent = nextWorkingTime(person.calendar, time);
        addInTime(this.agenda, person);
      }
    }
    return open;
  }

  /** The most urgent of the open disciplines first, each to whoever is expected to finish it first. */
  private handOut(disciplines: number, hours: Float64Array): void {
    const { backlog, idle, time, round } = this;
    let open = disciplines;
    for (let word = 0; open !== 0 && word < backlog.words; word++) {
      for (let left = backlog.readyIn(open, word); left !== 0; left &= left - 1) {
        const item = backlog.itemOf((word << 5) + lowestBit(left));
        if (((open >> item.discipline) & 1) === 0) continue;

        // On a tie somebody idle, then by the team's order of preference.
        const { able, medianHours } = item;
        let person = able[0]!;
        let earliest = NEVER;
        for (let i = 0; i < able.length; i++) {
          const candidate = able[i]!;
          if (candidate.expectedInRound !== round) {
            const today = workdaysAt(candidate.calendar, time);
            const planned = candidate.plannedWorkday;
            candidate.expectedWorkday = planned > today ? planned : today + candidate.overrunWorkdays;
            candidate.expectedInRound = round;
          }
          if (able.length === 1) break;
          const finish = timeAt(
            candidate.calendar,
            candidate.expectedWorkday + medianHours * candidate.workdaysPerHour,
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
        person.expectedWorkday = workday + medianHours * person.workdaysPerHour;
        if (!person.isIdle) continue;

        const done = timeAt(person.calendar, workday + hours[item.index]! * person.workdaysPerHour);
        backlog.begin(item);
        item.start = time;
        // Next to no work on a Monday morning would else be done on Friday evening.
        const finish = Math.max(done, time);
        item.finish = finish;
        item.person = person.index;
        item.itemBefore = person.itemBefore;
        person.item = item;
        person.nextEvent = finish;
        person.plannedWorkday = person.expectedWorkday;
        person.overrunWorkdays = OVERRUN_SHARE * medianHours * person.workdaysPerHour;
        remove(idle, person);
        addInTime(this.agenda, person);
        open = 0;
        for (let one = idle.next; one !== idle; one = one.next) open |= one.disciplines;
        open &= backlog.readyDisciplines;
        if (open === 0) return;
      }
    }
  }

  /** To the next moment at which something ends; whoever is done or back is idle again. */
  private moveOn(): void {
    const { backlog, idle, agenda } = this;
    const time = agenda.next.nextEvent;
    this.time = time;
    for (let person = agenda.next; person.nextEvent === time; person = agenda.next) {
      agenda.next = person.next;
      addFirst(idle, person);
      person.nextEvent = NEVER;
      const { item } = person;
      if (item === null) continue;
      person.item = null;
      person.itemBefore = item;
      this.lastItem = item;
      this.unfinished--;
      backlog.finish(item);
    }
  }
}
