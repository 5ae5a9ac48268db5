import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCalendar, nextWorkingTime, timeAt, workdaysAt, worksAt } from './calendar';
import { dayNumber, isoDay, weekdayOf } from './calendar-days';

const MONDAY = dayNumber('2027-03-01')!;

test('days and dates turn into each other as the platform has them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 900_000 }), day => {
      const platform = new Date(day * 86_400_000);
      const iso = platform.toISOString().slice(0, 10);
      expect(isoDay(day)).toBe(iso);
      expect(dayNumber(iso)).toBe(day);
      expect(weekdayOf(day) % 7).toBe(platform.getUTCDay());
    }),
  );
});

test('a text that is no day is refused', () => {
  for (const text of [
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '01.03.2027',
    '2027-03-01T00:00',
    '',
  ]) {
    expect(dayNumber(text)).toBeNull();
  }
  expect(dayNumber('2028-02-29')).not.toBeNull();
});

test('working time stands still on days off and goes on afterwards, also beyond the horizon', () => {
  const calendar = buildCalendar(MONDAY, 14, [1, 2, 3, 4, 5], day => day === 3);
  expect(workdaysAt(calendar, 2.5)).toBe(2.5);
  expect(workdaysAt(calendar, 3.7)).toBe(3);
  expect(workdaysAt(calendar, 6.2)).toBe(4);
  expect(timeAt(calendar, 3)).toBe(3);
  expect(timeAt(calendar, 3.5)).toBe(4.5);
  expect(timeAt(calendar, 4)).toBe(5);
  expect(timeAt(calendar, 9)).toBe(12);
  expect(timeAt(calendar, 9 + 5 * 100)).toBe(12 + 7 * 100);
  expect(nextWorkingTime(calendar, 3.2)).toBe(4);
  expect(nextWorkingTime(calendar, 5)).toBe(7);
  expect(nextWorkingTime(calendar, 12 + 7 * 50)).toBe(14 + 7 * 50);
});

test('time after so many working days, and working days at that time, undo each other', () => {
  const arbitrary = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.array(fc.integer({ min: 0, max: 40 })),
    workdays: fc.double({ min: 0.001, max: 400, noNaN: true }),
  });
  fc.assert(
    fc.property(arbitrary, ({ weekdays, off, workdays }) => {
      const calendar = buildCalendar(MONDAY, 28, weekdays, day => off.includes(day));
      const time = timeAt(calendar, workdays);
      // Just before the moment that much has passed, and no earlier moment would do.
      expect(workdaysAt(calendar, time)).toBeCloseTo(workdays, 6);
      expect(workdaysAt(calendar, Math.max(0, time - 0.01))).toBeLessThan(workdays);
      expect(nextWorkingTime(calendar, time)).toBeGreaterThanOrEqual(time);
    }),
  );
});

test('no moment lies so far away that days are no longer told apart', () => {
  const calendar = buildCalendar(MONDAY, 14, [2], () => false);
  for (const workdays of [1e7, 1e9, 1e15, 1e21, Number.POSITIVE_INFINITY]) {
    const time = timeAt(calendar, workdays);
    expect(time).toBeLessThanOrEqual(1e9);
    expect(nextWorkingTime(calendar, time)).toBeGreaterThanOrEqual(time);
    expect(worksAt(calendar, nextWorkingTime(calendar, time))).toBe(true);
  }
});
