import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWERS } from '../sections';
import { combined, meeting } from './combine';

let next = 0;
const newId = () => {
  next += 1;
  return `new-${next}`;
};
const by = { newId, currency: 'EUR' };
const goal = (id: string, text: string, measure = '') => ({ id, goal: text, measure });

describe('taking over what was recognised', () => {
  it('adds rows behind those that are there, under names of their own, and drops only empty ones', () => {
    const result = combined<'goals'>(
      { items: [goal('a', 'Mine'), goal('b', '')] },
      { items: [goal('a', 'Theirs')] },
      'add',
      by,
    );
    expect(result.items.map(row => row.goal)).toEqual(['Mine', 'Theirs']);
    expect(result.items[0]!.id).toBe('a');
    expect(new Set(result.items.map(row => row.id)).size).toBe(2);
  });

  it('adds amounts and days only where there are none, and texts below', () => {
    const mine = { lowMinor: 100, highMinor: null, currency: 'EUR', note: 'mine' };
    const found = { lowMinor: 500, highMinor: 900, currency: 'EUR', note: 'found' };
    expect(combined<'budget'>(mine, found, 'add', by)).toEqual({
      lowMinor: 100,
      highMinor: 900,
      currency: 'EUR',
      note: 'mine\nfound',
    });
    const timeline = { ...EMPTY_ANSWERS.timeline, deadline: '2027-06-30', reason: 'licence' };
    expect(
      combined<'timeline'>(timeline, { ...timeline, start: '2027-01-01', deadline: '2028-01-01' }, 'add', by),
    ).toEqual({ ...timeline, start: '2027-01-01' });
  });

  it('replaces the whole, and keeps the names of rows that begin alike', () => {
    const result = combined<'goals'>(
      { items: [goal('a', 'Half online'), goal('b', 'Fewer calls')], extra: { 'q-who': 'Ines' } },
      { items: [goal('1', 'fewer calls ', '5 a day'), goal('2', 'Something new')] },
      'replace',
      by,
    );
    expect(result.items[0]).toEqual(goal('b', 'fewer calls ', '5 a day'));
    expect(result.items[1]!.id).toMatch(/^new-/);
    expect(result.extra).toEqual({ 'q-who': 'Ines' });
  });

  it('no longer says that there is nothing to connect once there is', () => {
    const stripe = { items: [{ id: '1', name: 'Stripe', purpose: '', direction: null }] };
    expect(combined<'integrations'>({ items: [], none: true }, stripe, 'add', by).none).toBe(false);
  });

  it('tells how many rows do not fit', () => {
    const many = (from: number, to: number) => ({
      items: Array.from({ length: to - from }, (_, at) => goal(String(at), `g${from + at}`)),
    });
    const overflow = (to: number) => meeting<'goals'>(many(0, 40), many(40, to), 'EUR').overflow;
    expect([overflow(60), overflow(63)]).toEqual([0, 3]);
    expect(combined<'goals'>(many(0, 40), many(40, 63), 'add', by).items).toHaveLength(60);
    expect(meeting<'goals'>(many(0, 60), many(0, 60), 'EUR')).toMatchObject({ overflow: 0, isThere: true });
  });

  it('does not add what is there already, whatever its case, spaces and punctuation', () => {
    const there = { items: [goal('a', 'Half of all bookings: online', '50 % by May'), goal('b', '')] };
    const found = { items: [goal('1', '  half of all bookings – Online. '), goal('2', 'Fewer calls')] };
    expect(meeting<'goals'>(there, found, 'EUR').rows.map(one => one.kind)).toEqual(['same', 'added']);
    expect(combined<'goals'>(there, { items: found.items.slice(0, 1) }, 'add', by)).toEqual(there);
  });

  it('changes a row of the same name by what the text says otherwise, and leaves the rest of it', () => {
    const there = {
      items: [
        { id: 'a', name: 'Therapist', people: 34, may: 'See their day' },
        { id: 'b', name: 'Patient', people: null, may: '' },
      ],
    };
    const found = {
      items: [
        { id: '1', name: 'therapist', people: null, may: 'See their day\nWrite notes' },
        { id: '2', name: 'Patient', people: 9000, may: '' },
      ],
    };
    expect(combined<'roles'>(there, found, 'add', by).items).toEqual([
      { id: 'a', name: 'Therapist', people: 34, may: 'See their day\nWrite notes' },
      { id: 'b', name: 'Patient', people: 9000, may: '' },
    ]);
  });

  it('adds only new rights and steps to a row of the same name', () => {
    const role = (id: string, may: string) => ({ id, name: 'Therapist', people: null, may });
    const roles = { items: [role('a', 'See their day\nCall patients')] };
    const rights = { items: [role('1', 'Write notes\nsee their day.')] };
    expect(combined<'roles'>(roles, rights, 'add', by).items).toEqual([
      role('a', 'See their day\nCall patients\nWrite notes'),
    ]);
    const workflow = (id: string, ...steps: string[]) => ({ id, name: 'Book', steps });
    const workflows = { items: [workflow('a', 'Pick a day', 'Pay')] };
    const steps = (...found: string[]) => ({ items: [workflow('1', ...found)] });
    expect(combined<'workflows'>(workflows, steps('pick a day', 'Confirm'), 'add', by).items).toEqual([
      workflow('a', 'Pick a day', 'Pay', 'Confirm'),
    ]);
    expect(meeting<'workflows'>(workflows, steps('Pay'), 'EUR')).toMatchObject({
      rows: [{ kind: 'same' }],
      isThere: true,
      keeps: false,
    });
  });

  it('adds no steps for which there is no room, and says that yours stay', () => {
    const steps = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `${from + at}.`);
    const there = { items: [{ id: 'a', name: 'Book', steps: steps(0, 59) }] };
    const found = { items: [{ id: '1', name: 'Book', steps: steps(58, 62) }] };
    expect(combined<'workflows'>(there, found, 'add', by)).toEqual(there);
    expect(meeting<'workflows'>(there, found, 'EUR')).toMatchObject({ keeps: true, isThere: true });
  });

  it('keeps the other texts of a row of the same name, and says so', () => {
    const there = {
      items: [
        { id: 'a', name: 'Stripe', purpose: 'Cards', direction: null },
        { id: 'b', name: 'DATEV', purpose: '', direction: null },
      ],
    };
    const found = {
      items: [
        { id: '1', name: 'stripe', purpose: 'Invoices', direction: 'write' as const },
        { id: '2', name: 'DATEV', purpose: 'Books', direction: null },
      ],
    };
    expect(combined<'integrations'>(there, found, 'add', by).items).toEqual([
      { id: 'a', name: 'Stripe', purpose: 'Cards', direction: 'write' },
      { id: 'b', name: 'DATEV', purpose: 'Books', direction: null },
    ]);
    expect(meeting<'integrations'>(there, found, 'EUR')).toMatchObject({
      rows: [
        { kind: 'changed', kept: ['purpose'] },
        { kind: 'changed', kept: [] },
      ],
      keeps: true,
      isThere: false,
    });
    const measured = { items: [goal('a', 'Grow', 'by a tenth')] };
    expect(meeting<'goals'>(measured, { items: [goal('1', 'Grow', 'by a half')] }, 'EUR')).toMatchObject({
      rows: [{ kind: 'kept', kept: ['measure'] }],
      keeps: true,
      isThere: true,
    });
  });

  it('tells rows of one name apart by what else they say', () => {
    const there = { items: [goal('a', 'Grow', 'in Oslo'), goal('b', 'Grow', 'in Bergen')] };
    const kinds = (...items: ReturnType<typeof goal>[]) =>
      meeting<'goals'>(there, { items }, 'EUR').rows.map(one => one.kind);
    expect(kinds(goal('1', 'grow', 'in Bergen'), goal('2', 'grow', 'in Hamar'))).toEqual(['same', 'kept']);
    expect(
      kinds(goal('1', 'Grow', 'in Oslo'), goal('2', 'Grow', 'in Bergen'), goal('3', 'Grow', 'abroad')),
    ).toEqual(['same', 'same', 'added']);
  });

  it('appends of a text only the lines that it does not have', () => {
    const budget = { ...EMPTY_ANSWERS.budget, note: 'The board has agreed.\nNo grants' };
    const note = (found: string) => combined<'budget'>(budget, { ...budget, note: found }, 'add', by).note;
    expect(note('the board has agreed')).toBe(budget.note);
    expect(note('No grants.\nPaid in thirds')).toBe(`${budget.note}\nPaid in thirds`);
    expect(note('No')).toBe(`${budget.note}\nNo`);
  });

  it('keeps amounts that are there, never mixes currencies, and says so', () => {
    const there = { ...EMPTY_ANSWERS.budget, lowMinor: 100 };
    const found = { ...EMPTY_ANSWERS.budget, lowMinor: 100, highMinor: 900, currency: 'USD' };
    expect(combined<'budget'>(there, found, 'add', by)).toEqual(there);
    expect(meeting<'budget'>(there, found, 'EUR')).toMatchObject({ keeps: true, isThere: true });
    const inEuros = { ...found, currency: 'EUR' };
    expect(combined<'budget'>(there, inEuros, 'add', by)).toEqual({ ...there, highMinor: 900 });
    expect(meeting<'budget'>({ ...there, highMinor: 900 }, inEuros, 'EUR')).toMatchObject({
      keeps: false,
      isThere: true,
    });
  });
});
