import type { Actor } from '@/server/kernel/actor';
import { team } from '@/server/studio/queries';
import { savePerson } from '@/server/studio/save-person';
import { readExamplePlan } from './example-plan';

export async function seedTeam(owner: Actor): Promise<void> {
  const there = new Set((await team(owner, {})).map(person => person.name));
  const example = await readExamplePlan();
  for (const { id: _, ...person } of example.team.filter(one => !there.has(one.name))) {
    await savePerson(owner, {
      ...person,
      disciplines: [...person.disciplines],
      weekdays: [...person.weekdays],
      timeOff: [...person.timeOff],
      active: true,
    });
  }
}
