import { describe, expect, it } from 'vitest';
import type { Discipline } from '@/server/forecast/engine/types';
import { capacityOf, weeklyHours } from './capacity';

const hours = { hoursPerDay: 8, focusFactor: 0.75 };
const person = (name: string, disciplines: Discipline[], more = {}) => ({
  id: name,
  name,
  disciplines,
  share: 1,
  weekdays: [1, 2, 3, 4, 5],
  active: true,
  ...more,
});

describe('capacity', () => {
  it('of a person is their days, times the day, times their share, times the focus', () => {
    expect(weeklyHours({ share: 0.5, weekdays: [1, 2, 3, 4] }, hours)).toBe(12);
  });

  it('counts whoever has several disciplines in each, but once in the whole', () => {
    const team = [person('Ada', ['design', 'pm']), person('Ben', ['backend'])];
    const { weeklyHours: all, disciplines } = capacityOf(team, hours);
    const of = (wanted: Discipline) => disciplines.find(one => one.discipline === wanted);
    expect(all).toBe(60);
    expect(of('design')).toMatchObject({ weeklyHours: 30, names: ['Ada'] });
    expect(of('pm')).toMatchObject({ weeklyHours: 30, names: ['Ada'] });
    expect(of('qa')).toMatchObject({ weeklyHours: 0, names: [] });
  });

  it('leaves out those who left', () => {
    expect(capacityOf([person('Gone', ['qa'], { active: false })], hours)).toMatchObject({
      people: 0,
      weeklyHours: 0,
    });
  });
});
