import { expect, test, vi } from 'vitest';
import { dayNumber } from './calendar-days';
import { forecast } from './forecast';
import { normalCdf } from './numbers/normal';
import { preparePlan } from './plan/plan';
import { Sampling } from './sampling';
import { simulate, type Trials } from './simulate';
import { summarise } from './summarise';
import { busyPlan, feature, person, planWith, risk } from './testing/plans';
import { standardErrorsOff } from './testing/standard-errors';
import { EDITIONS, type ForecastInput } from './types';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

const dayAfter = (input: ForecastInput, iso: string) => dayNumber(iso)! - dayNumber(input.start)!;

test('the same seed gives the same forecast to the last digit, another seed another', () => {
  const once = JSON.stringify(forecast(busyPlan({ trials: 300 })));
  expect(JSON.stringify(forecast(JSON.parse(JSON.stringify(busyPlan({ trials: 300 })))))).toBe(once);
  expect(JSON.stringify(forecast(busyPlan({ trials: 300, seed: 2 })))).not.toBe(once);
});

test('however trials are split and in whatever order they run, every byte is the same', () => {
  const input = busyPlan();
  const whole = simulate(preparePlan(input), 'enterprise', 0, 200);
  const cuts = [0, 1, 2, 7, 64, 65, 199, 200];
  const runs = cuts
    .slice(1)
    .map((end, i) => [cuts[i]!, end - cuts[i]!] as const)
    .reverse()
    .map(([first, count]) => simulate(preparePlan(input), 'enterprise', first, count))
    .reverse();
  expect(runs.flatMap(run => [...run.cost])).toEqual([...whole.cost]);
  expect(runs.flatMap(run => [...run.finishDay])).toEqual([...whole.finishDay]);
  const plan = preparePlan(input);
  expect(summarise(plan, 'enterprise', runs)).toEqual(summarise(plan, 'enterprise', [whole]));
});

test('with certain hours the forecast is the schedule worked out by hand', () => {
  const input = planWith({
    features: [
      feature('a', { backend: 32 }),
      feature('b', { backend: 12 }, ['a']),
      feature('c', { backend: 4 }, ['b'], 'scalable'),
    ],
    fixedCosts: [
      { title: 'hosting', amountMinor: 1000, edition: 'mvp' },
      { title: 'audit', amountMinor: 500, edition: 'enterprise' },
    ],
  });
  const { mvp, scalable, enterprise } = forecast(input).editions;
  // 44 hours at 100 an hour: Monday to Friday and half of the next Monday.
  expect(mvp.cost).toMatchObject({ mean: 5400, p10: 5400, p50: 5400, p80: 5400, p95: 5400 });
  expect(mvp.finish).toMatchObject({
    p10: '2027-03-08',
    p50: '2027-03-08',
    p80: '2027-03-08',
    p95: '2027-03-08',
  });
  expect(mvp.workdays).toEqual({ mean: 6, p10: 6, p50: 6, p80: 6, p95: 6 });
  expect(mvp.detail!.features).toMatchObject([
    { id: 'a', start: [0, 0, 0], finish: [3, 3, 3] },
    { id: 'b', start: [4, 4, 4], finish: [7, 7, 7] },
  ]);
  expect([scalable.cost.p50, scalable.finish.p50]).toEqual([5800, '2027-03-08']);
  expect([enterprise.cost.p50, enterprise.finish.p50]).toEqual([6300, '2027-03-08']);
});

