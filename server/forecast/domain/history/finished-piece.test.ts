import { expect, test } from 'vitest';
import { problemsOf } from './finished-piece';

const KILN = {
  kind: 'project',
  name: 'Kiln',
  group: null,
  discipline: null,
  estimator: null,
  estimate: 100,
  actual: 130,
  low: null,
  high: null,
  unit: 'hours',
  startedOn: null,
  finishedOn: null,
} as const;

test('all that is wrong is told at once, and nothing once it is right', () => {
  const days = { startedOn: '2026-03-02', finishedOn: '2026-02-02' };
  expect(problemsOf({ ...KILN, ...days, name: '', estimate: null, low: 90, high: 80 })).toEqual({
    name: 'Give it a name.',
    estimate: 'Write a number above 0.',
    high: 'The high end is below the low end.',
    finishedOn: 'It ends before it begins.',
  });
  expect(problemsOf({ ...KILN, ...days, estimate: null })).not.toHaveProperty('name');
  expect(problemsOf(KILN)).toEqual({});
  expect(problemsOf({ ...KILN, finishedOn: '2026-02-02' })).toEqual({});
});
