import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { finishedWork } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';

/** Takes a piece of work out of the history, and hands it back for `restoreFinishedWork`. */
export const removeFinishedWork = command({
  name: 'forecast.removeFinishedWork',
  input: z.object({ finishedWorkId: id('finishedWork') }),
  allow: [members()],
  async run({ tx, input }) {
    const removed = await tx
      .delete(finishedWork)
      .where(eq(finishedWork.id, input.finishedWorkId))
      .returning();
    if (!removed[0]) throw notFound('That piece of work');
    const { studioId: _, createdAt: __, ...piece } = removed[0];
    return piece;
  },
  audit: ({ finishedWorkId }, { estimate, actual }) => ({
    subject: finishedWorkId,
    detail: { estimate, actual },
  }),
});
