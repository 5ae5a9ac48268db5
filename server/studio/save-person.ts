import { and, eq } from 'drizzle-orm';
import { people, timeOff } from '@/db/schema/studio';
import { canonicalJson } from '@/server/kernel/canonical-json';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, notFound } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { type PersonInput, personSchema } from './domain/person';

/** Adds a person to the team, or changes one; their days off are replaced by those given. */
export const savePerson = command({
  name: 'studio.savePerson',
  input: personSchema
    .extend({
      personId: id('person').optional(),
      /** To change a person: as they were when the change was begun. */
      basedOn: personSchema.optional(),
    })
    .refine(input => !input.personId || input.basedOn, {
      error: 'Say what the change is based on.',
      path: ['basedOn'],
    }),
  allow: [members('owner', 'manager'), { to: ['system'] }],
  async run(scope) {
    const { personId, basedOn, timeOff: daysOff, ...values } = scope.input;
    const { tx, actor, now } = scope;
    const studioId = actor.studioId!;
    const target = personId ?? newId('person');
    if (personId) {
      const stored = await lockedPerson(scope, personId);
      if (basedOn && comparable(stored) !== comparable(basedOn)) {
        throw conflict(
          `Somebody changed ${stored.name} after you opened them. Close this, look at what changed, then make your change again.`,
        );
      }
      await tx.update(people).set(values).where(eq(people.id, personId));
    } else {
      await tx.insert(people).values({ ...values, id: target, studioId, createdAt: now });
    }
    await tx.delete(timeOff).where(and(eq(timeOff.studioId, studioId), eq(timeOff.personId, target)));
    if (daysOff.length)
      await tx.insert(timeOff).values(daysOff.map(off => ({ ...off, studioId, personId: target })));
    return { personId: target };
  },
  audit: (input, result) => ({
    subject: result.personId,
    detail: { name: input.name, share: input.share, active: input.active },
  }),
});

/** Whoever saves the same person at the same moment waits here, and then finds what this one wrote. */
async function lockedPerson({ tx }: CommandScope, personId: Id<'person'>): Promise<PersonInput> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
  if (!person) throw notFound('That person');
  return { ...person, timeOff: await tx.select().from(timeOff).where(eq(timeOff.personId, personId)) };
}

const comparable = (person: PersonInput): string => {
  const { name, disciplines, share, rateMinorPerHour, weekdays, active } = person;
  const daysOff = person.timeOff.map(({ from, to }) => `${from} ${to}`).sort();
  return canonicalJson({ name, disciplines, share, rateMinorPerHour, weekdays, active, daysOff });
};
