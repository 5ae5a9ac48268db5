import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, notInArray } from 'drizzle-orm';
import { links } from '@/db/schema/link';
import type { LinkPurpose } from '@/server/kernel/actor';
import { addDays } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { type Id, newId } from '@/server/kernel/ids';

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a link to one record, inside the calling command. The token is shown once and kept only as a hash. */
export async function issueLink(scope: CommandScope, to: LinkTo): Promise<string> {
  return (await issueNamedLink(scope, to)).token;
}

interface LinkTo {
  purpose: LinkPurpose;
  subjectId: string;
  days: number;
}

/** The same with the link's id, for who keeps to whom it was given. */
export async function issueNamedLink(
  { tx, actor, now }: CommandScope,
  to: LinkTo,
): Promise<{ linkId: Id<'link'>; token: string }> {
  if (!actor.studioId) throw new Error('A link is made inside a studio');
  const token = randomBytes(32).toString('base64url');
  const linkId = newId('link');
  await tx.insert(links).values({
    id: linkId,
    studioId: actor.studioId,
    purpose: to.purpose,
    subjectId: to.subjectId,
    tokenHash: hashToken(token),
    createdAt: now,
    expiresAt: addDays(now, to.days),
  });
  return { linkId, token };
}

/** Ends every link to a record but those named, inside the calling command. */
export async function revokeLinks(
  { tx, now }: CommandScope,
  subjectId: string,
  except: readonly Id<'link'>[] = [],
): Promise<void> {
  const others = except.length ? notInArray(links.id, [...except]) : undefined;
  await tx
    .update(links)
    .set({ revokedAt: now })
    .where(and(eq(links.subjectId, subjectId), isNull(links.revokedAt), others));
}

/** Ends one link, inside the calling command. Whether it was alive. */
export async function revokeLink({ tx, now }: CommandScope, linkId: Id<'link'>): Promise<boolean> {
  const { rowCount } = await tx
    .update(links)
    .set({ revokedAt: now })
    .where(and(eq(links.id, linkId), isNull(links.revokedAt), gt(links.expiresAt, now)));
  return (rowCount ?? 0) > 0;
}

/** Which links to a record still open it. */
export async function livingLinks(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  subjectId: string,
): Promise<Id<'link'>[]> {
  const rows = await tx
    .select({ id: links.id })
    .from(links)
    .where(and(eq(links.subjectId, subjectId), isNull(links.revokedAt), gt(links.expiresAt, now)));
  return rows.map(row => row.id);
}
