import { expect, test } from 'vitest';
import { toldChance } from './told-chance';

const told = (happens: number, given?: number, trials = 10_000) =>
  toldChance(happens, given, trials, 'en-GB');

test('a chance is told as it was given, unless more than luck speaks against it', () => {
  // Three standard errors of a quarter are 1.3% at 10,000 trials, and 13% at 100.
  expect(told(0.2377, 0.25)).toBe('25%');
  expect(told(0.2365, 0.25)).toBe('24%');
  expect(told(0.2, 0.25, 100)).toBe('25%');
  expect(told(0.4, 0.25, 100)).toBe('40%');
  expect(told(0.31)).toBe('31%');
  expect([told(0, 0), told(1, 1)]).toEqual(['0%', '100%']);
  // What never came to pass may still be possible.
  expect(told(0)).toBe('<1%');
});
