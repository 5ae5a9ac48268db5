import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { workdaysAt } from './calendar';
import { Dispatch } from './dispatch';
import { type Plan, preparePlan } from './plan/plan';
import { disciplinesIn, type PlainItem, plainDispatch } from './testing/plain-dispatch';
import { busyPlan, feature, person, planWith } from './testing/plans';
import type { ForecastInput } from './types';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

const dispatchOf = (plan: Plan) => {
  const { work, priorityList } = plan.editions.enterprise;
  const dispatch = new Dispatch(work, plan.team);
  dispatch.setPriorityList(priorityList);
  return { dispatch, work };
};

const finishOf = (input: ForecastInput) => {
  const { dispatch, work } = dispatchOf(preparePlan(input));
  return dispatch.run(work.medianHours);
};

test('work worked out by hand: a chain over a weekend, and a holiday', () => {
  const chain = [feature('a', { backend: 32 }), feature('b', { backend: 12 }, ['a'])];
  // Monday to Thursday, then Friday and half of Monday.
  expect(finishOf(planWith({ features: chain }))).toBe(7.5);
  expect(finishOf(planWith({ features: chain, holidays: ['2027-03-02'] }))).toBe(8.5);
});

test('time off, other weekdays, shares and the focus factor stretch work as they should', () => {
  const features = [feature('a', { backend: 16 })];
  const finish = (given: Parameters<typeof person>[1], plan: Partial<ForecastInput> = {}) =>
    finishOf(planWith({ features, team: [person('ada', given)], ...plan }));
  expect(finish({})).toBe(2);
  expect(finish({ share: 0.5 })).toBe(4);
  expect(finish({ share: 0.25 })).toBe(10);
  expect(finish({ weekdays: [2, 4] })).toBe(4);
  expect(finish({ timeOff: [{ from: '2027-03-02', to: '2027-03-03' }] })).toBe(4);
  expect(finish({}, { focusFactor: 0.8 })).toBe(2.5);
  expect(finish({}, { hoursPerDay: 4 })).toBe(4);
});

test('two can do what one does in half the time, but nobody does what they cannot', () => {
  const features = [feature('a', { backend: 16 }), feature('b', { backend: 16 }), feature('c', { qa: 8 })];
  const team = [person('ada'), person('ben'), person('cleo', { disciplines: ['qa'] })];
  const { dispatch, work } = dispatchOf(preparePlan(planWith({ features, team })));
  expect(dispatch.run(work.medianHours)).toBe(2);
  expect(dispatch.items.map(item => item.person).sort()).toEqual([0, 1, 2]);
});

test('work waits for somebody quicker who will soon be free, and goes to the slower one when that is sooner', () => {
  const team = [person('full'), person('tenth', { share: 0.1 })];
  const two = (hours: number) => [feature('a', { backend: 8 }), feature('b', { backend: hours }, [])];
  // One day for the first; the second would take ten days with the tenth of a person.
  expect(finishOf(planWith({ features: two(8), team }))).toBe(2);
  expect(
    finishOf(planWith({ features: [feature('a', { backend: 80 }), feature('b', { backend: 0.8 })], team })),
  ).toBeLessThan(13);
});

test('a feature without work passes its needs on', () => {
  const features = [
    feature('a', { backend: 8 }),
    feature('gate', {}, ['a']),
    feature('b', { backend: 8 }, ['gate']),
  ];
  const { dispatch, work } = dispatchOf(
    preparePlan(planWith({ features, team: [person('ada'), person('ben')] })),
  );
  expect(dispatch.run(work.medianHours)).toBe(2);
  expect(dispatch.features.map(feature => feature.start)).toEqual([0, 1, 1]);
});

const factors = (items: number, least: number, most: number) =>
  fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: items, maxLength: items });

test('every schedule keeps needs, skills, calendars and one thing at a time', () => {
  const plan = preparePlan(busyPlan());
  const { dispatch, work } = dispatchOf(plan);
  const items = work.itemFeature.length;
  fc.assert(
    fc.property(factors(items, 0.1, 5), stretch => {
      const hours = work.medianHours.map((median, item) => median * stretch[item]!);
      dispatch.run(hours);
      for (let item = 0; item < items; item++) {
        const { start, finish, person: who } = dispatch.items[item]!;
        const calendar = plan.team.calendars[who]!;
        const worked = workdaysAt(calendar, finish) - workdaysAt(calendar, start);
        expect(worked * plan.team.hoursPerWorkday[who]!).toBeCloseTo(hours[item]!, 5);
        expect(plan.team.disciplineMask[who]! & (1 << work.itemDiscipline[item]!)).not.toBe(0);
        for (const need of work.features[work.itemFeature[item]!]!.needs) {
          const needed = work.features.findIndex(({ id }) => id === need);
          expect(start).toBeGreaterThanOrEqual(dispatch.features[needed]!.finish);
        }
        for (const other of dispatch.items.slice(0, item)) {
          if (other.person === who) expect(other.finish <= start || finish <= other.start).toBe(true);
        }
      }
    }),
  );
});

test('no hindsight: what is decided up to a moment does not depend on work unfinished then', () => {
  const { dispatch, work } = dispatchOf(preparePlan(busyPlan()));
  const items = work.itemFeature.length;
  const arbitrary = fc.tuple(
    factors(items, 0.2, 4),
    factors(items, 0.05, 6),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(arbitrary, ([first, second, when]) => {
      const hours = work.medianHours.map((median, item) => median * first[item]!);
      const moment = dispatch.run(hours) * when;
      const before = dispatch.items.map(({ start, finish, person }) => ({ start, finish, person }));
      // Work under way may only become longer, else it would have been finished by then; work to come may change at will.
      const otherwise = hours.map((length, item) => {
        if (before[item]!.finish <= moment) return length;
        return before[item]!.start <= moment ? length * (1 + second[item]!) : length * second[item]!;
      });
      dispatch.run(otherwise);
      for (const { index, start, person } of dispatch.items) {
        if (before[index]!.start > moment) expect(start).toBeGreaterThan(moment);
        else
          expect({ start, person }).toMatchObject({
            start: before[index]!.start,
            person: before[index]!.person,
          });
      }
    }),
    { numRuns: 300 },
  );
});

