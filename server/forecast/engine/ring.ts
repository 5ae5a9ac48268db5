import { PersonAtWork } from './in-trial';
import type { Team } from './plan/team';

/**
 * A ring of people begins and ends with nobody, whose next event never comes. To step through it is far quicker than
 * through an array, each look at which is checked anew in JavaScript.
 */
export function emptyRing(team: Team): PersonAtWork {
  return new PersonAtWork(team.size, 0, 0.5, team.studioCalendar);
}

/** Puts somebody first. */
export function addFirst(nobody: PersonAtWork, person: PersonAtWork): void {
  person.next = nobody.next;
  nobody.next = person;
}

/** Puts somebody where their next event stands among the others'; on a tie by the team's order. */
export function addInTime(nobody: PersonAtWork, person: PersonAtWork): void {
  const time = person.nextEvent;
  let before = nobody;
  for (let next = before.next; next.nextEvent <= time; next = next.next) {
    if (next.nextEvent === time && next.index > person.index) break;
    before = next;
  }
  person.next = before.next;
  before.next = person;
}

/** Takes somebody out who stands in the ring. */
export function remove(nobody: PersonAtWork, person: PersonAtWork): void {
  let before = nobody;
  while (before.next !== person) before = before.next;
  before.next = person.next;
}
