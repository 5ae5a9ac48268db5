import { type Calendar, nextWorkingTime, SAME_MOMENT_DAYS, timeAt, workdaysAt } from './calendar';
import type { Team } from './plan/team';
import type { Work } from './plan/work';
import { DISCIPLINES } from './types';

const NONE = -1;
/** Somebody who runs over is expected to need this much of the median again. Nobody knows better then. */
const OVERRUN_SHARE = 0.25;

/**
 * Runs the work along a fixed priority list, as a studio would: whenever somebody becomes free, the most urgent
 * piece of work that is ready goes to whoever is expected to finish it first. That may be somebody still busy, in
 * which case it waits. One person does a piece from start to end, pausing on days off.
 *
 * No hindsight: a decision at time t looks at median hours, at calendars, and at what has finished by t; sampled
 * hours only ever tell when a piece that was begun is done.
 */
export class Dispatch {
  readonly itemStart: Float64Array;
  readonly itemFinish: Float64Array;
  readonly itemPerson: Int32Array;
  readonly featureStart: Float64Array;
  readonly featureFinish: Float64Array;

  private readonly people: number;
  private readonly medianHours: Float64Array;
  private readonly itemDiscipline: Int32Array;
  private readonly disciplineMask: Int32Array;
  private readonly calendars: readonly Calendar[];
  private readonly workdaysPerHour: Float64Array;
  private readonly rank: Int32Array;
  private readonly needsLeft: Int32Array;
  private readonly itemsLeft: Int32Array;
  /** Ready items of discipline d, most urgent first: `[d * items + i]`. */
  private readonly queue: Int32Array;
  private readonly items: number;
  private readonly queueLength = new Int32Array(DISCIPLINES.length);
  private readonly cursor = new Int32Array(DISCIPLINES.length);
  private readonly personItem: Int32Array;
  private readonly isIdle: Uint8Array;
  /** When a busy person's work is done, or somebody away is back; never, while idle. */
  private readonly nextEvent: Float64Array;
  /** When a busy person was expected to be free when the work began. */
  private readonly expectedFree: Float64Array;
  /** Expectation within one round of decisions, work that waits for somebody included. */
  private readonly expected: Float64Array;
  /** Whether the last round of decisions passed over work that waits for somebody. */
  private hasWaiting = false;
  private hours: Float64Array;
  private unfinished = 0;

  constructor(
    private readonly work: Work,
    private readonly team: Team,
  ) {
    const items = work.itemFeature.length;
    const features = work.features.length;
    this.people = team.size;
    this.medianHours = work.medianHours;
    this.itemDiscipline = work.itemDiscipline;
    this.disciplineMask = team.disciplineMask;
    this.calendars = team.calendars;
    this.workdaysPerHour = team.hoursPerWorkday.map(hours => 1 / hours);
    this.itemStart = new Float64Array(items);
    this.itemFinish = new Float64Array(items);
    this.itemPerson = new Int32Array(items);
    this.featureStart = new Float64Array(features);
    this.featureFinish = new Float64Array(features);
    this.rank = Int32Array.from({ length: items }, (_, item) => item);
    this.needsLeft = new Int32Array(features);
    this.itemsLeft = new Int32Array(features);
    this.queue = new Int32Array(DISCIPLINES.length * items);
    this.items = items;
    this.personItem = new Int32Array(team.size);
    this.isIdle = new Uint8Array(team.size);
    this.nextEvent = new Float64Array(team.size);
    this.expectedFree = new Float64Array(team.size);
    this.expected = new Float64Array(team.size);
    this.hours = work.medianHours;
  }

  /** The items, most urgent first. */
  setPriorityList(list: ArrayLike<number>): void {
    for (let position = 0; position < list.length; position++) this.rank[list[position]!] = position;
  }

