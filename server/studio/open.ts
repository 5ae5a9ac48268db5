import { memberships, studios } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { openingSchema } from './domain/settings';
import { assertPlace } from './holidays';

/**
 * Opens a studio with the caller as its owner. The actor is scoped to the id that the studio is to
 * have, as row-level security lets nobody write outside their scope.
 */
export const openStudio = command({
  name: 'studio.open',
  input: openingSchema,
  allow: [{ to: ['user', 'system'] }],
  async run({ input, tx, actor, now, emit }) {
    const id = actor.studioId;
    if (!id) throw new Error('studio.open needs an actor scoped to the new id');
    assertPlace(input);
    const { slug } = input;
    const made = await tx
      .insert(studios)
      .values({ ...input, id, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: studios.id });
    if (!made.length) throw conflict(`The address ${slug} is taken. Choose another.`);
    if (actor.kind === 'user') {
      await tx
        .insert(memberships)
        .values({ studioId: id, userId: actor.userId, role: 'owner', createdAt: now });
    }
    emit('studio/opened', id, { studioId: id });
    return { studioId: id, slug };
  },
  audit: (input, result) => ({ subject: result.studioId, detail: { slug: input.slug } }),
});
