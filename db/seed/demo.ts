import { inTurn } from '@/db/in-turn';
import { createStaff } from '@/server/identity/create-staff';
import { memberActor, studiosOf } from '@/server/identity/entrances';
import { accountByEmail, accountCount } from '@/server/identity/queries';
import { signUp } from '@/server/identity/sign-up';
import type { Actor } from '@/server/kernel/actor';
import { environment } from '@/server/kernel/env';
import { type Id, newId } from '@/server/kernel/ids';
import { addMember } from '@/server/studio/add-member';
import { openStudio } from '@/server/studio/open';
import { seedCatalogue } from './catalogue';
import { seedHistory } from './history';
import { seedProjects } from './projects';
import { seedTeam } from './team';

const PASSWORD = 'demo demo demo';
const SLUG = 'northlight';
const PEOPLE = [
  { what: 'Owner of the demo studio', name: 'Ada Moreau', email: 'ada@northlight.example', role: 'owner' },
  { what: 'Manager', name: 'Ben Okafor', email: 'ben@northlight.example', role: 'manager' },
  { what: 'Member', name: 'Chiara Russo', email: 'chiara@northlight.example', role: 'member' },
] as const;
const PLATFORM: Actor = { kind: 'system', name: 'seed', studioId: null };
const STAFF = { what: 'Staff (superuser)', name: 'Sam Staff', email: 'sam@groundwork.example' };

export interface Seeded {
  made: boolean;
  ownerId: Id<'user'>;
  signIns: { what: string; email: string; password: string }[];
}

/**
 * The demo studio where the database is empty or has it already; null, and nothing done, where other
 * people's accounts are. Its passwords are published, so it must never come into a real database.
 */
export function seedIfEmpty(): Promise<Seeded | null> {
  return alone(async () => {
    const isDemo = (await accountByEmail(PLATFORM, PEOPLE[0])) !== null;
    return isDemo || (await accountCount(PLATFORM, {})) === 0 ? seedPieces() : null;
  });
}

/**
 * The demo studio, through the same commands that people use. Each piece is made where it is
 * missing, so that a seed that was cut off goes on where it stopped.
 */
export function seedDemo(): Promise<Seeded> {
  return alone(seedPieces);
}

/** Two processes that start together take turns: the second finds everything there. */
const alone = <T>(work: () => Promise<T>): Promise<T> => inTurn(environment().DATABASE_URL, 'seed', work);

async function seedPieces(): Promise<Seeded> {
  const ownerId = await account(PEOPLE[0]);
  const [there] = await studiosOf({ id: ownerId, sessionId: null });
  const studioId = there?.id ?? (await openNorthlight(ownerId));
  const system: Actor = { kind: 'system', name: 'seed', studioId };
  for (const person of PEOPLE.slice(1)) await addOnce(system, await account(person), person.role);
  if (!(await accountByEmail(PLATFORM, STAFF))) {
    await createStaff(PLATFORM, {
      name: STAFF.name,
      email: STAFF.email,
      password: PASSWORD,
      group: 'superuser',
    });
  }
  const owner = await memberActor({ id: ownerId, sessionId: null }, SLUG);
  await seedTeam(owner);
  await seedCatalogue(owner);
  await seedHistory(owner);
  const made = await seedProjects(owner, system);
  return {
    made,
    ownerId,
    signIns: [...PEOPLE, STAFF].map(({ what, email }) => ({ what, email, password: PASSWORD })),
  };
}

async function account({ name, email }: { name: string; email: string }): Promise<Id<'user'>> {
  const there = await accountByEmail(PLATFORM, { email });
  if (there) return there.id;
  return (await signUp({ kind: 'visitor', studioId: null }, { name, email, password: PASSWORD })).userId;
}

async function openNorthlight(ownerId: Id<'user'>): Promise<Id<'studio'>> {
  const studioId = newId('studio');
  await openStudio(
    { kind: 'user', userId: ownerId, studioId, role: null },
    { slug: SLUG, name: 'Northlight Studio', country: 'DE', timeZone: 'Europe/Berlin', currency: 'EUR' },
  );
  return studioId;
}

async function addOnce(system: Actor, userId: Id<'user'>, role: 'owner' | 'manager' | 'member') {
  if (!(await studiosOf({ id: userId, sessionId: null })).length) await addMember(system, { userId, role });
}
