import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { finishedWork } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';

/** Takes a piece of work out of the history. */
export const removeFinishedWork = command({
  name: 'forecast.removeFinishedWork',
  input: z.object({ finishedWorkId: id('finishedWork') }),
  allow: [members()],
  async run({ tx, input }) {
    const removed = await tx
      .delete(finishedWork)
      .where(eq(finishedWork.id, input.finishedWorkId))
      .returning({ id: finishedWork.id, estimate: finishedWork.estimate, actual: finishedWork.actual });
    if (!removed[0]) throw notFound('That piece of work');
    return removed[0];
  },
  audit: ({ finishedWorkId }, { estimate, actual }) => ({
    subject: finishedWorkId,
    detail: { estimate, actual },
  }),
});
