import { expect, it } from 'vitest';
import type { Group } from '../groups';
import { indexesFrom, placesOf } from './places';

const group = (area: string, ...ids: string[]) =>
  ({ area, features: ids.map(id => ({ id })) }) as unknown as Group;
const below = new Map([
  ['a', [1, 2]],
  ['closed', [1]],
]);

it('numbers rows with the lines below them, which have the numbers between', () => {
  const features = [{ id: 'feat_x' as const }, { id: 'feat_a' as const }, { id: 'feat_y' as const }];
  expect(indexesFrom(3, features, new Map([['feat_a', [1, 2]]]))).toEqual({ indexes: [3, 4, 7], next: 8 });
});

it('begins each area after all rows of those before it; of a closed one only its own counts', () => {
  const groups = [group('One', 'a', 'b'), group('Two', 'closed'), group('Three', 'c')];
  expect(placesOf(groups, ['Two'], true, below)).toEqual({
    areas: [
      { rowsBefore: 0, firstIndex: 2 },
      { rowsBefore: 2, firstIndex: 8 },
      { rowsBefore: 2, firstIndex: 9 },
    ],
    next: 12,
  });
  expect(placesOf(groups, [], false, new Map()).next).toBe(2 + 3 + 4);
});
