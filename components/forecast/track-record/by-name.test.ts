import { expect, test } from 'vitest';
import { heldInWords } from './by-name';

test('of a few pieces it is said how many held, of those that could be predicted', () => {
  // Three pieces, of which the studio's first could not be predicted: of the two others one held.
  expect(heldInWords(0.5, 2, 'en-GB')).toBe('1 of 2');
  expect(heldInWords(0, 1, 'en-GB')).toBe('0 of 1');
  expect(heldInWords(0.8, 10, 'en-GB')).toBe('80%');
  expect(heldInWords(null, 0, 'en-GB')).toBe('–');
});
