import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { studios } from '@/db/schema/studio';
import { assertProved } from '@/server/identity/proved';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';

/** Opens a closed studio again: as it was, with its members and its links. */
export const reopenStudio = command({
  name: 'studio.reopen',
  input: z.object({ sessionId: id('session') }),
  allow: [members('owner')],
  async run(scope) {
    const { tx, actor, input, emit } = scope;
    const studioId = actor.studioId!;
    await assertProved(scope, input.sessionId);
    const { rowCount } = await tx
      .update(studios)
      .set({ closedAt: null })
      .where(and(eq(studios.id, studioId), isNotNull(studios.closedAt)));
    if (!rowCount) throw conflict('This studio is open.');
    emit('studio/reopened', studioId, { studioId });
    return { studioId };
  },
  audit: (_input, { studioId }) => ({ subject: studioId }),
  invalidates: (_input, { studioId }) => [`studio:${studioId}`],
});