test('a single piece of work comes out at the P10, P50 and P90 that were put in', () => {
  const input = planWith({
    features: [feature('a', { backend: { low: 50, likely: 80, high: 160 } })],
    trials: 40_000,
  });
  const { cost } = forecast(input).editions.mvp;
  // The spreads of the logarithm below and above 80, and the standard error of a quantile: √(p(1 − p)/n) ÷ density.
  const [low, high] = [Math.log(80 / 50), Math.log(160 / 80)].map(log => log / 1.2815515655446);
  const errorOf = (p: number, density: number) => Math.sqrt((p * (1 - p)) / 40_000) / density;
  expect(standardErrorsOff(Math.log(cost.p10), Math.log(5000), low! * errorOf(0.1, 0.1755))).toBeLessThan(4);
  expect(standardErrorsOff(Math.log(cost.p50), Math.log(8000), high! * errorOf(0.5, 0.39894))).toBeLessThan(
    4,
  );
  // Mean and mean square of the two halves of lognormals.
  const moment = (k: number) =>
    Math.exp((k * low!) ** 2 / 2) * normalCdf(-k * low!) +
    Math.exp((k * high!) ** 2 / 2) * normalCdf(k * high!);
  const meanError = 8000 * Math.sqrt((moment(2) - moment(1) ** 2) / 40_000);
  expect(standardErrorsOff(cost.mean, 8000 * moment(1), meanError)).toBeLessThan(4);
  const above =
    simulate(preparePlan(input), 'mvp', 0, 40_000).cost.filter(value => value > 16_000).length / 40_000;
  expect(standardErrorsOff(above, 0.1, Math.sqrt((0.1 * 0.9) / 40_000))).toBeLessThan(4);
});

/** Mean and variance of total hours over trials, without a schedule. */
function totals(count: number, sigma: number, systemicShare: number, trials = 10_000) {
  const range = {
    low: 10 * Math.exp(-sigma * 1.2815515655446),
    likely: 10,
    high: 10 * Math.exp(sigma * 1.2815515655446),
  };
  const features = Array.from({ length: count }, (_, i) => feature(`f${i}`, { backend: range }));
  const input = planWith({ features, systemicShare });
  const sampling = new Sampling(preparePlan(input).editions.mvp, input);
  let sum = 0;
  let squares = 0;
  for (let trial = 0; trial < trials; trial++) {
    sampling.draw(trial);
    const total = sampling.hours.reduce((a, b) => a + b, 0);
    sum += total;
    squares += total * total;
  }
  const mean = sum / trials;
  return { mean, variance: squares / trials - mean * mean };
}

test('the variance of the total follows Σᵢⱼ mᵢmⱼ(e^{σᵢσⱼρ} − 1)', () => {
  for (const rho of [0, 0.25, 0.6]) {
    const itemMean = 10 * Math.exp(0.4 ** 2 / 2);
    const expected =
      itemMean ** 2 * (12 * (Math.exp(0.4 ** 2) - 1) + 12 * 11 * (Math.exp(0.4 ** 2 * rho) - 1));
    const { mean, variance } = totals(12, 0.4, rho);
    expect(standardErrorsOff(mean, 12 * itemMean, Math.sqrt(expected / 10_000))).toBeLessThan(4);
    expect(variance / expected).toBeGreaterThan(0.93);
    expect(variance / expected).toBeLessThan(1.07);
  }
});

test('sixty pieces of work with σ 0.5 vary in total by 0.07 at ρ = 0 and by 0.26 at ρ = 0.25', () => {
  const variation = (rho: number) => {
    const { mean, variance } = totals(60, 0.5, rho, 4000);
    return Math.sqrt(variance) / mean;
  };
  expect(variation(0)).toBeCloseTo(0.07, 2);
  expect(Math.abs(variation(0.25) - 0.26)).toBeLessThan(0.012);
});

test('budget and deadline set to the reported P80 give a chance of 80%', () => {
  const input = busyPlan({ trials: 1000 });
  const { cost, finish } = forecast(input).editions.enterprise;
  const again = forecast({ ...input, budgetMinor: cost.p80, deadline: finish.p80 }).editions.enterprise;
  expect(again.probability.budget).toBeGreaterThanOrEqual(0.8);
  expect(again.probability.budget).toBeLessThan(0.81);
  expect(again.probability.deadline).toBeGreaterThanOrEqual(0.8);
  const dayBefore = { ...input, deadline: previousDay(finish.p80) };
  expect(forecast(dayBefore).editions.enterprise.probability.deadline).toBeLessThan(0.8);
});

test('the joint chance counts the same pairs and lies within its bounds', () => {
  const input = busyPlan({ trials: 400 });
  for (const edition of EDITIONS) {
    const { probability, cloud } = forecast(input).editions[edition];
    const inBoth = cloud.filter(
      ([cost, day]) => cost <= input.budgetMinor! && day <= dayAfter(input, input.deadline!),
    ).length;
    const { budget, deadline, joint } = probability;
    expect(joint).toBe(inBoth / cloud.length);
    expect(joint).toBeLessThanOrEqual(Math.min(budget!, deadline!));
    expect(joint).toBeGreaterThanOrEqual(budget! + deadline! - 1);
  }
});

