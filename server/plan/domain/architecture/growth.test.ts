import { describe, expect, it } from 'vitest';
import type { Horizon } from '@/server/brief/domain/sections';
import { saidBy } from '../suggest/said';
import { answersWith } from '../suggest/testing/examples';
import { growthOf } from './growth';

/** The growth of Scalable and Enterprise for a brief with these roles, core features and visions. */
function grown(
  visions: readonly (readonly [Horizon, string])[],
  { roles = [], features = [] }: { roles?: readonly (readonly [string, number])[]; features?: string[] } = {},
) {
  const { scalable, enterprise } = growthOf(
    saidBy(
      answersWith({
        features: { items: features.map(what => ({ what, why: '', priority: null })) },
        roles: { items: roles.map(([name, people]) => ({ name, people, may: '' })) },
        vision: { items: visions.map(([horizon, what]) => ({ horizon, what })) },
      }),
    ),
  );
  const told = ({ times, said }: typeof scalable) => [Number(times.toFixed(2)), said?.head ?? null];
  return { scalable: told(scalable), enterprise: told(enterprise) };
}

describe('growth', () => {
  it('is assumed where no vision says how far it goes', () => {
    const assumed = { scalable: [2, null], enterprise: [5, null] };
    expect(grown([])).toEqual(assumed);
    expect(grown([['two-years', 'Exercise plans with short videos']])).toEqual(assumed);
    expect(grown([['two-years', 'Leasing offers of two banks beside each machine']])).toEqual(assumed);
    expect(grown([['five-years', 'A second factor for everybody']])).toEqual(assumed);
    expect(grown([['two-years', 'Twelve clinics']]), 'nobody says how many there are').toEqual(assumed);
  });

  it('is assumed to be slow where only staff of one house use it', () => {
    const roles = [['Inspector', 9]] as const;
    expect(grown([], { roles })).toEqual({ scalable: [1.25, null], enterprise: [2, null] });
    expect(grown([['two-years', 'Several organisations share it']], { roles })).toEqual({
      scalable: [1.25, null],
      enterprise: [5, null],
    });
    expect(grown([], { roles: [...roles, ['Visitor', 9_000]] }).enterprise).toEqual([5, null]);
    expect(grown([], { roles: [...roles, ['Customer', 0]] }).enterprise, 'nobody knows how many').toEqual([
      5,
      null,
    ]);
  });

  it('is how many places there will be, over how many there are', () => {
    const what = 'Twelve clinics, two of them in hospitals';
    expect(grown([['two-years', what]], { features: ['Rooms of all seven clinics'] }).enterprise).toEqual([
      1.71,
      what,
    ]);
    expect(grown([['two-years', 'Three more clinics']], { features: ['Our 6 clinics'] }).enterprise[0]).toBe(
      1.5,
    );
  });

  it('takes what is there for one where others, or a second one, come', () => {
    expect(grown([['five-years', 'Twenty other makers’ houses use it']]).enterprise[0]).toBe(21);
    expect(grown([['two-years', 'A second house in the next town']]).enterprise[0]).toBe(2);
  });

  it('is from one to all, where each of them has it for itself', () => {
    const what = 'All 23 brigades of the district use it, each with its own rosters';
    expect(grown([['two-years', what]]).enterprise[0]).toBe(23);
    const roles = [['Member', 100]] as const;
    const people = `${what}, about 1,900 members`;
    expect(grown([['two-years', people]], { roles }).enterprise[0], 'people are counted first').toBe(19);
    expect(grown([['two-years', 'The 22 other brigades see it']]).enterprise[0]).toBe(23);
  });

  it('is of the role that a vision counts', () => {
    const roles = [
      ['Gym member', 320],
      ['Trainer', 80],
    ] as const;
    expect(grown([['two-years', '2,000 members']], { roles }).enterprise[0]).toBe(5.2);
    expect(grown([['two-years', 'Four hundred more members']], { roles }).enterprise[0]).toBe(2);
    expect(grown([['two-years', '100 members']], { roles }).enterprise).toEqual([2, null]);
  });

  it('takes no other number for how many there will be', () => {
    const features = ['All 3 offices', 'Import from 4 shops', 'Answer within 1 business day'];
    for (const vision of [
      'By 2028 offices in Denmark',
      '20 more practice exercises',
      'Five new site pages a month',
      'Answer within 5 business days',
      'Search results on one page from 200 shops',
      'Twice as much time for members',
      'Not a second house',
      'A second state for orders',
    ])
      expect(grown([['two-years', vision]], { features }).enterprise, vision).toEqual([5, null]);
  });

  it('hears from how many to how many, and takes a wish for none of those that are there', () => {
    expect(grown([['two-years', 'Grow from 7 to 12 clinics']]).enterprise[0]).toBe(1.71);
    const visions = [
      ['six-months', 'Nine clinics'],
      ['two-years', 'Twelve clinics'],
    ] as const;
    expect(grown(visions, { features: ['Rooms of our 6 clinics'] }).enterprise[0]).toBe(2);
  });

  it('hears how many times as many', () => {
    expect(grown([['six-months', 'Twice as many orders']]).scalable[0]).toBe(2);
    expect(grown([['two-years', 'Ten times as many visitors']]).enterprise[0]).toBe(10);
  });

  it('is never less than that of the edition before, nor assumed to be more than what is told of the next', () => {
    expect(grown([['six-months', 'Ten times as many orders']])).toMatchObject({
      scalable: [10, 'Ten times as many orders'],
      enterprise: [10, 'Ten times as many orders'],
    });
    expect(
      grown([['two-years', 'Eight clinics']], { features: ['Rooms of all seven clinics'] }).scalable,
    ).toEqual([1.14, null]);
  });

  it('is the largest that any vision of that time tells', () => {
    expect(
      grown([
        ['two-years', 'A second house in the next town'],
        ['five-years', 'Twenty other houses use it'],
      ]).enterprise,
    ).toEqual([21, 'Twenty other houses use it']);
  });
});
