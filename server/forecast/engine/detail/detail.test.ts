import { expect, test } from 'vitest';
import { forecast } from '../forecast';
import { orderOf } from '../numbers/order';
import { preparePlan } from '../plan/plan';
import { simulate } from '../simulate';
import { isWorkingDay } from '../testing/plain-dispatch';
import { busyPlan, feature, person, planWith, risk } from '../testing/plans';
import { type Calibration, DISCIPLINES, type Discipline, type Driver, type ForecastInput } from '../types';
import { correlation, ranksOf } from './ranks';

const detailOf = (input: ForecastInput) => forecast(input).editions.mvp.detail!;
const detailIn = (input: ForecastInput) => forecast(input).editions.enterprise.detail!;
const wide = { low: 10, likely: 20, high: 45 };

test('in a chain everything is critical, beside it only what is longer', () => {
  const chain = [feature('a', { backend: 8 }), feature('b', { backend: 8 }, ['a'])];
  expect(detailOf(planWith({ features: chain, trials: 50 })).features.map(one => one.criticality)).toEqual([
    1, 1,
  ]);
  const beside = [feature('long', { backend: 40 }), feature('short', { qa: 8 })];
  const team = [person('ada'), person('ben', { disciplines: ['qa'] })];
  const { features, criticalChain } = detailOf(planWith({ features: beside, team, trials: 50 }));
  expect(features.map(one => one.criticality)).toEqual([1, 0]);
  expect(criticalChain).toEqual([
    { featureId: 'long', discipline: 'backend', personId: 'ada', startDay: 0, finishDay: 4 },
  ]);
});

test('a person who does two things one after the other makes both critical', () => {
  const features = [feature('a', { backend: 8 }), feature('b', { backend: 8 })];
  const { criticalChain } = detailOf(planWith({ features, trials: 20 }));
  expect(criticalChain.map(link => link.featureId)).toHaveLength(2);
});

test('the chain of a busy plan has no gap but days off, and ends with the finish', () => {
  // Two people who wait for each other, the second with days off.
  const relay = planWith({
    features: [
      feature('a', { backend: 20 }),
      feature('b', { qa: 36 }, ['a']),
      feature('c', { backend: 12 }, ['b']),
      feature('side', { qa: 4 }),
    ],
    team: [
      person('ada'),
      person('ben', {
        disciplines: ['qa'],
        weekdays: [1, 2, 4],
        timeOff: [{ from: '2027-03-08', to: '2027-03-09' }],
      }),
    ],
    trials: 200,
  });
  for (const plan of [
    relay,
    ...[0.5, 0.7, 0.8, 1].map(focusFactor => busyPlan({ trials: 200, focusFactor })),
  ]) {
    const { criticalChain, pieces } = detailIn(plan);
    expect(criticalChain.length).toBeGreaterThan(2);
    let next = 0;
    for (const { personId, startDay, finishDay } of criticalChain) {
      const who = plan.team.find(one => one.id === personId)!;
      for (let day = next; day < startDay; day++)
        expect([personId, day, isWorkingDay(plan, who, day)]).toEqual([personId, day, false]);
      expect(startDay).toBeGreaterThanOrEqual(next - 1);
      expect(finishDay).toBeGreaterThanOrEqual(startDay);
      next = finishDay + 1;
    }
    expect(next - 1).toBe(Math.max(...pieces.map(piece => piece.finishDay)));
  }
});

test('ranks of many equal values are found at once, not one by one', () => {
  // Compared one with the other these would take minutes.
  const equal = new Float64Array(300_000).fill(7);
  const ranks = ranksOf(equal, orderOf(equal));
  expect([ranks[0], ranks.at(-1)]).toEqual([150_000.5, 150_000.5]);
});

test('ranks share the mean where values are equal, and Spearman’s correlation is as published', () => {
  expect([...ranksOf([3, 1, 3, 2], orderOf([3, 1, 3, 2]))]).toEqual([3.5, 1, 3.5, 2]);
  const rank = (values: number[]) => ranksOf(values, orderOf(values));
  // IQ and hours of television a week: the worked example of Wikipedia's article on the coefficient, −29 ÷ 165.
  const iq = rank([106, 100, 86, 101, 99, 103, 97, 113, 112, 110]);
  const television = rank([7, 27, 2, 50, 28, 29, 20, 12, 6, 17]);
  expect(correlation(iq, television)).toBeCloseTo(-29 / 165, 10);
});

