import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { briefAnswers, briefs } from '@/db/schema/brief';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, invalid, notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { clientLink } from './client-link';
import { answerSchema, revisionSchema } from './domain/answer';
import type { Section } from './domain/sections';
import { keepVersion } from './keep-version';

/**
 * Saves one section, whole, over the revision that the writer had before them; over any other it is
 * refused, so that the writer sees both. Stays possible after the brief was sent.
 */
export const saveAnswer = command({
  name: 'brief.saveAnswer',
  input: z
    .object({
      briefId: id('brief'),
      revision: revisionSchema,
      /** A version of its own in the history: something was brought back or taken over. */
      apart: z.boolean().default(false),
    })
    .and(answerSchema),
  allow: [clientLink, system],
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { briefId, section, content } = input;
    // Also queues two saves of the same brief behind each other.
    const touched = await tx.update(briefs).set({ updatedAt: now }).where(eq(briefs.id, briefId));
    if (!touched.rowCount) throw notFound('That brief');
    await assertFits(scope, briefId, section, content);
    const revision = input.revision + 1;
    const saved =
      input.revision === 0
        ? await tx
            .insert(briefAnswers)
            .values({ studioId: actor.studioId!, briefId, section, content, revision, updatedAt: now })
            .onConflictDoNothing()
        : await tx
            .update(briefAnswers)
            .set({ content, revision, updatedAt: now })
            .where(
              and(
                eq(briefAnswers.briefId, briefId),
                eq(briefAnswers.section, section),
                eq(briefAnswers.revision, input.revision),
              ),
            );
    if (!saved.rowCount) {
      throw conflict('This section was changed somewhere else meanwhile. Look at both, then keep one.');
    }
    await keepVersion(scope, { briefId, section, content, revision, apart: input.apart });
    return { revision };
  },
  audit: (input, result) => ({
    subject: input.briefId,
    detail: { section: input.section, revision: result.revision },
  }),
});

/** More than a hundred printed pages, the names of fields counted. What is there may always become shorter. */
const MOST_CHARACTERS = 400_000;

async function assertFits(
  { tx }: CommandScope,
  briefId: Id<'brief'>,
  section: Section,
  content: unknown,
): Promise<void> {
  const characters = sql<number>`length(${briefAnswers.content}::text)`;
  const stored = await tx
    .select({ section: briefAnswers.section, characters })
    .from(briefAnswers)
    .where(eq(briefAnswers.briefId, briefId));
  const size = JSON.stringify(content).length;
  const before = stored.find(one => one.section === section)?.characters ?? 0;
  const others = stored.reduce((sum, one) => sum + one.characters, 0) - before;
  if (others + size <= MOST_CHARACTERS || size <= before) return;
  throw invalid(
    'A brief holds at most 400,000 characters over all its sections, and this would be more. Shorten it, or attach long texts as files.',
  );
}