  /** Runs all work with these hours per item; answers when the last is done, in calendar days after the start. */
  run(hours: Float64Array): number {
    this.reset(hours);
    let time = 0;
    for (let f = 0; f < this.work.features.length; f++) {
      if (this.work.featureNeedCount[f] === 0) this.release(f, time);
    }
    while (this.unfinished > 0) {
      this.assign(time);
      time = this.nextMoment();
      this.settle(time);
    }
    return time;
  }

  private reset(hours: Float64Array): void {
    this.hours = hours;
    this.unfinished = this.work.itemFeature.length;
    this.needsLeft.set(this.work.featureNeedCount);
    this.itemsLeft.set(this.work.featureItemCount);
    this.queueLength.fill(0);
    this.cursor.fill(0);
    this.hasWaiting = false;
    this.personItem.fill(NONE);
    this.isIdle.fill(1);
    this.nextEvent.fill(Number.POSITIVE_INFINITY);
    this.featureStart.fill(Number.POSITIVE_INFINITY);
  }

  /** The feature's needs are met: its items become ready; without any it is done at once. */
  private release(feature: number, time: number): void {
    const { itemOffsets } = this.work;
    if (this.itemsLeft[feature] === 0) {
      this.featureStart[feature] = time;
      this.complete(feature, time);
      return;
    }
    for (let item = itemOffsets[feature]!; item < itemOffsets[feature + 1]!; item++) this.enqueue(item);
  }

  private complete(feature: number, time: number): void {
    this.featureFinish[feature] = time;
    const { offsets, targets } = this.work.featureSuccessors;
    for (let edge = offsets[feature]!; edge < offsets[feature + 1]!; edge++) {
      const successor = targets[edge]!;
      this.needsLeft[successor]!--;
      if (this.needsLeft[successor] === 0) this.release(successor, time);
    }
  }

  private enqueue(item: number): void {
    const discipline = this.itemDiscipline[item]!;
    const { rank, queue } = this;
    const first = discipline * this.items;
    let place = first + this.queueLength[discipline]!++;
    while (place > first && rank[queue[place - 1]!]! > rank[item]!) {
      queue[place] = queue[place - 1]!;
      place--;
    }
    queue[place] = item;
  }

  /** All decisions that can be taken now. */
  private assign(time: number): void {
    const { people, isIdle, expected, cursor } = this;
    for (let p = 0; p < people; p++) if (isIdle[p]) this.sendAwayIfOff(p, time);
    if (this.hasWaiting) {
      cursor.fill(0);
      this.hasWaiting = false;
    }
    let open = this.openDisciplines();
    let discipline = this.mostUrgent(open);
    if (discipline === NONE) return;
    for (let p = 0; p < people; p++) expected[p] = isIdle[p] ? time : this.expectedFreeTime(p, time);
    while (discipline !== NONE) {
      const item = this.queue[discipline * this.items + cursor[discipline]!]!;
      const person = this.bestPerson(discipline, this.medianHours[item]!);
      if (this.isIdle[person]) {
        this.dequeue(discipline);
        this.begin(item, person, time);
        open = this.openDisciplines();
      } else {
        expected[person] = this.finishTime(person, expected[person]!, this.medianHours[item]!);
        cursor[discipline]!++;
        this.hasWaiting = true;
      }
      discipline = this.mostUrgent(open);
    }
  }

  private sendAwayIfOff(person: number, time: number): void {
    const back = nextWorkingTime(this.calendars[person]!, time);
    if (back <= time) return;
    this.isIdle[person] = 0;
    this.nextEvent[person] = back;
  }

  private expectedFreeTime(person: number, time: number): number {
    const item = this.personItem[person]!;
    if (item === NONE) return this.nextEvent[person]!;
    if (this.expectedFree[person]! > time) return this.expectedFree[person]!;
    return this.finishTime(person, time, OVERRUN_SHARE * this.medianHours[item]!);
  }

  /** Bits of the disciplines that somebody idle could take on. */
  private openDisciplines(): number {
    const { people, isIdle, disciplineMask } = this;
    let open = 0;
    for (let p = 0; p < people; p++) if (isIdle[p]) open |= disciplineMask[p]!;
    return open;
  }

