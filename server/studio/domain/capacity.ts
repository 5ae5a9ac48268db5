import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';

interface Capable {
  id: string;
  name: string;
  disciplines: readonly Discipline[];
  share: number;
  weekdays: readonly number[];
  active: boolean;
}

interface Hours {
  hoursPerDay: number;
  focusFactor: number;
}

/** Hours of planned work that a person does in an ordinary week. */
export const weeklyHours = (
  { share, weekdays }: Pick<Capable, 'share' | 'weekdays'>,
  { hoursPerDay, focusFactor }: Hours,
): number => weekdays.length * hoursPerDay * share * focusFactor;

/**
 * Hours of planned work in an ordinary week: of everybody together, and the most that could go into
 * each discipline. Whoever has several counts in each, so the parts add up to more than the whole.
 */
export function capacityOf(team: readonly Capable[], hours: Hours) {
  const active = team.filter(person => person.active);
  const sum = (people: readonly Capable[]) =>
    people.reduce((total, person) => total + weeklyHours(person, hours), 0);
  return {
    people: active.length,
    weeklyHours: sum(active),
    disciplines: DISCIPLINES.map(discipline => {
      const able = active.filter(person => person.disciplines.includes(discipline));
      return { discipline, weeklyHours: sum(able), names: able.map(person => person.name) };
    }),
  };
}