test('without budget or deadline their chances are left open', () => {
  const { probability } = forecast(busyPlan({ budgetMinor: null })).editions.mvp;
  expect(probability.budget).toBeNull();
  expect(probability.joint).toBeNull();
  expect(probability.deadline).not.toBeNull();
});

test('histograms and feature ranges account for every trial', () => {
  const { editions } = forecast(busyPlan());
  for (const { cost, finish, detail } of Object.values(editions)) {
    for (const { counts } of [cost.histogram, finish.histogram])
      expect(counts.reduce((a, b) => a + b, 0)).toBe(1000);
    for (const { start, finish } of detail!.features) {
      const figures = [...start, ...finish];
      expect(figures.every(Number.isInteger)).toBe(true);
      expect(start[0] <= start[1] && start[1] <= start[2]).toBe(true);
      expect(start.every((day, i) => day <= finish[i]!)).toBe(true);
    }
  }
});

test('editions share their draws: in each trial the larger edition costs no less than its common part', () => {
  const solo = { team: [person('ada', { disciplines: ['backend', 'frontend', 'qa'] })], trials: 200 };
  const plan = preparePlan(busyPlan(solo));
  const [mvp, scalable, enterprise] = EDITIONS.map(edition => simulate(plan, edition, 0, 200));
  expect(
    [...mvp!.cost].every((cost, i) => cost < scalable!.cost[i]! && scalable!.cost[i]! < enterprise!.cost[i]!),
  ).toBe(true);
});

test('an edition without features costs its fixed costs and is done at the start', () => {
  const input = planWith({ fixedCosts: [{ title: 'domain', amountMinor: 900, edition: 'mvp' }], team: [] });
  const { mvp } = forecast(input).editions;
  expect([mvp.cost.p50, mvp.finish.p95, mvp.workdays.mean, mvp.featureCount]).toEqual([
    900,
    '2027-03-01',
    0,
    0,
  ]);
});

test('a feature with zero hours is no work', () => {
  const input = planWith({ features: [feature('a', { backend: 0 }), feature('b', { backend: 8 }, ['a'])] });
  expect(forecast(input).editions.mvp.workdays.p50).toBe(1);
});

test('a certain risk adds its hours within the schedule, its days to the finish, its money to the cost', () => {
  const features = [feature('a', { backend: 8 }), feature('b', { backend: 24 }, ['a'])];
  const certain = (value: number) => ({ low: value, likely: value, high: value });
  const outcome = (...risks: ForecastInput['risks']) => {
    const { cost, finish, detail, workdays } = forecast(planWith({ features, risks })).editions.mvp;
    return [cost.p50, finish.p50, detail!.features[0]!.finish[1], workdays.p50];
  };
  expect(outcome()).toEqual([3200, '2027-03-04', 0, 4]);
  // 8 hours over a and b by 1 to 3: a takes 10 hours, b 30.
  expect(outcome(risk('r', 1, { kind: 'hours', range: certain(8), featureIds: ['a', 'b'] }))).toEqual([
    4000,
    '2027-03-05',
    1,
    5,
  ]);
  expect(outcome(risk('r', 1, { kind: 'days', range: certain(2) }))).toEqual([3200, '2027-03-08', 0, 6]);
  expect(outcome(risk('r', 1, { kind: 'money', range: certain(777) }))).toEqual([3977, '2027-03-04', 0, 4]);
  expect(outcome(risk('r', 0, { kind: 'days', range: certain(2) }))).toEqual(outcome());
  expect(outcome(risk('r', 1, { kind: 'days', range: certain(2) }, 'scalable'))).toEqual(outcome());
});

test('a risk fires as often as its probability says', () => {
  const risks = [risk('r', 0.3, { kind: 'money', range: { low: 1, likely: 1, high: 1 } })];
  const plan = preparePlan(planWith({ risks }));
  const { cost } = simulate(plan, 'mvp', 0, 10_000);
  const happened = cost.reduce((a, b) => a + b, 0) / 10_000;
  expect(standardErrorsOff(happened, 0.3, Math.sqrt((0.3 * 0.7) / 10_000))).toBeLessThan(4);
});

