import { describe, expect, it } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { busyPlan, feature, person, planWith, risk } from '@/server/forecast/engine/testing/plans';
import {
  applyScenario,
  isUnchanged,
  MOST_ADDED,
  NO_CHANGES,
  placements,
  readChanges,
  scenarioChangesSchema,
} from './scenario';

const chain = [
  feature('a', { backend: 8 }),
  feature('b', { backend: 8 }, ['a'], 'scalable'),
  feature('c', { backend: 8 }, ['b'], 'enterprise'),
  feature('d', { backend: 8 }, [], 'mvp'),
];
const placed = (chosen: Parameters<typeof placements>[1]) => Object.fromEntries(placements(chain, chosen));

describe('where features end up', () => {
  it('is where the plan has them as long as nothing is chosen', () => {
    expect(placed({})).toEqual({ a: 'mvp', b: 'scalable', c: 'enterprise', d: 'mvp' });
  });

  it('leaves out what needs a feature that is left out', () => {
    expect(placed({ a: 'out' })).toEqual({ a: 'out', b: 'out', c: 'out', d: 'mvp' });
  });

  it('takes what needs a feature along to a larger edition', () => {
    expect(placed({ a: 'enterprise' })).toEqual({
      a: 'enterprise',
      b: 'enterprise',
      c: 'enterprise',
      d: 'mvp',
    });
  });

  it('brings what a feature needs to a smaller edition, but not what was chosen to stay', () => {
    expect(placed({ c: 'mvp' })).toEqual({ a: 'mvp', b: 'mvp', c: 'mvp', d: 'mvp' });
    expect(placed({ c: 'mvp', b: 'scalable' })).toMatchObject({ b: 'scalable', c: 'scalable' });
  });
});

describe('a scenario', () => {
  const input = planWith({
    features: chain,
    team: [person('ada'), person('ben')],
    risks: [risk('r', 0.5, { kind: 'hours', range: { low: 1, likely: 2, high: 3 }, featureIds: ['a'] })],
  });

  it('without changes leaves the input as it is', () => {
    expect(isUnchanged(NO_CHANGES)).toBe(true);
    expect(applyScenario(input, NO_CHANGES)).toEqual(input);
  });

  it('changes people, start and systemic share, and adds somebody', () => {
    const changed = applyScenario(input, {
      ...NO_CHANGES,
      people: { ada: { share: 0 }, ben: { rateMinorPerHour: 7 } },
      added: [{ name: 'Cleo', disciplines: ['backend'], share: 0.5, rateMinorPerHour: 9 }],
      startsOn: '2027-04-01',
      systemicShare: 0.4,
    });
    expect(changed).toMatchObject({ start: '2027-04-01', systemicShare: 0.4 });
    expect(changed.team).toMatchObject([
      { id: 'ben', rateMinorPerHour: 7 },
      { id: 'added-1', name: 'Cleo', share: 0.5, weekdays: [1, 2, 3, 4, 5] },
    ]);
  });

  it('forgets a risk whose features are all left out, and can be forecast', () => {
    const changed = applyScenario(input, { ...NO_CHANGES, features: { a: 'out' } });
    expect(changed.risks).toEqual([]);
    expect(forecast(changed).editions.enterprise.featureCount).toBe(1);
  });

  it('leaves a risk as heavy as it was on the features that stay', () => {
    const hours = { low: 80, likely: 100, high: 120 };
    const shared = planWith({
      features: [feature('small', { backend: 50 }), feature('large', { backend: 150 }, [], 'enterprise')],
      risks: [risk('r', 0.5, { kind: 'hours', range: hours, featureIds: ['small', 'large'] })],
    });
    const changed = applyScenario(shared, { ...NO_CHANGES, features: { large: 'out' } });
    expect(changed.risks).toMatchObject([
      { impact: { range: { low: 20, likely: 25, high: 30 }, featureIds: ['small'] } },
    ]);
    expect(forecast(changed).editions.mvp.cost.mean).toBeCloseTo(forecast(shared).editions.mvp.cost.mean, 6);
  });

  it('passes over what the plan no longer has', () => {
    const changed = applyScenario(input, {
      ...NO_CHANGES,
      features: { gone: 'out' },
      people: { gone: { share: 0 } },
    });
    expect(changed).toEqual(input);
  });

  it('can be forecast whatever is left out of a plan with many needs', () => {
    const busy = busyPlan({ trials: 20 });
    for (const one of busy.features) {
      const changed = applyScenario(busy, { ...NO_CHANGES, features: { [one.id]: 'out' } });
      expect(() => forecast(changed, { detail: false })).not.toThrow();
    }
  });

  it('is refused with shares and days that do not exist', () => {
    expect(scenarioChangesSchema.safeParse({ people: { ada: { share: 2 } } }).success).toBe(false);
    expect(scenarioChangesSchema.safeParse({ startsOn: '2027-02-30' }).success).toBe(false);
    expect(scenarioChangesSchema.parse({})).toEqual(NO_CHANGES);
  });
});

describe('changes that lay somewhere', () => {
  const newcomer = { name: 'Vera', disciplines: ['qa'], share: 0.5, rateMinorPerHour: 9_000 };
  const whole = {
    features: { a: 'out' },
    people: { ada: { share: 0 } },
    added: [newcomer],
    startsOn: '2027-05-03',
    systemicShare: 0.3,
  };

  it('are read as they were kept', () => {
    expect(readChanges(whole)).toEqual(whole);
  });

  it('are not lost for one part that is not right', () => {
    const kept = {
      features: { ...whole.features, b: 'somewhere' },
      people: { ...whole.people, ben: { share: 7 } },
      added: [newcomer, { ...newcomer, share: 0 }, 'nobody'],
      startsOn: '2027-02-31',
      systemicShare: 0.3,
    };
    expect(readChanges(kept)).toEqual({ ...whole, startsOn: null });
  });

  it('give somebody whose name was just deleted the name they came with', () => {
    const { added } = readChanges({ added: [newcomer, { ...newcomer, name: ' ' }] });
    expect(added.map(one => one.name)).toEqual(['Vera', 'Somebody 2']);
  });

  it('add no more people than may be added', () => {
    const added = Array.from({ length: MOST_ADDED + 1 }, () => newcomer);
    expect(readChanges({ added }).added).toHaveLength(MOST_ADDED);
  });

  it.each([null, 7, 'text', []])('that are nothing of the kind are none: %j', kept => {
    expect(readChanges(kept)).toEqual(NO_CHANGES);
  });
});
