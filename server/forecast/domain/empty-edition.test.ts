import { expect, test } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { feature, planWith } from '@/server/forecast/engine/testing/plans';
import { EDITIONS, type ForecastInput } from '@/server/forecast/engine/types';
import { isEmptyEdition } from './empty-edition';

const emptyOnes = (given: Partial<ForecastInput>) => {
  const { editions } = forecast(planWith({ trials: 50, ...given }));
  return EDITIONS.filter(edition => isEmptyEdition(editions[edition]));
};

test('an edition is empty without features, and with features that have no hours', () => {
  expect(emptyOnes({ features: [] })).toEqual(EDITIONS);
  expect(emptyOnes({ features: [feature('a', {}), feature('b', { backend: 0 }, [], 'scalable')] })).toEqual(
    EDITIONS,
  );
});

test('what an edition has larger ones have too', () => {
  const features = [feature('a', {}), feature('b', { backend: 8 }, [], 'scalable')];
  expect(emptyOnes({ features })).toEqual(['mvp']);
});

test('fixed costs and risks of money or days fill no edition', () => {
  const fixedCosts = [{ title: 'domain', amountMinor: 900, edition: 'mvp' as const }];
  const range = { low: 2, likely: 3, high: 4 };
  const risks = [
    {
      id: 'late',
      title: 'Late',
      probability: 1,
      edition: 'mvp' as const,
      impact: { kind: 'days' as const, range },
    },
  ];
  expect(
    emptyOnes({ features: [feature('a', { backend: 8 }, [], 'enterprise')], fixedCosts, risks }),
  ).toEqual(['mvp', 'scalable']);
});

test('work that people do for nothing, that is likely none, or that is all done, is work', () => {
  const features = [feature('a', { backend: 8 })];
  const team = planWith().team.map(one => ({ ...one, rateMinorPerHour: 0 }));
  expect(emptyOnes({ features, team })).toEqual([]);
  const perhaps = [feature('a', { backend: { low: 0, likely: 0, high: 9 } })];
  expect(emptyOnes({ features: perhaps, distribution: 'pert' })).toEqual([]);
  const items = [{ featureId: 'a', discipline: 'backend' as const, hours: 9, isDone: true }];
  expect(emptyOnes({ features, progress: { from: '2027-03-08', spentMinor: 900, items } })).toEqual([]);
});
