import { describe, expect, test } from 'vitest';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import type { Plan, PlanFeature } from './plan';
import { leftOutKey, tracedAnswers } from './trace-view';
import type { Weighed, WeighedFeature } from './weigh';

const ANSWERS = {
  ...EMPTY_ANSWERS,
  goals: { items: [{ id: '1', goal: 'Half of the bookings online', measure: '50%' }] },
  features: {
    items: [
      { id: '1', what: 'Book a room', why: '', priority: null },
      { id: '2', what: 'Cancel a booking', why: '', priority: null },
    ],
  },
  references: { items: [{ id: '1', address: 'calm.example', liked: 'Calm' }] },
};
const feature = (title: string, serves: string[], more: Partial<PlanFeature> = {}) =>
  ({ id: `feat_${title}`, title, serves, area: 'Booking', origin: null, ...more }) as PlanFeature;
const waiting = (title: string, serves: string[], decision = 'suggested') =>
  ({ key: `feature:${title}`, title, serves, decision, area: 'Booking' }) as WeighedFeature;
const plan = (features: PlanFeature[], parts: Plan['parts'] = []) => ({ features, parts });
const suggested = (features: WeighedFeature[] = [], parts: Weighed['parts'] = []): Weighed => ({
  features,
  risks: [],
  parts,
});
const orphans = (...given: Parameters<typeof tracedAnswers>) =>
  tracedAnswers(...given)
    .filter(one => one.isOrphan)
    .map(one => one.ref);

describe('what serves an answer', () => {
  test('an answer that asks for work and that nothing serves is an orphan; taste and limits never are', () => {
    expect(orphans(ANSWERS, plan([]), suggested())).toEqual(['goals.1', 'features.1', 'features.2']);
  });

  test('a feature of the plan, a suggestion not decided about, or a part serves it; what was refused does not', () => {
    const booked = plan([feature('Booking', ['features.1'])]);
    expect(orphans(ANSWERS, booked, suggested([waiting('Cancelling', ['features.2'])]))).toEqual(['goals.1']);
    expect(orphans(ANSWERS, booked, suggested([waiting('Cancelling', ['features.2'], 'refused')]))).toEqual([
      'goals.1',
      'features.2',
    ]);
    const target = { kind: 'target', serves: ['goals.1'], decision: 'suggested' } as Weighed['parts'][number];
    expect(orphans(ANSWERS, booked, suggested([], [target]))).toEqual(['features.2']);
  });

  test('what every product needs carries an answer and serves none; what the studio put there itself serves', () => {
    const refs = ['goals.1', 'features.1', 'features.2'];
    const base = { area: 'Foundations', origin: 'feature:project-setup' };
    const carried = plan([feature('Set-up', refs, base)]);
    expect(orphans(ANSWERS, carried, suggested())).toEqual(refs);
    expect(tracedAnswers(ANSWERS, carried, suggested())[0]!.carryingCount).toBe(1);
    expect(orphans(ANSWERS, plan([feature('Own', refs, { ...base, origin: null })]), suggested())).toEqual(
      [],
    );
  });

  test('a section cited as a whole serves none of its rows', () => {
    expect(orphans(ANSWERS, plan([feature('All of it', ['features'])]), suggested())).toContain('features.2');
  });

  test('an answer that is left out for a reason is no orphan, and shows the reason', () => {
    const reason = { key: leftOutKey('features.2'), because: 'The desk does that' } as Plan['parts'][number];
    const traced = tracedAnswers(ANSWERS, plan([], [reason]), suggested());
    expect(traced.find(one => one.ref === 'features.2')).toMatchObject({
      leftOut: 'The desk does that',
      isOrphan: false,
    });
  });
});
