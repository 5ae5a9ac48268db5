import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { studios } from '@/db/schema/studio';
import { assertProved } from '@/server/identity/proved';
import { command } from '@/server/kernel/command';
import { conflict, invalid, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';

/**
 * Closes the studio: from then on nobody works in it, and its public pages and all links lead nowhere. Nothing is
 * removed, as clients signed what is in it; an owner may open it again.
 */
export const closeStudio = command({
  name: 'studio.close',
  input: z.object({
    /** Its address, typed: so that nobody closes the wrong one. */
    slug: z.string().trim().toLowerCase().max(100),
    sessionId: id('session'),
  }),
  allow: [members('owner')],
  async run(scope) {
    const { tx, actor, now, input, emit } = scope;
    const studioId = actor.studioId!;
    const here = eq(studios.id, studioId);
    const [studio] = await tx.select({ slug: studios.slug }).from(studios).where(here);
    if (!studio) throw notFound('That studio');
    if (input.slug !== studio.slug)
      throw invalid(`Type the studio’s address, ${studio.slug}.`, { slug: `Type ${studio.slug}.` });
    await assertProved(scope, input.sessionId);
    const { rowCount } = await tx
      .update(studios)
      .set({ closedAt: now })
      .where(and(here, isNull(studios.closedAt)));
    if (!rowCount) throw conflict('This studio is closed already.');
    emit('studio/closed', studioId, { studioId });
    return { studioId };
  },
  audit: (_input, { studioId }) => ({ subject: studioId }),
  invalidates: (_input, { studioId }) => [`studio:${studioId}`],
});
