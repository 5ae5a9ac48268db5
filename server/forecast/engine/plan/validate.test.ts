import { expect, test, vi } from 'vitest';
import { EngineInputError } from '../errors';
import { forecast } from '../forecast';
import { feature, person, planWith, risk } from '../testing/plans';
import type { ForecastInput } from '../types';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

const refusal = (given: Partial<ForecastInput>) => {
  try {
    forecast(planWith(given));
  } catch (error) {
    expect(error).toBeInstanceOf(EngineInputError);
    return (error as EngineInputError).message;
  }
  return 'accepted';
};

const work = (low: number, likely: number, high: number) => [
  feature('a', { backend: { low, likely, high } }),
];

test('ranges out of order are refused with the figures', () => {
  expect(refusal({ features: work(9, 5, 12) })).toBe(
    'features[0].effortHours.backend: low (9) is more than likely (5); put the three figures in rising order',
  );
  expect(refusal({ features: work(1, 15, 12) })).toContain('likely (15) is more than high (12)');
});

test('a low of zero is refused unless there is nothing to do, or the range is a minimum', () => {
  expect(refusal({ features: work(0, 5, 12) })).toContain('low is 0 but high is not');
  expect(refusal({ features: work(0, 0, 0) })).toBe('accepted');
  expect(refusal({ features: work(0, 5, 12), distribution: 'pert' })).toBe('accepted');
  expect(refusal({ features: work(-1, 5, 12) })).toContain('features[0].effortHours.backend.low: is -1');
  expect(refusal({ features: work(1, Number.NaN, 12) })).toContain('likely: is NaN');
});

test('a range that bounds nothing is refused, and the widest that is taken is computed', () => {
  expect(refusal({ features: work(1e-300, 1e-300, 1e5) })).toContain('is more than 1000000 times low');
  expect(refusal({ rangeConfidence: 0.01 })).toContain('rangeConfidence');
  const widest = planWith({ features: work(0.1, 0.1, 1e5), rangeConfidence: 0.2, trials: 500 });
  const { histogram, mean } = forecast(widest).editions.mvp.cost;
  expect(Number.isFinite(mean)).toBe(true);
  expect(histogram.counts.reduce((a, b) => a + b, 0)).toBe(500);
});

test('work that nobody can do is refused', () => {
  expect(refusal({ features: [feature('a', { qa: 4 })] })).toBe(
    'features[0].effortHours.qa: nobody in the team does qa; add somebody who can, or take these hours out',
  );
  expect(refusal({ features: work(1, 2, 3), team: [] })).toContain('nobody in the team does backend');
});

test('people without any capacity are refused', () => {
  const features = work(1, 2, 3);
  expect(refusal({ features, team: [person('ada', { share: 0 })] })).toContain('team[0].share: is 0');
  expect(refusal({ features, team: [person('ada', { weekdays: [] })] })).toContain(
    'team[0].weekdays: is empty',
  );
  const away = person('ada', { timeOff: [{ from: '2027-01-01', to: '9999-12-31' }] });
  expect(refusal({ features, team: [away] })).toContain('team: everybody who does backend is off');
  expect(refusal({ features, focusFactor: 0 })).toContain('focusFactor: is 0');
});

test('needs in a circle, on nothing, and on later editions are refused by name', () => {
  const circle = [
    feature('x', {}),
    feature('a', {}, ['b']),
    feature('b', {}, ['c']),
    feature('c', {}, ['a', 'x']),
  ];
  expect(refusal({ features: circle })).toBe(
    "features[1].needs: 'a' needs 'b' needs 'c' needs 'a': they wait for each other; take one of these needs out",
  );
  expect(refusal({ features: [feature('a', {}, ['a'])] })).toContain("'a' needs itself");
  expect(refusal({ features: [feature('a', {}, ['z'])] })).toContain(
    "features[0].needs[0]: there is no feature 'z'",
  );
  expect(refusal({ features: [feature('a', {}, ['b']), feature('b', {}, [], 'enterprise')] })).toBe(
    "features[0].needs[0]: 'a' is in mvp but needs 'b', which comes only with enterprise; " +
      "move 'b' to mvp or 'a' to enterprise",
  );
});

test('ids must be there and differ', () => {
  expect(refusal({ features: [feature('a', {}), feature('a', {})] })).toContain(
    "features[1].id: 'a' is already",
  );
  expect(refusal({ team: [person('')] })).toContain('team[0].id: is empty');
});

test('risks must name features with work, and be possible', () => {
  const range = { low: 1, likely: 2, high: 3 };
  const hours = (featureIds: string[]) => [risk('r', 0.5, { kind: 'hours', range, featureIds })];
  expect(refusal({ features: work(1, 2, 3), risks: hours(['z']) })).toContain(
    'risks[0].impact.featureIds[0]',
  );
  expect(refusal({ features: [feature('a', {})], risks: hours(['a']) })).toContain(
    'names no feature with hours',
  );
  expect(refusal({ risks: [risk('r', 1.2, { kind: 'days', range })] })).toContain(
    'risks[0].probability: is 1.2',
  );
});

test('settings out of bounds are refused', () => {
  expect(refusal({ start: '2027-02-30' })).toContain("start: '2027-02-30' is not a day");
  expect(refusal({ deadline: 'soon' })).toContain("deadline: 'soon' is not a day");
  expect(refusal({ holidays: ['2027-01-01', '25.12.2027'] })).toContain('holidays[1]');
  expect(refusal({ trials: 0 })).toContain('trials: is 0');
  expect(refusal({ seed: -1 })).toContain('seed: is -1');
  expect(refusal({ systemicShare: 0.7 })).toContain('systemicShare: is 0.7');
  expect(refusal({ team: [person('a', { timeOff: [{ from: '2027-05-02', to: '2027-05-01' }] })] })).toContain(
    'swap',
  );
});
