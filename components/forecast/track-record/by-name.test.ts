import { expect, test } from 'vitest';
import { figuresCsv } from '@/components/charts/save/figures-csv';
import { byNameTable } from './by-name-table';

test('saved, a group has its figures unshortened, and none where nothing was given or could be predicted', () => {
  const marks = (held: number | null) => ({ coverage: { 80: held, 90: held }, pinball: null });
  const groups = [
    {
      group: 'backend',
      n: 4,
      predicted: 3,
      bias: 1.23456,
      sigma: null,
      given: { n: 3, held: 2 },
      raw: marks(1 / 3),
      calibrated: marks(1),
    },
    {
      group: null,
      n: 1,
      predicted: 0,
      bias: 2,
      sigma: null,
      given: { n: 0, held: 0 },
      raw: marks(null),
      calibrated: marks(null),
    },
  ];
  const table = byNameTable('Discipline', groups, group => group ?? 'Not told', 'en-GB');
  expect(figuresCsv(table).trim().split('\r\n').slice(1)).toEqual([
    'backend,4,1.2346,3,0.6667,3,1',
    'Not told,1,2,0,,0,',
  ]);
});