test('the one uncertain feature drives all of the cost', () => {
  const features = [feature('sure', { backend: 40 }), feature('open', { backend: wide })];
  const { drivers, features: ranges } = detailOf(planWith({ features, systemicShare: 0, trials: 4000 }));
  expect(drivers.map(one => one.id)).toEqual(['open']);
  expect(ranges.find(one => one.id === 'open')!.withCost).toBe(1);
  expect(ranges.find(one => one.id === 'sure')!.withCost).toBe(0);
  // By hand: in its lowest tenth the P80 is the quantile of 0.08, in its highest that of 0.98.
  const at = (z: number) => 20 * Math.exp((z * Math.log(z < 0 ? 2 : 2.25)) / 1.2815515655446004);
  const [low, high] = drivers[0]!.cost;
  expect((low - 4000) / 100 / at(-1.405071560309632)).toBeCloseTo(1, 1);
  expect((high - 4000) / 100 / at(2.053748910631823)).toBeCloseTo(1, 0);
});

test('with a systemic factor how the whole project goes is a driver of its own', () => {
  const features = Array.from({ length: 12 }, (_, i) => feature(`f${i}`, { backend: wide }));
  const { drivers } = detailOf(planWith({ features, systemicShare: 0.5, trials: 2000 }));
  expect(drivers[0]!.kind).toBe('systemic');
  expect(drivers[0]!.cost[0]).toBeLessThan(drivers[0]!.cost[1]);
});

test('a feature’s bar is its own: what it shares with all work is not counted again', () => {
  const features = [
    feature('large', { backend: { low: 50, likely: 100, high: 200 } }),
    ...Array.from({ length: 9 }, (_, i) =>
      feature(`small${i}`, { backend: { low: 5, likely: 10, high: 20 } }),
    ),
    feature('sure', { backend: 20 }),
  ];
  const { drivers } = detailOf(planWith({ features, systemicShare: 0.5, trials: 4000 }));
  const width = (id: string) => {
    const driver = drivers.find(one => one.id === id);
    return driver ? Math.abs(driver.cost[1] - driver.cost[0]) : 0;
  };
  expect(width('sure')).toBe(0);
  // Ten times the hours move the cost about ten times as far, not nearly as far.
  for (let i = 0; i < 9; i++) expect(width(`small${i}`)).toBeLessThan(width('large') / 4);
});

test('a feature’s bar lies on both sides of the P80, with what finished projects spread as without it', () => {
  const features = Array.from({ length: 6 }, (_, i) => feature(`f${i}`, { backend: wide }));
  const drawn = (calibration: Calibration | null) => {
    const input = planWith({ features, systemicShare: 0.25, trials: 10_000, calibration });
    const { cost, detail } = forecast(input).editions.mvp;
    const bars = detail!.drivers.filter(({ kind }) => kind === 'feature');
    const width = (bar: Driver) => bar.cost[1] - bar.cost[0];
    for (const bar of bars) {
      expect(bar.cost[0]).toBeLessThan(cost.p80);
      expect(bar.cost[1]).toBeGreaterThan(cost.p80);
    }
    const shared = detail!.drivers.find(({ kind }) => kind === 'calibration');
    return { bars: bars.length, mean: bars.reduce((sum, bar) => sum + width(bar), 0) / bars.length, shared };
  };
  const alone = drawn(null);
  const hoursFactor = Object.fromEntries(DISCIPLINES.map(one => [one, 1])) as Record<Discipline, number>;
  const corrected = drawn({ hoursFactor, projectSpread: { scale: 0.6, degreesOfFreedom: 13 } });
  expect([alone.bars, corrected.bars]).toEqual([6, 6]);
  expect(corrected.mean).toBeLessThan(2 * alone.mean);
  expect(corrected.shared!.cost[1] - corrected.shared!.cost[0]).toBeGreaterThan(2 * corrected.mean);
});

test('a feature without chance of its own has no bar, whatever risks and other projects add to it', () => {
  const hoursFactor = Object.fromEntries(DISCIPLINES.map(one => [one, 1])) as Record<Discipline, number>;
  const calibration: Calibration = { hoursFactor, projectSpread: { scale: 0.4, degreesOfFreedom: 12 } };
  const impact = {
    kind: 'hours',
    range: { low: 100, likely: 100, high: 100 },
    featureIds: ['sure'],
  } as const;
  const { drivers } = detailOf(
    planWith({
      features: [feature('sure', { backend: 10 }), feature('open', { backend: wide })],
      risks: [{ ...risk('often', 0.5, impact) }],
      calibration,
      trials: 4000,
    }),
  );
  expect(drivers.filter(one => one.kind === 'feature').map(one => one.id)).toEqual(['open']);
  expect(drivers.map(one => one.kind)).toContain('risk');
});

