import { expect, test } from 'vitest';
import { forecast } from './forecast';
import { learnedScores } from './learned-scores';
import { normalQuantile } from './numbers/normal';
import { samplerOf } from './numbers/sampler';
import { preparePlan } from './plan/plan';
import { simulate } from './simulate';
import { feature, person, planWith } from './testing/plans';
import type { ForecastInput, Progress, Range } from './types';

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

test('what known work says of S is what drawing and throwing away says', () => {
  const share = 0.4;
  const range = { low: 10, likely: 20, high: 45 };
  const sampler = samplerOf(range, { distribution: 'lognormal', rangeConfidence: 0.8 });
  for (const isDone of [true, false]) {
    const learned = learnedScores(share, 0, [{ sampler, hours: 34, isDone }])!;
    let sum = 0;
    for (let i = 0; i < 2000; i++) {
      learned.draw((i + 0.5) / 2000, 0.5);
      sum += learned.systemic / 2000;
    }
    // One range in ten spreads three times as far as it says, whatever S.
    let kept = 0;
    let drawn = 0;
    const grid = 600;
    for (let i = 0; i < grid; i++) {
      const s = normalQuantile((i + 0.5) / grid);
      for (let k = 0; k < grid; k++) {
        const own = normalQuantile((k + 0.5) / grid);
        for (const [weight, z] of [
          [0.9, Math.sqrt(share) * s + Math.sqrt(1 - share) * own],
          [0.1, 3 * own],
        ] as const) {
          const hours = sampler(z);
          const isPossible = isDone ? hours > 34 * 0.95 && hours <= 34 * 1.05 : hours > 34;
          if (!isPossible) continue;
          kept += weight;
          drawn += weight * s;
        }
      }
    }
    expect(sum).toBeCloseTo(drawn / kept, 2);
  }
});

test('work that was done as it was estimated says that nothing is unusual, whatever the shape of its range', () => {
  const p50 = (of: Range, hours: number) => {
    const features = [
      ...Array.from({ length: 6 }, (_, i) => feature(`done${i}`, { backend: of })),
      feature('rest', { backend: range }),
    ];
    const items = features.slice(0, 6).map(one => done(one.id, hours));
    return forecast(planWith({ features, trials: 4000, progress: { from, spentMinor: 0, items } }), {
      detail: false,
    }).editions.mvp.cost.p50;
  };
  const asPlanned = 20 * 100;
  expect(p50({ low: 20, likely: 20, high: 40 }, 20) / asPlanned).toBeGreaterThan(0.65);
  expect(p50({ low: 12, likely: 20, high: 20 }, 20) / asPlanned).toBeLessThan(1.5);
  expect(p50(range, 20) / asPlanned).toBeCloseTo(1, 1);
  // Ranges far too narrow for what happened were wrong; they do not say that all else takes many times as long.
  expect(p50({ low: 19, likely: 20, high: 21 }, 30) / asPlanned).toBeLessThan(1.5);
});

test('what has run far beyond its range is expected to need a part of it again, and is never surely done', () => {
  for (const of of [{ low: 19, likely: 20, high: 21 }, 20]) {
    const input = plan(
      { from, spentMinor: 0, items: [begun('a', 30)] },
      { features: [feature('a', { backend: of })] },
    );
    const cost = [...simulate(preparePlan(input), 'mvp', 0, 4000).cost].sort((x, y) => x - y);
    expect(cost[0]).toBeGreaterThan(0);
    expect(cost[2000]! / 100 / (0.25 * 20)).toBeCloseTo(1, 1);
  }
});

test('hours stay numbers where nearly nothing of a range is left and all else went well', () => {
  const well = Array.from({ length: 20 }, (_, i) => feature(`well${i}`, { backend: range }));
  const late = feature('late', { backend: { low: 19, likely: 20, high: 21 } });
  const items = [...well.map(one => done(one.id, 12)), begun('late', 22.5)];
  const input = plan(
    { from, spentMinor: 0, items },
    { features: [...well, late, feature('rest', { backend: range })], trials: 40_000 },
  );
  const { cost } = forecast(input, { detail: false }).editions.mvp;
  expect(Number.isFinite(cost.mean)).toBe(true);
  expect(cost.histogram.counts.reduce((a, b) => a + b, 0)).toBe(40_000);
});

