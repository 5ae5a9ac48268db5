import { expect, test } from 'vitest';
import { RANGE_CONFIDENCES, rangeInWords } from './range-meaning';

test('what the three figures mean is said for every choice', () => {
  expect(RANGE_CONFIDENCES.map(rangeInWords)).toEqual([
    'Low, likely, high: one time in four it takes less than low, one time in four more than high.',
    'Low, likely, high: one time in five it takes less than low, one time in five more than high.',
    'Low, likely, high: 15 times in a hundred it takes less than low, 15 times in a hundred more than high.',
    'Low, likely, high: one time in ten it takes less than low, one time in ten more than high.',
    'Low, likely, high: one time in twenty it takes less than low, one time in twenty more than high.',
    'Low, likely, high: one time in forty it takes less than low, one time in forty more than high.',
    'Low, likely, high: the least it can take, what it takes most often, the most it can take.',
  ]);
});
