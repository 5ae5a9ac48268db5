import { describe, expect, test } from 'vitest';
import type { Plan } from '@/server/plan/domain/plan';
import type { Weighed, WeighedFeature, WeighedPart } from '@/server/plan/domain/weigh';
import {
  asInPlan,
  byArea,
  countsOf,
  hoursWithAll,
  listOf,
  suggestedOf,
  waitingKeys,
  withDecisions,
} from './suggestions';
import { isShown } from './view';
import { partNames, partWords, suggestedWords } from './words';

const feature = (key: string, more: Partial<WeighedFeature> = {}): WeighedFeature => ({
  key: `feature:${key}`,
  area: 'Booking',
  title: key,
  note: '',
  edition: 'mvp',
  serves: [],
  because: '',
  effortHours: { backend: { low: 4, likely: 10, high: 20 } },
  needs: [],
  decision: 'suggested',
  featureId: null,
  isOwn: false,
  ...more,
});
const part = (kind: WeighedPart['kind'], content: object, more: Partial<WeighedPart> = {}) =>
  ({ key: `${kind}:1`, kind, content, decision: 'suggested', source: 'rules', ...more }) as WeighedPart;
const weighed = (features: WeighedFeature[], parts: WeighedPart[] = []): Weighed => ({
  features,
  risks: [],
  parts,
});

describe('decisions that are on their way', () => {
  const before = weighed([feature('a'), feature('b'), feature('c', { decision: 'refused' })]);

  test('show at once, and leave the rest as it is', () => {
    const after = withDecisions(before, new Map([['feature:a', 'accepted' as const]]));
    expect(countsOf(suggestedOf(after))).toEqual({ suggested: 1, accepted: 1, refused: 1 });
    expect(waitingKeys(after.features)).toEqual(['feature:b']);
    expect(after.features[1]).toBe(before.features[1]);
  });

  test('nothing decided changes nothing', () => {
    expect(withDecisions(before, new Map())).toBe(before);
  });
});

describe('hours with everything accepted', () => {
  const planned = [
    { edition: 'mvp' as const, origin: 'feature:x', effortHours: { qa: { low: 1, likely: 5, high: 9 } } },
  ];

  test('count what waits and what is on its way in, each in its edition and the larger ones', () => {
    const suggested = [
      feature('a'),
      feature('b', { edition: 'scalable', decision: 'accepted' }),
      feature('c', { decision: 'refused' }),
    ];
    expect(hoursWithAll(planned, suggested)).toEqual({ mvp: 15, scalable: 25, enterprise: 25 });
  });

  test('count nothing twice that is in the plan already', () => {
    const inPlan = feature('a', { decision: 'accepted', featureId: 'feat_1' as WeighedFeature['featureId'] });
    expect(hoursWithAll(planned, [inPlan]).mvp).toBe(5);
    expect(hoursWithAll(planned, [feature('x')]).mvp).toBe(5);
  });
});

test('what was accepted with a change is shown as the plan has it, what was not as it is suggested', () => {
  const id = 'feat_1' as const;
  const before = weighed([feature('a', { decision: 'accepted', featureId: id }), feature('b')]);
  const own = { ...before.features[0]!, id, title: 'Renamed', edition: 'scalable' };
  const plan = { features: [own], risks: [] } as unknown as Pick<Plan, 'features' | 'risks'>;
  const [a, b] = asInPlan(before, plan).features;
  expect(a).toMatchObject({ key: 'feature:a', title: 'Renamed', edition: 'scalable', decision: 'accepted' });
  expect(b).toBe(before.features[1]);
});

test('areas come in the order in which they first appear', () => {
  const areas = byArea([feature('a'), feature('b', { area: 'Money' }), feature('c')]);
  expect(areas.map(one => [one.area, one.features.length])).toEqual([
    ['Booking', 2],
    ['Money', 1],
  ]);
});

describe('which are shown', () => {
  test('those that wait by default; all but the refused ones, which have a fold of their own', () => {
    const all = { show: 'all', edition: null } as const;
    expect(isShown({ show: 'waiting', edition: null }, { decision: 'accepted' })).toBe(false);
    expect(isShown(all, { decision: 'accepted' })).toBe(true);
    expect(isShown(all, { decision: 'refused' })).toBe(false);
    expect(isShown({ show: 'refused', edition: null }, { decision: 'refused' })).toBe(true);
  });

  test('of an edition only what belongs to it', () => {
    const mvp = { show: 'waiting', edition: 'mvp' } as const;
    expect(isShown(mvp, { decision: 'suggested', edition: 'mvp' })).toBe(true);
    expect(isShown(mvp, { decision: 'suggested', edition: 'scalable' })).toBe(false);
    expect(isShown(mvp, { decision: 'suggested', edition: null })).toBe(false);
  });
});

test('a right that is refused with its role says so; the role itself does not', () => {
  const refused = { decision: 'refused' } as const;
  const role = part('role', { name: 'Desk', people: 2, note: '' }, { key: 'role:desk', ...refused });
  const right = part('permission', { role: 'role:desk', entity: 'entity:room', level: 'edit' }, refused);
  const listed = listOf(weighed([], [role, right]), () => '', partNames([role]));
  expect(listed.map(one => one.refusedWith)).toEqual([null, 'Desk']);
});

describe('in words', () => {
  const role = part('role', { name: 'Desk', people: 2, note: '' }, { key: 'role:desk' });
  const entity = part('entity', { name: 'Room', fields: [], note: '' }, { key: 'entity:room' });
  const right = part('permission', { role: 'role:desk', entity: 'entity:room', level: 'edit' });

  test('what is suggested is counted by kind; a studio’s own parts are not suggested', () => {
    const own = part('role', { name: 'Own', people: null, note: '' }, { source: 'own' });
    expect(suggestedWords(weighed([feature('a')], [role, entity, right, own]))).toBe(
      '1 feature, 1 role, 1 entity and 1 decision',
    );
  });

  test('a right names its role and its entity', () => {
    expect(partWords(right, partNames([role, entity])).title).toBe('Desk changes Room');
  });

  test('a choice of architecture says what is decided and what is chosen', () => {
    const regions = part('component', {
      edition: 'enterprise',
      decision: 'regions',
      option: 'two',
      monthlyUsd: null,
      note: '',
    });
    expect(partWords(regions, String)).toMatchObject({
      title: 'Regions: A second region that takes over',
      edition: 'enterprise',
    });
  });
});
