import type { Calendar } from './calendar';
import type { Team } from './plan/team';

const NEVER = Number.POSITIVE_INFINITY;

/** One person in the course of a trial. Moments are calendar days after the start; workdays are the person's own. */
export class PersonAtWork {
  /** When their work is done, or when they are back from days off; never, while idle. */
  nextEvent = NEVER;
  /** The working day on which their work was expected to be done when it began. */
  plannedWorkday = NEVER;
  /** Whoever runs over is expected to need so many working days more. */
  overrunWorkdays = NEVER;
  /** The working day on which they are expected to be free, with the work that waits for them in this round. */
  expectedWorkday = NEVER;
  /** The round of decisions in which that was last worked out. */
  expectedInRound = 0;
  /** Whoever follows in the ring that they stand in. */
  next: PersonAtWork = this;

  constructor(
    readonly index: number,
    /** Bit d is set when they can do discipline d. */
    readonly disciplines: number,
    readonly workdaysPerHour: number,
    readonly calendar: Calendar,
    /** What they do, and what they did last. */
    public item: ItemInTrial | null = null,
    public itemBefore: ItemInTrial | null = null,
  ) {}

  get isIdle(): boolean {
    return this.nextEvent === NEVER;
  }

  reset(): void {
    this.nextEvent = NEVER;
    this.expectedInRound = 0;
    this.item = null;
    this.itemBefore = null;
  }
}

/** One item in the course of a trial. Moments are calendar days after the start. */
export class ItemInTrial {
  start = Number.POSITIVE_INFINITY;
  finish = Number.POSITIVE_INFINITY;
  /** Who does it, by their place in the team. */
  person = -1;
  /** What they did before. */
  itemBefore: ItemInTrial | null = null;
  /** Its place in the priority list. */
  rank = 0;

  constructor(
    readonly index: number,
    readonly discipline: number,
    readonly medianHours: number,
    /** Those who can do it, in order of preference. */
    readonly able: readonly PersonAtWork[],
    readonly feature: FeatureInTrial,
    readonly queue: Queue,
  ) {}

  /** The item whose end let this one begin, by a need that was met or somebody who became free; null at the start. */
  get cause(): ItemInTrial | null {
    const { itemBefore, feature } = this;
    if (!itemBefore || !feature.cause) return feature.cause ?? itemBefore;
    return itemBefore.finish > feature.cause.finish ? itemBefore : feature.cause;
  }
}

/** The items of one discipline that are ready. */
export class Queue {
  length = 0;

  /** `bit` is the discipline's in a set of disciplines. */
  constructor(readonly bit: number) {}
}

/** One feature in the course of a trial. */
export class FeatureInTrial {
  readonly items: ItemInTrial[] = [];
  /** Features that wait for this one's items, directly or through features without work. */
  readonly successors: FeatureInTrial[] = [];
  /** Items that must be done before this feature can begin; then those of them that are not done. */
  needs = 0;
  needsLeft = 0;
  /** The item whose end met the last of its needs. */
  cause: ItemInTrial | null = null;

  /** A feature without work is done as soon as its needs are met. */
  get start(): number {
    if (this.items.length === 0) return this.cause?.finish ?? 0;
    return this.items.reduce((earliest, item) => Math.min(earliest, item.start), Number.POSITIVE_INFINITY);
  }

  get finish(): number {
    return this.items.reduce((latest, item) => Math.max(latest, item.finish), this.start);
  }
}

export function peopleOf(team: Team): PersonAtWork[] {
  return team.calendars.map(
    (calendar, index) =>
      new PersonAtWork(index, team.disciplineMask[index]!, 1 / team.hoursPerWorkday[index]!, calendar),
  );
}