test('a risk is worth its chance times its impact, and nothing where it cannot matter', () => {
  const certain = (value: number) => ({ low: value, likely: value, high: value });
  const risks = [
    risk('money', 0.5, { kind: 'money', range: certain(1000) }),
    risk('days', 0.25, { kind: 'days', range: certain(4) }),
    risk('hours', 0.5, { kind: 'hours', range: certain(8), featureIds: ['a'] }),
    risk('never', 0, { kind: 'money', range: certain(1000) }),
  ];
  const input = planWith({ features: [feature('a', { backend: 8 })], risks, trials: 4000 });
  const [money, days, hours, never] = detailOf(input).risks;
  expect(money).toMatchObject({ costMinor: Math.round(1000 * money!.happens), days: 0 });
  expect(money!.happens).toBeCloseTo(0.5, 1);
  expect(days).toMatchObject({ costMinor: 0 });
  expect(days!.days).toBeGreaterThan(0.9);
  expect(hours!.costMinor).toBe(Math.round(800 * hours!.happens));
  expect(never).toMatchObject({ happens: 0, costMinor: 0, days: 0, p80CostMinor: 0, p80Days: 0 });
});

test('what a risk adds is what the same plan without it lacks', () => {
  const plan = busyPlan({ trials: 500 });
  const { enterprise } = forecast(plan).editions;
  for (const { id, costMinor } of enterprise.detail!.risks) {
    // Without changing anything else: the same lists, so only the risk differs.
    const lists = Object.fromEntries(
      Object.values(preparePlan(plan).editions).map(one => [one.edition, one.priorityList]),
    ) as never;
    const without = preparePlan({ ...plan, risks: plan.risks.filter(one => one.id !== id) }, { lists });
    const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
    const difference =
      mean(simulate(preparePlan(plan, { lists }), 'enterprise', 0, 500).cost) -
      mean(simulate(without, 'enterprise', 0, 500).cost);
    expect(Math.abs(difference - costMinor)).toBeLessThan(2);
  }
});

test('load is full while somebody works every day, and empty on weeks off', () => {
  const team = [person('ada', { timeOff: [{ from: '2027-03-08', to: '2027-03-14' }] })];
  const { load } = detailOf(planWith({ features: [feature('a', { backend: 60 })], team, trials: 20 }));
  // Five days, a week off, and two and a half days.
  expect(load).toEqual([{ personId: 'ada', weeks: [100, 0, 50] }]);
});

test('parts of days are load as they are, whoever’s day they share', () => {
  const features = [
    feature('a', { backend: 2 }),
    feature('b', { backend: 7 }),
    feature('c', { frontend: 3 }),
  ];
  const team = [person('ada'), person('ben', { disciplines: ['frontend'], share: 0.5 })];
  const risks = [
    risk('late', 0.5, { kind: 'hours', range: { low: 8, likely: 8, high: 8 }, featureIds: ['b'] }),
  ];
  const detail = detailOf(planWith({ features, team, risks, trials: 1000 }));
  const { happens } = detail.risks[0]!;
  expect(detail.load).toEqual([
    { personId: 'ada', weeks: [Math.round((100 * (9 + 8 * happens)) / 40)] },
    { personId: 'ben', weeks: [15] },
  ]);
});

test('months tell the same as the days of finish', () => {
  const { months, curve, finish } = forecast(busyPlan({ trials: 1000 })).editions.enterprise;
  expect(months.at(-1)!.finished).toBe(1);
  for (const [i, one] of months.entries())
    expect(one.finished).toBeGreaterThanOrEqual(months[i - 1]?.finished ?? 0);
  const month = finish.p80.slice(0, 7);
  expect(months.find(one => one.month === month)!.finished).toBeGreaterThanOrEqual(0.8);
  expect(curve.costMinor).toHaveLength(101);
  expect([...curve.finishDay].sort((a, b) => a - b)).toEqual(curve.finishDay);
});

test('costs of each month are paid from the start until the finish', () => {
  const features = [feature('a', { backend: 8 * 20 })];
  const fixedCosts = [{ title: 'hosting', amountMinor: 30_437, edition: 'mvp', per: 'month' }] as const;
  const { cost, costParts } = forecast(planWith({ features, fixedCosts, trials: 20 })).editions.mvp;
  // Twenty working days from a Monday are 26 calendar days.
  expect(costParts.monthly).toBe(Math.round((30_437 * 26) / 30.436875));
  expect(cost.p50).toBe(16_000 + costParts.monthly);
});
