import { and, eq } from 'drizzle-orm';
import { people, timeOff } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { personSchema } from './domain/person';

/** Adds a person to the team, or changes one; their days off are replaced by those given. */
export const savePerson = command({
  name: 'studio.savePerson',
  input: personSchema.extend({ personId: id('person').optional() }),
  allow: [members('owner', 'manager'), { to: ['system'] }],
  async run({ input, tx, actor, now }) {
    const { personId, timeOff: daysOff, ...values } = input;
    const studioId = actor.studioId!;
    const target = personId ?? newId('person');
    if (personId) {
      const { rowCount } = await tx.update(people).set(values).where(eq(people.id, personId));
      if (!rowCount) throw notFound('That person');
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
