import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { links } from '@/db/schema/link';
import type { LinkPurpose } from '@/server/kernel/actor';
import { addDays } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a link to one record, inside the calling command. The token is shown once and kept only as a hash. */
export async function issueLink(
  { tx, actor, now }: CommandScope,
  to: { purpose: LinkPurpose; subjectId: string; days: number },
): Promise<string> {
  if (!actor.studioId) throw new Error('A link is made inside a studio');
  const token = randomBytes(32).toString('base64url');
  await tx.insert(links).values({
    studioId: actor.studioId,
    purpose: to.purpose,
    subjectId: to.subjectId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: addDays(now, to.days),
  });
  return token;
}

/** Ends every link to a record, inside the calling command. */
export async function revokeLinks({ tx, now }: CommandScope, subjectId: string): Promise<void> {
  await tx
    .update(links)
    .set({ revokedAt: now })
    .where(and(eq(links.subjectId, subjectId), isNull(links.revokedAt)));
}