  /** Among open disciplines, the one with the most urgent item not yet considered in this round. */
  private mostUrgent(open: number): number {
    const { rank: ranks, cursor, queueLength, queue, items } = this;
    let best = NONE;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let d = 0, rest = open; rest !== 0; d++, rest >>= 1) {
      if ((rest & 1) === 0 || cursor[d]! >= queueLength[d]!) continue;
      const rank = ranks[queue[d * items + cursor[d]!]!]!;
      if (rank < bestRank) {
        bestRank = rank;
        best = d;
      }
    }
    return best;
  }

  /** Who is expected to finish first; on a tie somebody idle, then the team's order of preference. */
  private bestPerson(discipline: number, medianHours: number): number {
    const able = this.team.ableByDiscipline[discipline]!;
    let best = able[0]!;
    if (able.length === 1) return best;
    const { expected, isIdle, workdaysPerHour } = this;
    let bestFinish = Number.POSITIVE_INFINITY;
    for (let i = 0; i < able.length; i++) {
      const person = able[i]!;
      // No calendar is faster than one without days off.
      const from = expected[person]!;
      if (from + medianHours * workdaysPerHour[person]! > bestFinish + SAME_MOMENT_DAYS) continue;
      const finish = this.finishTime(person, from, medianHours);
      const isSooner = finish < bestFinish - SAME_MOMENT_DAYS;
      const isFreer = finish <= bestFinish + SAME_MOMENT_DAYS && isIdle[person]! > isIdle[best]!;
      if (isSooner || isFreer) {
        best = person;
        bestFinish = finish;
      }
    }
    return best;
  }

  private finishTime(person: number, from: number, hours: number): number {
    const calendar = this.calendars[person]!;
    const finish = timeAt(calendar, workdaysAt(calendar, from) + hours * this.workdaysPerHour[person]!);
    // Next to no work on a Monday morning would else be done on Friday evening.
    return Math.max(finish, from);
  }

  private dequeue(discipline: number): void {
    const { queue } = this;
    const first = discipline * this.items;
    const last = first + --this.queueLength[discipline]!;
    for (let i = first + this.cursor[discipline]!; i < last; i++) queue[i] = queue[i + 1]!;
  }

  private begin(item: number, person: number, time: number): void {
    const feature = this.work.itemFeature[item]!;
    this.isIdle[person] = 0;
    this.personItem[person] = item;
    this.nextEvent[person] = this.finishTime(person, time, this.hours[item]!);
    this.expectedFree[person] = this.finishTime(person, time, this.medianHours[item]!);
    this.expected[person] = this.expectedFree[person]!;
    this.itemStart[item] = time;
    this.itemFinish[item] = this.nextEvent[person]!;
    this.itemPerson[item] = person;
    if (time < this.featureStart[feature]!) this.featureStart[feature] = time;
  }

  private nextMoment(): number {
    const { people, nextEvent } = this;
    let next = Number.POSITIVE_INFINITY;
    for (let p = 0; p < people; p++) if (nextEvent[p]! < next) next = nextEvent[p]!;
    return next;
  }

  /** Whoever is done or back at this moment is idle again. */
  private settle(time: number): void {
    const { people, nextEvent } = this;
    for (let p = 0; p < people; p++) if (nextEvent[p]! <= time) this.becomeIdle(p, time);
  }

  private becomeIdle(person: number, time: number): void {
    const item = this.personItem[person]!;
    this.isIdle[person] = 1;
    this.nextEvent[person] = Number.POSITIVE_INFINITY;
    if (item === NONE) return;
    this.personItem[person] = NONE;
    this.unfinished--;
    const feature = this.work.itemFeature[item]!;
    this.itemsLeft[feature]!--;
    if (this.itemsLeft[feature] === 0) this.complete(feature, time);
  }
}
