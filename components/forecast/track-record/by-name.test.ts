import { expect, test } from 'vitest';
import { figuresCsv } from '@/components/charts/save/figures-csv';
import { heldInWords } from './by-name';
import { byNameTable } from './by-name-table';

test('of a few pieces it is said how many held, of those that could be predicted', () => {
  // Three pieces, of which the studio's first could not be predicted: of the two others one held.
  expect(heldInWords(0.5, 2, 'en-GB')).toBe('1 of 2');
  expect(heldInWords(0, 1, 'en-GB')).toBe('0 of 1');
  expect(heldInWords(0.8, 10, 'en-GB')).toBe('80%');
  expect(heldInWords(null, 0, 'en-GB')).toBe('–');
});

test('saved, a group has its figures unshortened, and none where nothing could be predicted', () => {
  const marks = (held: number | null) => ({ coverage: { 80: held, 90: held }, pinball: null });
  const groups = [
    {
      group: 'backend',
      n: 4,
      predicted: 3,
      bias: 1.23456,
      sigma: null,
      raw: marks(2 / 3),
      calibrated: marks(1),
    },
    { group: null, n: 1, predicted: 0, bias: 2, sigma: null, raw: marks(null), calibrated: marks(null) },
  ];
  const table = byNameTable('Discipline', groups, group => group ?? 'Not told', 'en-GB');
  expect(figuresCsv(table).trim().split('\r\n').slice(1)).toEqual([
    'backend,4,1.2346,3,0.6667,1',
    'Not told,1,2,0,,',
  ]);
});
