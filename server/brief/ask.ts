import { z } from 'zod';
import { briefRemarks } from '@/db/schema/brief';
import { actorKey } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { remarkSchema } from './domain/remarks';
import { lockBrief } from './lock-brief';

/** The studio asks at an answer, or says more where it has asked already. */
export const ask = command({
  name: 'brief.ask',
  input: remarkSchema.extend({
    briefId: id('brief'),
    /** The name of who asks, as the studio knows them. */
    authorName: z.string().trim().min(1).max(120),
  }),
  allow: [members(), system],
  async run({ input, tx, actor, now }) {
    await lockBrief(tx, input.briefId);
    const { id: remarkId } = (
      await tx
        .insert(briefRemarks)
        .values({
          ...input,
          studioId: actor.studioId!,
          side: 'studio',
          author: actorKey(actor),
          createdAt: now,
        })
        .returning({ id: briefRemarks.id })
    )[0]!;
    return { remarkId };
  },
  audit: (input, result) => ({
    subject: input.briefId,
    detail: { answer: input.answer, remarkId: result.remarkId },
  }),
});
