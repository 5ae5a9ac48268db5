import { expect, test } from 'vitest';
import { forecast } from './forecast';
import { preparePlan } from './plan/plan';
import { simulate } from './simulate';
import { systemicFactor } from './systemic';
import { feature, person, planWith } from './testing/plans';
import type { ForecastInput, Progress } from './types';

const range = { low: 10, likely: 20, high: 45 };
const features = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => feature(id, { backend: range }));
const plan = (progress?: Progress, given: Partial<ForecastInput> = {}) =>
  planWith({ features, trials: 4000, team: [person('ada')], ...(progress ? { progress } : {}), ...given });
const done = (featureId: string, hours: number) =>
  ({ featureId, discipline: 'backend', hours, isDone: true }) as const;
const begun = (featureId: string, hours: number) => ({ ...done(featureId, hours), isDone: false }) as const;
const from = '2027-03-15';

test('what is done costs what it cost, and is not done again', () => {
  const certain = ['a', 'b'].map(id => feature(id, { backend: 16 }));
  const progress: Progress = { from: '2027-03-03', spentMinor: 1234, items: [done('a', 20)] };
  const { cost, finish, costParts } = forecast(planWith({ features: certain, progress, trials: 50 })).editions
    .mvp;
  expect(cost.p50).toBe(1234 + 16 * 100);
  expect(finish.p50).toBe('2027-03-04');
  expect(costParts).toMatchObject({ spent: 1234, work: 1600 });
});

test('each piece that is done narrows the forecast of the whole', () => {
  const spread = (progress?: Progress) => {
    const { cost } = forecast(plan(progress), { detail: false }).editions.mvp;
    return (cost.p95 - cost.p10) / cost.p50;
  };
  const items = [done('a', 20), done('b', 20), done('c', 20), done('d', 20)];
  const spreads = [0, 2, 4].map(n => spread({ from, spentMinor: n * 2000, items: items.slice(0, n) }));
  expect(spreads[1]!).toBeLessThan(spreads[0]!);
  expect(spreads[2]!).toBeLessThan(spreads[1]!);
});

test('work that ran over raises what is expected of the rest, work that ran under lowers it', () => {
  const restHours = (hours: number) => {
    const items = ['a', 'b', 'c'].map(id => done(id, hours));
    return forecast(plan({ from, spentMinor: 0, items }), { detail: false }).editions.mvp.cost.p50;
  };
  expect(restHours(45)).toBeGreaterThan(1.15 * restHours(20));
  expect(restHours(10)).toBeLessThan(0.9 * restHours(20));
});

test('hours logged on a piece that is not done are hours that it takes at least', () => {
  const rest = (hours: number) => {
    const input = plan(
      { from, spentMinor: 0, items: [begun('a', hours)] },
      { features: features.slice(0, 1) },
    );
    return [...simulate(preparePlan(input), 'mvp', 0, 4000).cost].sort((x, y) => x - y);
  };
  // By hand: of those that took more than 20 hours, half take more than the quantile of three quarters.
  const z = 0.6744897501960817;
  const median = 20 * Math.exp((z * Math.log(45 / 20)) / 1.2815515655446004) - 20;
  expect(rest(20)[2000]! / 100 / median).toBeCloseTo(1, 1);
  expect(rest(20)[0]).toBeGreaterThanOrEqual(0);
  expect(rest(60)[2000]).toBeGreaterThan(0);
});

test('what done work says of the systemic factor is what Bayes’ rule says', () => {
  const share = 0.25;
  const scores = [1.2, 0.4, 0.9];
  const logged = { spentHours: new Float64Array(0), spentScore: new Float64Array(0), doneScores: scores };
  const factor = systemicFactor(share, logged);
  // Normal prior, normal likelihood: S given the scores is normal with this mean and variance.
  const weight = share / (1 - share);
  const variance = 1 / (1 + scores.length * weight);
  const mean = (variance * Math.sqrt(share) * scores.reduce((a, b) => a + b, 0)) / (1 - share);
  expect(factor(0.5)).toBeCloseTo(mean, 3);
  expect(factor(0.8413447460685429) - mean).toBeCloseTo(Math.sqrt(variance), 2);
});

test('what begun work says of the systemic factor is what drawing and throwing away says', () => {
  const share = 0.4;
  const passed = 0.8;
  const logged = {
    spentHours: Float64Array.of(5),
    spentScore: Float64Array.of(passed),
    doneScores: [],
  };
  const factor = systemicFactor(share, logged);
  let kept = 0;
  let sum = 0;
  const plain = systemicFactor(share, null);
  for (let i = 0; i < 400; i++) {
    for (let k = 0; k < 400; k++) {
      const s = plain((i + 0.5) / 400);
      if (Math.sqrt(share) * s + Math.sqrt(1 - share) * plain((k + 0.5) / 400) <= passed) continue;
      kept++;
      sum += s;
    }
  }
  let mean = 0;
  for (let i = 0; i < 2000; i++) mean += factor((i + 0.5) / 2000) / 2000;
  expect(mean).toBeCloseTo(sum / kept, 1);
});

test('work that was certain and took longer says nothing of the rest', () => {
  const features = [
    feature('sure', { backend: 10 }),
    feature('open', { backend: { low: 20, likely: 40, high: 80 } }),
  ];
  const p50 = (items: Progress['items']) =>
    forecast(planWith({ features, systemicShare: 0.5, progress: { from, spentMinor: 0, items } })).editions
      .mvp.cost.p50;
  expect(p50([begun('sure', 11)])).toBe(p50([done('sure', 11)]));
});

test('progress that the plan does not know is refused with its place', () => {
  const refusal = (progress: Progress) => () => forecast(plan(progress));
  expect(refusal({ from, spentMinor: 0, items: [done('z', 1)] })).toThrow('progress.items[0].featureId');
  expect(refusal({ from, spentMinor: 0, items: [done('a', 0)] })).toThrow('give the hours that it took');
  expect(refusal({ from, spentMinor: 0, items: [done('a', 1), begun('a', 1)] })).toThrow('told twice');
  expect(refusal({ from: 'soon', spentMinor: 0, items: [] })).toThrow('progress.from');
});
