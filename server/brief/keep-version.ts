import { and, desc, eq } from 'drizzle-orm';
import { briefAnswerVersions } from '@/db/schema/brief';
import type { CommandScope } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';
import { writerOf } from './author';
import { dropsMost } from './domain/drops-most';
import type { Section } from './domain/sections';

const ONE_GO_MS = 10 * 60_000;

/**
 * Keeps a saved answer in the section's history. What one person saves within ten minutes is one version,
 * but for a save that drops most of what stood there: it begins another, so that the earlier text stays.
 */
export async function keepVersion(
  scope: CommandScope,
  saved: { briefId: Id<'brief'>; section: Section; content: unknown; revision: number; apart: boolean },
): Promise<void> {
  const { tx, actor, now } = scope;
  const { apart, ...version } = saved;
  const author = await writerOf(scope, saved.briefId);
  const ofSection = and(
    eq(briefAnswerVersions.briefId, saved.briefId),
    eq(briefAnswerVersions.section, saved.section),
  );
  const [last] = await tx
    .select({
      revision: briefAnswerVersions.revision,
      author: briefAnswerVersions.author,
      startedAt: briefAnswerVersions.startedAt,
      content: briefAnswerVersions.content,
    })
    .from(briefAnswerVersions)
    .where(ofSection)
    .orderBy(desc(briefAnswerVersions.revision))
    .limit(1);
  const isSameGo =
    !apart &&
    last?.author === author.key &&
    Date.parse(now) - Date.parse(last.startedAt) < ONE_GO_MS &&
    !dropsMost(last.content, saved.content);
  if (isSameGo) {
    await tx
      .update(briefAnswerVersions)
      .set({ revision: saved.revision, content: saved.content, authorName: author.name, savedAt: now })
      .where(and(ofSection, eq(briefAnswerVersions.revision, last.revision)));
    return;
  }
  await tx.insert(briefAnswerVersions).values({
    ...version,
    studioId: actor.studioId!,
    author: author.key,
    authorName: author.name,
    startedAt: now,
    savedAt: now,
  });
}
