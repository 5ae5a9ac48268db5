import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWERS } from '../sections';
import { combined, overflowing } from './combine';

let next = 0;
const newId = () => {
  next += 1;
  return `new-${next}`;
};
const goal = (id: string, text: string, measure = '') => ({ id, goal: text, measure });

describe('taking over what was recognised', () => {
  it('adds rows behind those that are there, under names of their own, and drops only empty ones', () => {
    const result = combined<'goals'>(
      { items: [goal('a', 'Mine'), goal('b', '')] },
      { items: [goal('a', 'Theirs')] },
      'add',
      newId,
    );
    expect(result.items.map(row => row.goal)).toEqual(['Mine', 'Theirs']);
    expect(result.items[0]!.id).toBe('a');
    expect(new Set(result.items.map(row => row.id)).size).toBe(2);
  });

  it('adds amounts and days only where there are none, and texts below', () => {
    const mine = { lowMinor: 100, highMinor: null, currency: 'EUR', note: 'mine' };
    const found = { lowMinor: 500, highMinor: 900, currency: 'EUR', note: 'found' };
    expect(combined<'budget'>(mine, found, 'add', newId)).toEqual({
      lowMinor: 100,
      highMinor: 900,
      currency: 'EUR',
      note: 'mine\nfound',
    });
    const timeline = { ...EMPTY_ANSWERS.timeline, deadline: '2027-06-30', reason: 'licence' };
    expect(
      combined<'timeline'>(
        timeline,
        { ...timeline, start: '2027-01-01', deadline: '2028-01-01' },
        'add',
        newId,
      ),
    ).toEqual({ ...timeline, start: '2027-01-01' });
  });

  it('replaces the whole, and keeps the names of rows that begin alike', () => {
    const result = combined<'goals'>(
      { items: [goal('a', 'Half online'), goal('b', 'Fewer calls')], extra: { 'q-who': 'Ines' } },
      { items: [goal('1', 'fewer calls ', '5 a day'), goal('2', 'Something new')] },
      'replace',
      newId,
    );
    expect(result.items[0]).toEqual(goal('b', 'fewer calls ', '5 a day'));
    expect(result.items[1]!.id).toMatch(/^new-/);
    expect(result.extra).toEqual({ 'q-who': 'Ines' });
  });

  it('no longer says that there is nothing to connect once there is', () => {
    const stripe = { items: [{ id: '1', name: 'Stripe', purpose: '', direction: null }] };
    expect(combined<'integrations'>({ items: [], none: true }, stripe, 'add', newId).none).toBe(false);
  });

  it('tells how many rows do not fit', () => {
    const many = (count: number) => ({
      items: Array.from({ length: count }, (_, at) => goal(String(at), `g${at}`)),
    });
    expect([overflowing(many(40), many(20)), overflowing(many(40), many(23))]).toEqual([0, 3]);
    expect(combined<'goals'>(many(40), many(23), 'add', newId).items).toHaveLength(60);
  });
});