test('what one edition’s work took is known to all: a larger edition is not cheaper for it', () => {
  const mvp = Array.from({ length: 10 }, (_, i) => feature(`m${i}`, { backend: range }));
  const extra = { ...feature('extra', { backend: range }), edition: 'enterprise' as const };
  const input = plan(
    { from, spentMinor: 500, items: [done('extra', 5)] },
    { features: [...mvp, extra], trials: 2000 },
  );
  const { editions } = forecast(input, { detail: false });
  expect(editions.enterprise.cost.p50).toBe(editions.mvp.cost.p50);
  const without = forecast({ ...input, progress: { from, spentMinor: 500, items: [] } }).editions.mvp;
  expect(editions.mvp.cost.p50).toBeLessThan(without.cost.p50);
});

test('with correction, too, work that is done narrows the rest', () => {
  const calibration = {
    hoursFactor: { design: 1, frontend: 1, backend: 1, qa: 1, devops: 1, pm: 1 },
    projectSpread: { scale: 0.35, degreesOfFreedom: 12 },
  };
  const spread = (n: number) => {
    const items = ['a', 'b', 'c', 'd'].slice(0, n).map(id => done(id, 20));
    const { cost } = forecast(plan({ from, spentMinor: 0, items }, { calibration, trials: 8000 }), {
      detail: false,
    }).editions.mvp;
    return Math.log(cost.p95 / cost.p10);
  };
  // Of six alike pieces; what is left varies more by itself the less of it there is.
  const alone = (n: number) => {
    const rest = plan(undefined, { calibration, trials: 8000, features: features.slice(n) });
    const { cost } = forecast(rest, { detail: false }).editions.mvp;
    return Math.log(cost.p95 / cost.p10);
  };
  for (const n of [2, 4]) expect(spread(n)).toBeLessThan(0.95 * alone(n));
  const middle = (hours: number) => {
    const items = ['a', 'b', 'c', 'd'].map(id => done(id, hours));
    return forecast(plan({ from, spentMinor: 0, items }, { calibration }), { detail: false }).editions.mvp
      .cost.p50;
  };
  expect(middle(30)).toBeGreaterThan(1.2 * middle(20));
});

test('days are counted from the start, not from where the rest goes on', () => {
  const certain = [feature('a', { backend: 16 }), feature('b', { backend: 16 })];
  const progress: Progress = { from: '2027-05-03', spentMinor: 0, items: [done('a', 16)] };
  const one = forecast(planWith({ features: certain, progress, trials: 30, team: [person('ada')] })).editions
    .mvp;
  // From Monday 1 March: 3 May is day 63, 45 working days later; two days are left, 3 and 4 May.
  expect(one.finish.p50).toBe('2027-05-04');
  expect(one.curve.finishDay[50]).toBe(64);
  expect(one.workdays.p50).toBe(47);
  expect(one.detail!.features[1]).toMatchObject({ start: [63, 63, 63], finish: [64, 64, 64] });
  expect(one.detail!.criticalChain).toMatchObject([{ startDay: 63, finishDay: 64 }]);
  expect(one.detail!.load[0]!.weeks).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 40]);
  expect(one.months.map(({ month }) => month)).toEqual(['2027-03', '2027-04', '2027-05']);
});

test('work that was certain and took longer says nothing of the rest', () => {
  const features = [feature('sure', { backend: 10 }), feature('open', { backend: range })];
  const learned = (items: Progress['items']) =>
    preparePlan(planWith({ features, progress: { from, spentMinor: 0, items } })).editions.mvp.learned;
  expect(learned([begun('sure', 11)])).toBeNull();
  expect(learned([done('sure', 11)])).toBeNull();
  expect(learned([done('open', 11)])).not.toBeNull();
});

test('progress that the plan does not know is refused with its place', () => {
  const refusal = (progress: Progress) => () => forecast(plan(progress));
  expect(refusal({ from, spentMinor: 0, items: [done('z', 1)] })).toThrow('progress.items[0].featureId');
  expect(refusal({ from, spentMinor: 0, items: [done('a', 0)] })).toThrow('give the hours that it took');
  expect(refusal({ from, spentMinor: 0, items: [done('a', 1), begun('a', 1)] })).toThrow('told twice');
  expect(refusal({ from: 'soon', spentMinor: 0, items: [] })).toThrow('progress.from');
});

test('a deadline that has passed when the rest may go on is told, and one that has not is not', () => {
  const told = (deadline: string) =>
    forecast(plan({ from, spentMinor: 0, items: [] }, { deadline, trials: 1000 }), { detail: false })
      .warnings;
  const passed = told('2027-03-10');
  expect(passed.filter(one => one.includes('deadline'))).toEqual([
    'The deadline has passed by the day on which the rest may go on.',
  ]);
  expect(told(from).join()).not.toContain('deadline');
  expect(told('2027-02-10').join()).toContain('The deadline is before the day on which the work begins');
});
