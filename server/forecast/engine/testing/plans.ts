import type { Discipline, Edition, Feature, ForecastInput, Person, Range, Risk } from '../types';

/** Small plans for tests: everything plain unless a test says otherwise. */
export function planWith(given: Partial<ForecastInput> = {}): ForecastInput {
  return {
    currency: 'EUR',
    start: '2027-03-01', // A Monday.
    hoursPerDay: 8,
    focusFactor: 1,
    distribution: 'lognormal',
    rangeConfidence: 0.8,
    systemicShare: 0.25,
    features: [],
    team: [person('ada')],
    holidays: [],
    risks: [],
    fixedCosts: [],
    budgetMinor: null,
    deadline: null,
    seed: 1,
    trials: 1000,
    ...given,
  };
}

export function person(id: string, given: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    disciplines: ['backend'],
    share: 1,
    rateMinorPerHour: 100,
    weekdays: [1, 2, 3, 4, 5],
    timeOff: [],
    ...given,
  };
}

export function feature(
  id: string,
  effortHours: Partial<Record<Discipline, Range | number>>,
  needs: readonly string[] = [],
  edition: Edition = 'mvp',
): Feature {
  const ranges = Object.entries(effortHours).map(([discipline, hours]) => [
    discipline,
    typeof hours === 'number' ? certain(hours) : hours,
  ]);
  return { id, title: id, edition, effortHours: Object.fromEntries(ranges), needs };
}

export function risk(
  id: string,
  probability: number,
  impact: Risk['impact'],
  edition: Edition = 'mvp',
): Risk {
  return { id, title: id, probability, edition, impact };
}

export function certain(value: number): Range {
  return { low: value, likely: value, high: value };
}

/** Three disciplines, three uneven people, a chain beside a crowd: enough to make decisions matter. */
export function busyPlan(given: Partial<ForecastInput> = {}): ForecastInput {
  const hours = (i: number): Range => ({ low: 4 + (i % 5), likely: 8 + 2 * (i % 7), high: 20 + 5 * (i % 6) });
  return planWith({
    focusFactor: 0.8,
    features: Array.from({ length: 14 }, (_, i) =>
      feature(
        `f${i}`,
        i % 3 === 0
          ? { backend: hours(i), frontend: hours(i + 3) }
          : { [i % 3 === 1 ? 'frontend' : 'qa']: hours(i) },
        i > 3 ? [`f${i - 4 + (i % 2)}`] : [],
        i < 7 ? 'mvp' : i < 11 ? 'scalable' : 'enterprise',
      ),
    ),
    team: [
      person('ada', {
        disciplines: ['backend', 'frontend'],
        timeOff: [{ from: '2027-03-08', to: '2027-03-12' }],
      }),
      person('ben', { disciplines: ['frontend', 'qa'], rateMinorPerHour: 80, weekdays: [1, 2, 3, 4] }),
      person('cleo', { disciplines: ['backend', 'qa'], share: 0.5, rateMinorPerHour: 120 }),
    ],
    holidays: ['2027-03-26', '2027-03-29'],
    risks: [
      risk('hours', 0.4, {
        kind: 'hours',
        range: { low: 4, likely: 10, high: 30 },
        featureIds: ['f1', 'f3', 'f12'],
      }),
      risk('days', 0.3, { kind: 'days', range: { low: 1, likely: 3, high: 8 } }),
      risk('money', 0.5, { kind: 'money', range: { low: 1000, likely: 5000, high: 20_000 } }, 'scalable'),
    ],
    fixedCosts: [{ title: 'hosting', amountMinor: 10_000, edition: 'mvp' }],
    budgetMinor: 60_000,
    deadline: '2027-04-09',
    ...given,
  });
}