test('more people never make the finish later, more work never earlier or cheaper, in distribution', () => {
  const deciles = (input: ForecastInput) => {
    const { cost, finishDay } = simulate(preparePlan(input), 'enterprise', 0, 1000);
    return { cost: cost.sort(), finishDay: finishDay.sort() };
  };
  const base = busyPlan();
  const before = deciles(base);
  const more = deciles({
    ...base,
    features: base.features.map(one => ({
      ...one,
      effortHours: Object.fromEntries(
        Object.entries(one.effortHours).map(([d, r]) => [
          d,
          { low: 1.2 * r.low, likely: 1.2 * r.likely, high: 1.2 * r.high },
        ]),
      ),
    })),
  });
  const another = deciles({
    ...base,
    features: [
      ...base.features,
      feature('new', { qa: { low: 10, likely: 20, high: 40 } }, ['f9'], 'enterprise'),
    ],
  });
  // Half a person: what falls to a fifth of one takes so long that it may well lengthen the worst cases.
  const helped = deciles({
    ...base,
    team: [...base.team, person('dan', { disciplines: ['backend', 'frontend', 'qa'], share: 0.5 })],
  });
  for (const at of [100, 300, 500, 700, 900]) {
    expect(more.cost[at]).toBeGreaterThan(before.cost[at]!);
    expect(more.finishDay[at]).toBeGreaterThan(before.finishDay[at]!);
    expect(another.cost[at]).toBeGreaterThan(before.cost[at]!);
    expect(another.finishDay[at]).toBeGreaterThanOrEqual(before.finishDay[at]!);
    expect(helped.finishDay[at]).toBeLessThanOrEqual(before.finishDay[at]!);
  }
});

test('PERT plans stay within their smallest and greatest hours', () => {
  const features = [feature('a', { backend: { low: 0, likely: 8, high: 40 } })];
  const { cost } = simulate(preparePlan(planWith({ features, distribution: 'pert' })), 'mvp', 0, 2000);
  expect(Math.min(...cost)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...cost)).toBeLessThanOrEqual(4000);
  expect(cost.reduce((a, b) => a + b, 0) / 2000 / 1200).toBeCloseTo(1, 1);
});

test('runs of trials are plain arrays that cross to and from workers', () => {
  const run: Trials = simulate(preparePlan(busyPlan()), 'mvp', 5, 10);
  expect(structuredClone(run)).toEqual(run);
});

function previousDay(iso: string): string {
  return new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
}

test('a risk that goes with S happens as often, and mostly where all goes badly', () => {
  const of = (systemicShare?: number) => {
    const impact = { kind: 'money', range: { low: 1000, likely: 1000, high: 1000 } } as const;
    const plan = preparePlan(
      planWith({
        features: [feature('a', { backend: { low: 10, likely: 20, high: 45 } })],
        risks: [{ ...risk('with', 0.3, impact), systemicShare }],
        trials: 10_000,
      }),
    );
    const { detail } = simulate(plan, 'mvp', 0, 10_000);
    let happened = 0;
    let both = 0;
    for (let i = 0; i < 10_000; i++) {
      happened += detail!.riskHappened[i]!;
      // P(S > Φ⁻¹(0.7)) is 0.3, too.
      if (detail!.systemic[i]! > 0.5244005127080407) both += detail!.riskHappened[i]!;
    }
    return { happens: happened / 10_000, both: both / 10_000 };
  };
  expect(of().both).toBeCloseTo(0.09, 1.9);
  const half = of(0.5);
  // Four standard errors of a share of 0.3.
  expect(Math.abs(half.happens - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 10_000));
  // The joint chance of two normal scores that correlate by √½, both above their 70%: ∫ φ(s)·Φ((√½·s − t)/√½) ds.
  let joint = 0;
  const t = 0.5244005127080407;
  for (let s = t + 0.0005; s < 8; s += 0.001)
    joint +=
      0.001 *
      (Math.exp((-s * s) / 2) / Math.sqrt(2 * Math.PI)) *
      normalCdf((Math.SQRT1_2 * s - t) / Math.SQRT1_2);
  expect(Math.abs(half.both - joint)).toBeLessThan(4 * Math.sqrt((joint * (1 - joint)) / 10_000));
});
