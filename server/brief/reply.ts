import { and, eq, isNull } from 'drizzle-orm';
import { briefRemarks } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { writerOf } from './author';
import { clientLink } from './client-link';
import { remarkSchema } from './domain/remarks';
import { lockBrief } from './lock-brief';

/** The client replies to a question of the studio's that is still open. */
export const reply = command({
  name: 'brief.reply',
  input: remarkSchema.extend({ briefId: id('brief') }),
  allow: [clientLink, system],
  async run(scope) {
    const { input, tx, actor, now } = scope;
    await lockBrief(tx, input.briefId);
    const open = await tx.$count(
      briefRemarks,
      and(
        eq(briefRemarks.briefId, input.briefId),
        eq(briefRemarks.answer, input.answer),
        isNull(briefRemarks.settledAt),
      ),
    );
    if (!open) throw conflict('This question was settled meanwhile. Change your answer itself instead.');
    const { key: author, name: authorName } = await writerOf(scope, input.briefId);
    const [remark] = await tx
      .insert(briefRemarks)
      .values({ ...input, studioId: actor.studioId!, side: 'client', author, authorName, createdAt: now })
      .returning({ id: briefRemarks.id });
    return { remarkId: remark!.id };
  },
  audit: (input, result) => ({
    subject: input.briefId,
    detail: { answer: input.answer, remarkId: result.remarkId },
  }),
});
