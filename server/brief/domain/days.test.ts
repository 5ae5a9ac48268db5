import { expect, it } from 'vitest';
import { findDay, readDay } from './days';

it.each([
  ['2027-06-30', '2027-06-30'],
  ['30 June 2027', '2027-06-30'],
  ['June 30th, 2027', '2027-06-30'],
  ['30.06.2027', '2027-06-30'],
  ['3/4/2027', '2027-04-03'],
  ['30. Juni 2027', '2027-06-30'],
  ['1 dec 2027', '2027-12-01'],
  ['February 2028', '2028-02-29'],
  ['31 June 2027', null],
  ['2027', null],
  ['soon', null],
])('%s is read as %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

it('a month alone is its first day where something begins', () => {
  expect(readDay('January 2027', 'first')).toBe('2027-01-01');
});

it('a day is found inside of a sentence', () => {
  expect(findDay('It must be live by 30 June 2027, as the licence ends')).toEqual({
    day: '2027-06-30',
    found: '30 June 2027',
  });
  expect(findDay('Version 2.10.3 in may')).toBeNull();
});
