import { expect, test } from 'vitest';
import { ln } from '../numbers/exponential';
import { simulate } from '../simulate';
import { feature, person, planWith } from '../testing/plans';
import { standardErrorsOff } from '../testing/standard-errors';
import type { Calibration, ForecastInput } from '../types';
import { commonSpread } from './common-spread';
import { preparePlan } from './plan';

const one = { design: 1, frontend: 1, backend: 1, qa: 1, devops: 1, pm: 1 };
const features = Array.from({ length: 20 }, (_, i) =>
  feature(`f${i}`, { backend: { low: 10, likely: 20, high: 40 } }),
);
const plan = (calibration: Calibration | null, given: Partial<ForecastInput> = {}) =>
  planWith({ features, team: [person('ada')], calibration, ...given });
const spreadOf = (input: ForecastInput) => {
  const logs = [...simulate(preparePlan(input), 'mvp', 0, 4000, false).cost].map(ln);
  const mean = logs.reduce((a, b) => a + b, 0) / logs.length;
  return Math.sqrt(logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length);
};

test('the total spreads as the studio’s finished projects did, where the plan’s own spread is narrower', () => {
  const projectSpread = { scale: 0.4, degreesOfFreedom: 12 };
  const wanted = 0.4 * Math.sqrt(12 / 10);
  const own = spreadOf(plan(null));
  expect(own).toBeLessThan(0.35);
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const spreads = seeds.map(seed => spreadOf(plan({ hoursFactor: one, projectSpread }, { seed })));
  // What 4000 trials leave open, and what the 256 pilots leave open of the plan's own share of the variance.
  const [trials, pilots] = [1 / (2 * 4000), (own / wanted) ** 4 / (2 * 256)];
  const mean = spreads.reduce((a, b) => a + b, 0) / seeds.length;
  expect(standardErrorsOff(mean / wanted, 1, Math.sqrt((trials + pilots) / seeds.length))).toBeLessThan(4);
});

test('a plan that spreads more than that is left as it is', () => {
  const projectSpread = { scale: 0.1, degreesOfFreedom: 12 };
  const cost = (calibration: Calibration | null) => [
    ...simulate(preparePlan(plan(calibration)), 'mvp', 0, 50).cost,
  ];
  expect(cost({ hoursFactor: one, projectSpread })).toEqual(cost(null));
  expect(commonSpread({ hoursFactor: one, projectSpread: null }, [1, 2])).toBe(0);
  expect(commonSpread({ hoursFactor: one, projectSpread }, [0, 0])).toBeGreaterThan(0);
});

test('hours are multiplied by how the discipline’s finished work turned out', () => {
  const median = (calibration: Calibration | null) =>
    preparePlan(plan(calibration)).editions.mvp.work.medianHours[0];
  expect(median({ hoursFactor: { ...one, backend: 1.35 }, projectSpread: null })).toBeCloseTo(27, 10);
  expect(median({ hoursFactor: { ...one, qa: 2 }, projectSpread: null })).toBe(20);
});

test('a correction that makes no sense is refused with its place', () => {
  const refused = (calibration: Calibration) => () => preparePlan(plan(calibration));
  expect(refused({ hoursFactor: { ...one, qa: 0 }, projectSpread: null })).toThrow(
    'calibration.hoursFactor.qa',
  );
  expect(refused({ hoursFactor: one, projectSpread: { scale: -1, degreesOfFreedom: 9 } })).toThrow('scale');
});
