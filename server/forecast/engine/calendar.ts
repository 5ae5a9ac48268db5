import { weekdayOf } from './calendar-days';

/**
 * One person's (or the studio's) working days. Time is a real number of calendar days after the project's start:
 * 4.5 is the middle of the fifth day's work. Beyond the horizon the week's pattern goes on for ever.
 */
export interface Calendar {
  /** A whole number of weeks. */
  horizonDays: number;
  /** Working days before each calendar day, one entry more than the horizon has days. */
  workdaysBefore: Int32Array;
  /** The calendar day of each working day within the horizon. */
  dayOfWorkday: Int32Array;
  /** The same two tables for one week after the horizon. */
  weekWorkdaysBefore: Int32Array;
  dayOfWeekWorkday: Int32Array;
}

/** Times closer than this are the same moment: a tenth of a millisecond or so. */
export const SAME_MOMENT_DAYS = 1e-9;

/** Some three million years: no moment lies farther, so that days are whole numbers of 32 bits. */
const FAR_DAYS = 1e9;

/** `isOff` gets calendar days after the start; `weekdays` are ISO, at least one. */
export function buildCalendar(
  startDayNumber: number,
  horizonDays: number,
  weekdays: readonly number[],
  isOff: (day: number) => boolean,
): Calendar {
  const inPattern = (day: number) => weekdays.includes(weekdayOf(startDayNumber + day));
  const [workdaysBefore, dayOfWorkday] = tables(horizonDays, day => inPattern(day) && !isOff(day));
  const [weekWorkdaysBefore, dayOfWeekWorkday] = tables(7, inPattern);
  return { horizonDays, workdaysBefore, dayOfWorkday, weekWorkdaysBefore, dayOfWeekWorkday };
}

/** Working days that have passed by a moment; within a working day they pass evenly. */
export function workdaysAt(calendar: Calendar, timeDays: number): number {
  const day = timeDays | 0;
  const isNear = day < calendar.horizonDays;
  const before = isNear ? calendar.workdaysBefore[day]! : workdaysBeforeDay(calendar, day);
  const after = isNear ? calendar.workdaysBefore[day + 1]! : workdaysBeforeDay(calendar, day + 1);
  return after > before ? before + (timeDays - day) : before;
}

/** The earliest moment by which that many working days have passed: the end of a day, not the next morning. */
export function timeAt(calendar: Calendar, workdays: number): number {
  const { dayOfWorkday } = calendar;
  const reached = workdays - SAME_MOMENT_DAYS;
  if (reached < 0) return 0;
  if (reached >= FAR_DAYS) return FAR_DAYS;
  const whole = reached | 0;
  const part = workdays - whole;
  const day = whole < dayOfWorkday.length ? dayOfWorkday[whole]! : dayOfWorkdayBeyond(calendar, whole);
  const time = day + (part > 1 - SAME_MOMENT_DAYS ? 1 : part);
  return Math.min(time, FAR_DAYS);
}

/** Whether a moment lies in a working day. */
export function worksAt(calendar: Calendar, timeDays: number): boolean {
  const { horizonDays, workdaysBefore } = calendar;
  const day = timeDays | 0;
  if (day < horizonDays) return workdaysBefore[day + 1]! > workdaysBefore[day]!;
  return workdaysBeforeDay(calendar, day + 1) > workdaysBeforeDay(calendar, day);
}

/** The first moment, now or later, at which work goes on. */
export function nextWorkingTime(calendar: Calendar, timeDays: number): number {
  if (worksAt(calendar, timeDays)) return timeDays;
  const before = workdaysBeforeDay(calendar, timeDays | 0);
  const { dayOfWorkday } = calendar;
  return before < dayOfWorkday.length ? dayOfWorkday[before]! : dayOfWorkdayBeyond(calendar, before);
}

function workdaysBeforeDay(calendar: Calendar, day: number): number {
  const { horizonDays, workdaysBefore, weekWorkdaysBefore } = calendar;
  if (day <= horizonDays) return workdaysBefore[day]!;
  const weeks = Math.floor((day - horizonDays) / 7);
  return (
    workdaysBefore[horizonDays]! +
    weeks * weekWorkdaysBefore[7]! +
    weekWorkdaysBefore[day - horizonDays - 7 * weeks]!
  );
}

function dayOfWorkdayBeyond(calendar: Calendar, workday: number): number {
  const { horizonDays, dayOfWorkday, dayOfWeekWorkday } = calendar;
  const beyond = workday - dayOfWorkday.length;
  const weeks = Math.floor(beyond / dayOfWeekWorkday.length);
  return horizonDays + 7 * weeks + dayOfWeekWorkday[beyond - weeks * dayOfWeekWorkday.length]!;
}

function tables(days: number, works: (day: number) => boolean): [Int32Array, Int32Array] {
  const before = new Int32Array(days + 1);
  const dayOf: number[] = [];
  for (let day = 0; day < days; day++) {
    if (works(day)) dayOf.push(day);
    before[day + 1] = dayOf.length;
  }
  return [before, Int32Array.from(dayOf)];
}
