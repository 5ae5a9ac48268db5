import { nextWorkingTime, SAME_MOMENT_DAYS, timeAt, workdaysAt, worksAt } from './calendar';
import type { Team } from './plan/team';
import type { Work } from './plan/work';
import { DISCIPLINES } from './types';

/** No item, or nobody. */
export const NONE = -1;
/** Somebody who runs over is expected to need this much of the median again. Nobody knows better then. */
const OVERRUN_SHARE = 0.25;
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
  readonly featureStart: Float64Array;
  readonly featureFinish: Float64Array;
  /** The item that was done last; `NONE` where there was no work. */
  lastItem = NONE;

  private readonly workdaysPerHour: Float64Array;
  private readonly rankOfItem: Int32Array;
  private readonly itemOfRank: Int32Array;
  private readonly needsLeft: Int32Array;
  private readonly itemsLeft: Int32Array;
  /** The item whose end met the last of a feature's needs. */
  private readonly featureCause: Int32Array;

  /** Ready items of discipline d as bits by rank: the lowest is the most urgent. `[d * readyWords + (rank >> 5)]` */
  private readonly ready: Int32Array;
  private readonly readyWords: number;
  private readonly readyCount = new Int32Array(DISCIPLINES.length);
  /** Bits of the disciplines in which something is ready. */
  private readyDisciplines = 0;

  /** Those who have nothing to do, in any order. */
  private readonly idle: Int32Array;
  private readonly isIdle: Uint8Array;
  /** What each person does, and did before; `NONE` for nothing. */
  private readonly personItem: Int32Array;
  private readonly personBefore: Int32Array;
  /** When a busy person's work is done, or somebody away is back; never, while idle. */
  private readonly nextEvent: Float64Array;
  /** When a busy person was expected to be free when the work began, as a moment and as their working day. */
  private readonly freeTime: Float64Array;
  private readonly freeWorkday: Float64Array;
  /** The working day on which somebody is expected to be free, with the work that waits for them in this round. */
  private readonly expectedWorkday: Float64Array;
  /** The round of decisions in which that was last worked out. */
  private readonly expectedInRound: Int32Array;

  constructor(
    private readonly work: Work,
    private readonly team: Team,
  ) {
    const items = work.itemFeature.length;
    const features = work.features.length;
    this.workdaysPerHour = team.hoursPerWorkday.map(hours => 1 / hours);
    this.itemStart = new Float64Array(items);
    this.itemFinish = new Float64Array(items);
    this.itemPerson = new Int32Array(items);
    this.itemCause = new Int32Array(items);
    this.featureStart = new Float64Array(features);
    this.featureFinish = new Float64Array(features);
    this.rankOfItem = Int32Array.from({ length: items }, (_, item) => item);
    this.itemOfRank = this.rankOfItem.slice();
    this.needsLeft = new Int32Array(features);
    this.itemsLeft = new Int32Array(features);
    this.featureCause = new Int32Array(features);
    this.readyWords = Math.ceil(items / 32);
    this.ready = new Int32Array(DISCIPLINES.length * this.readyWords);
    this.idle = new Int32Array(team.size);
    this.isIdle = new Uint8Array(team.size);
    this.personItem = new Int32Array(team.size);
    this.personBefore = new Int32Array(team.size);
    this.nextEvent = new Float64Array(team.size);
    this.freeTime = new Float64Array(team.size);
    this.freeWorkday = new Float64Array(team.size);
    this.expectedWorkday = new Float64Array(team.size);
    this.expectedInRound = new Int32Array(team.size);
  }

  /** The items, most urgent first. */
  setPriorityList(list: ArrayLike<number>): void {
    for (let rank = 0; rank < list.length; rank++) {
      this.itemOfRank[rank] = list[rank]!;
      this.rankOfItem[list[rank]!] = rank;
    }
  }

  /**
   * Runs all work with these hours per item; answers when the last is done, in calendar days after the start.
   *
   * Most of a forecast's time is spent in here, so it is one loop over local variables, each person's time is counted
   * in their own working days and turned into calendar days only to compare people, and nothing is allocated.
   */
  run(hours: Float64Array): number {
    const { medianHours, itemDiscipline, itemFeature } = this.work;
    const { size: people, calendars, ableByDiscipline, disciplineMask } = this.team;
    const { itemStart, itemFinish, itemPerson, itemCause, featureStart, featureCause } = this;
    const { itemOfRank, itemsLeft, ready, readyWords, readyCount, workdaysPerHour } = this;
    const { idle, isIdle, personItem, personBefore, nextEvent } = this;
    const { freeTime, freeWorkday, expectedWorkday, expectedInRound } = this;
    this.reset();
    let idleCount = people;
    let unfinished = hours.length;
    for (let time = 0, round = 1; unfinished > 0; round++) {
      // Whose turn is it? Whoever could take something on but has a day off is away until they are back.
      let open = 0;
      for (let i = idleCount - 1; i >= 0; i--) {
        const person = idle[i]!;
        const able = disciplineMask[person]! & this.readyDisciplines;
        if (able === 0) continue;
        const calendar = calendars[person]!;
        const workday = workdaysAt(calendar, time);
        if (worksAt(calendar, time)) {
          open |= able;
          expectedWorkday[person] = workday;
          expectedInRound[person] = round;
          continue;
        }
        nextEvent[person] = nextWorkingTime(calendar, time);
        isIdle[person] = 0;
        idle[i] = idle[--idleCount]!;
      }

      // The most urgent first, of all disciplines in which somebody is idle.
      for (let word = 0; open !== 0 && word < readyWords; word++) {
        let left = 0;
        for (let rest = open; rest !== 0; rest &= rest - 1)
          left |= ready[lowestBit(rest) * readyWords + word]!;
        for (; left !== 0; left &= left - 1) {
          const rank = (word << 5) + lowestBit(left);
          const item = itemOfRank[rank]!;
          const discipline = itemDiscipline[item]!;
          if (((open >> discipline) & 1) === 0) continue;

          // Whoever is expected to finish it first; on a tie somebody idle, then by the team's order of preference.
          const able = ableByDiscipline[discipline]!;
          const median = medianHours[item]!;
          let person = able[0]!;
          let expectedFinish = NEVER;
          for (let i = 0; i < able.length; i++) {
            const candidate = able[i]!;
            const calendar = calendars[candidate]!;
            if (expectedInRound[candidate] !== round) {
              const current = personItem[candidate]!;
              let workday = freeWorkday[candidate]!;
              if (current === NONE)
                workday = workdaysAt(calendar, isIdle[candidate] === 1 ? time : nextEvent[candidate]!);
              else if (freeTime[candidate]! <= time)
                workday =
                  workdaysAt(calendar, time) +
                  OVERRUN_SHARE * medianHours[current]! * workdaysPerHour[candidate]!;
              expectedWorkday[candidate] = workday;
              expectedInRound[candidate] = round;
            }
            const finish = timeAt(
              calendar,
              expectedWorkday[candidate]! + median * workdaysPerHour[candidate]!,
            );
            const isFreer = isIdle[candidate]! > isIdle[person]!;
            if (
              isFreer
                ? finish <= expectedFinish + SAME_MOMENT_DAYS
                : finish < expectedFinish - SAME_MOMENT_DAYS
            ) {
              person = candidate;
              expectedFinish = finish;
            }
          }
          const workday = expectedWorkday[person]!;
          expectedWorkday[person] = workday + median * workdaysPerHour[person]!;
          if (isIdle[person] === 0) continue;

          // Somebody idle begins.
          ready[discipline * readyWords + word]! &= ~(left & -left);
          readyCount[discipline]!--;
          if (readyCount[discipline] === 0) this.readyDisciplines &= ~(1 << discipline);
          const done = timeAt(calendars[person]!, workday + hours[item]! * workdaysPerHour[person]!);
          // Next to no work on a Monday morning would else be done on Friday evening.
          const finish = Math.max(done, time);
          const feature = itemFeature[item]!;
          freeWorkday[person] = expectedWorkday[person]!;
          freeTime[person] = expectedFinish;
          personItem[person] = item;
          nextEvent[person] = finish;
          itemStart[item] = time;
          itemFinish[item] = finish;
          itemPerson[item] = person;
          itemCause[item] = later(itemFinish, featureCause[feature]!, personBefore[person]!);
          if (time < featureStart[feature]!) featureStart[feature] = time;
          isIdle[person] = 0;
          open = 0;
          for (let i = 0; i < idleCount; i++) {
            if (idle[i] === person) idle[i] = idle[--idleCount]!;
            if (i < idleCount) open |= disciplineMask[idle[i]!]!;
          }
          open &= this.readyDisciplines;
          if (open === 0) break;
        }
      }

      // On to the next moment at which something ends; whoever is done or back is idle again.
      let next = NEVER;
      for (let p = 0; p < people; p++) next = Math.min(next, nextEvent[p]!);
      time = next;
      for (let p = 0; p < people; p++) {
        if (nextEvent[p]! > time) continue;
        const item = personItem[p]!;
        idle[idleCount++] = p;
        isIdle[p] = 1;
        nextEvent[p] = NEVER;
        if (item === NONE) continue;
        personItem[p] = NONE;
        personBefore[p] = item;
        this.lastItem = item;
        unfinished--;
        const feature = itemFeature[item]!;
        itemsLeft[feature]!--;
        if (itemsLeft[feature] === 0) this.complete(feature, time, item);
      }
    }
    return this.lastItem === NONE ? 0 : itemFinish[this.lastItem]!;
  }

  private reset(): void {
    this.needsLeft.set(this.work.featureNeedCount);
    this.itemsLeft.set(this.work.featureItemCount);
    this.featureStart.fill(NEVER);
    this.ready.fill(0);
    this.readyCount.fill(0);
    this.readyDisciplines = 0;
    this.lastItem = NONE;
    for (let p = 0; p < this.team.size; p++) {
      this.idle[p] = p;
      this.isIdle[p] = 1;
      this.personItem[p] = NONE;
      this.personBefore[p] = NONE;
      this.nextEvent[p] = NEVER;
      this.expectedInRound[p] = 0;
    }
    for (let f = 0; f < this.needsLeft.length; f++)
      if (this.work.featureNeedCount[f] === 0) this.release(f, 0, NONE);
  }

  /** The feature's needs are met: its items become ready; without any it is done at once. */
  private release(feature: number, time: number, cause: number): void {
    const { itemOffsets, itemDiscipline } = this.work;
    this.featureCause[feature] = cause;
    if (this.itemsLeft[feature] === 0) {
      this.featureStart[feature] = time;
      this.complete(feature, time, cause);
      return;
    }
    for (let item = itemOffsets[feature]!; item < itemOffsets[feature + 1]!; item++) {
      const discipline = itemDiscipline[item]!;
      const rank = this.rankOfItem[item]!;
      this.ready[discipline * this.readyWords + (rank >> 5)]! |= 1 << (rank & 31);
      this.readyCount[discipline]!++;
      this.readyDisciplines |= 1 << discipline;
    }
  }

  private complete(feature: number, time: number, cause: number): void {
    this.featureFinish[feature] = time;
    const { offsets, targets } = this.work.featureSuccessors;
    for (let edge = offsets[feature]!; edge < offsets[feature + 1]!; edge++) {
      const successor = targets[edge]!;
      this.needsLeft[successor]!--;
      if (this.needsLeft[successor] === 0) this.release(successor, time, cause);
    }
  }
}

/** The place of the lowest bit that is set; at least one must be. */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Which of two items, either of which may be `NONE`, was done later; on a tie the first. */
function later(itemFinish: Float64Array, one: number, other: number): number {
  if (one === NONE || other === NONE) return one === NONE ? other : one;
  return itemFinish[other]! > itemFinish[one]! ? other : one;
}
