import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { briefRemarks } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { answerRefSchema } from './domain/remarks';

/** The studio has its answer: all that was said at one answer is settled, or open again. */
export const settle = command({
  name: 'brief.settle',
  input: z.object({ briefId: id('brief'), answer: answerRefSchema, settled: z.boolean() }),
  allow: [members(), system],
  async run({ input, tx, now }) {
    const { briefId, answer, settled } = input;
    const thread = and(eq(briefRemarks.briefId, briefId), eq(briefRemarks.answer, answer));
    if (!(await tx.$count(briefRemarks, thread))) throw notFound('That question');
    const stale = settled ? isNull(briefRemarks.settledAt) : isNotNull(briefRemarks.settledAt);
    await tx
      .update(briefRemarks)
      .set({ settledAt: settled ? now : null })
      .where(and(thread, stale));
    return { settledAt: settled ? now : null };
  },
  audit: input => ({
    subject: input.briefId,
    detail: { answer: input.answer, settled: input.settled },
  }),
});