/** Plans of whole days, in which people have days off, can do different things, and take longer than thought. */
const wholeDays = fc
  .record({
    given: fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 4 }),
        taken: fc.integer({ min: 1, max: 6 }),
        disciplines: fc.subarray(['backend', 'qa'] as const, { minLength: 1 }),
        need: fc.option(fc.nat(4)),
      }),
      { minLength: 3, maxLength: 5 },
    ),
    timeOff: fc.integer({ min: 1, max: 9 }),
    isWeekendWorked: fc.boolean(),
    share: fc.constantFrom(0.5, 1),
    order: fc.array(fc.nat(1000), { minLength: 10, maxLength: 10 }),
  })
  .map(({ given, timeOff, isWeekendWorked, share, order }) => {
    const features = given.map(({ days, disciplines, need }, i) =>
      feature(
        `f${i}`,
        Object.fromEntries(disciplines.map(one => [one, 8 * days])),
        need !== null && need < i ? [`f${need}`] : [],
      ),
    );
    const off = `2027-03-0${timeOff}`;
    const team = [
      person('ada', { disciplines: ['backend', 'qa'], timeOff: [{ from: off, to: off }] }),
      person('ben', { share, weekdays: isWeekendWorked ? [2, 3, 4, 6, 7] : [1, 2, 4] }),
      person('cleo', { disciplines: ['qa', 'backend'], rateMinorPerHour: 80, weekdays: [3, 5] }),
    ];
    const input = planWith({ features, team, holidays: ['2027-03-04'] });
    const taken = given.map(one => 8 * one.taken);
    return { input, taken, order };
  });

const plainItemsOf = (input: ForecastInput, taken: readonly number[]): PlainItem[] =>
  input.features.flatMap(({ id, effortHours }, i) =>
    disciplinesIn(effortHours).map(discipline => ({
      feature: id,
      discipline,
      medianHours: effortHours[discipline]!.likely,
      hours: taken[i]!,
    })),
  );

test('a plain simulation day by day gives the same work to the same people at the same time', () => {
  fc.assert(
    fc.property(wholeDays, ({ input, taken, order }) => {
      const items = plainItemsOf(input, taken);
      const { dispatch } = dispatchOf(preparePlan(input));
      const list = [...items.keys()].sort((a, b) => order[a]! - order[b]! || a - b);
      dispatch.setPriorityList(list);
      dispatch.run(Float64Array.from(items, item => item.hours));
      const plain = plainDispatch(
        input,
        list.map(index => items[index]!),
      );
      list.forEach((index, rank) => {
        const { start, finish, person: who } = dispatch.items[index]!;
        expect([start, input.team[who]!.id]).toEqual([plain[rank]!.start, plain[rank]!.person]);
        expect(finish).toBeCloseTo(plain[rank]!.finish, 9);
      });
    }),
    { numRuns: 400 },
  );
});

test('the priority list is as good as the best of all orders on small plans', () => {
  const days = fc.integer({ min: 1, max: 5 });
  const arbitrary = fc.array(fc.record({ days, isQa: fc.boolean(), need: fc.option(fc.nat(4)) }), {
    minLength: 4,
    maxLength: 5,
  });
  fc.assert(
    fc.property(arbitrary, given => {
      const features = given.map(({ days, isQa, need }, i) =>
        feature(
          `f${i}`,
          { [isQa ? 'qa' : 'backend']: 8 * days },
          need !== null && need < i ? [`f${need}`] : [],
        ),
      );
      const timeOff = [{ from: '2027-03-03', to: '2027-03-08' }];
      const team = [
        person('ada', { disciplines: ['backend', 'qa'] }),
        person('ben', { share: 0.5, timeOff }),
      ];
      const input = planWith({ features, team });
      const { dispatch, work } = dispatchOf(preparePlan(input));
      const found = dispatch.run(work.medianHours);
      const items = plainItemsOf(
        input,
        given.map(one => 8 * one.days),
      );
      const finishes = permutations(items).map(order =>
        Math.max(...plainDispatch(input, order).map(one => one.finish)),
      );
      expect(found).toBeCloseTo(Math.min(...finishes), 9);
    }),
    { numRuns: 60 },
  );
});

function permutations<T>(values: readonly T[]): T[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap(value =>
    permutations(values.filter(other => other !== value)).map(rest => [value, ...rest]),
  );
}

test('absurdly much work comes to an end, some three million years away', () => {
  const range = { low: 1, likely: 90_000, high: 100_000 };
  const features = Array.from({ length: 8 }, (_, i) => feature(`f${i}`, { backend: range }));
  const team = [person('ada', { share: 0.02, weekdays: [2] }), person('ben', { share: 0.01, weekdays: [4] })];
  const { dispatch, work } = dispatchOf(preparePlan(planWith({ features, team })));
  for (const hours of [1e5, 1e9, 1e15, 1e21, Number.POSITIVE_INFINITY]) {
    const finish = dispatch.run(work.medianHours.map(() => hours));
    expect(finish).toBeLessThan(1.1e9);
    expect(dispatch.items.every(item => item.finish <= finish)).toBe(true);
  }
});
