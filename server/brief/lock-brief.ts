import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { briefs } from '@/db/schema/brief';
import { notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';

/** Fetches a brief of the actor's studio or throws; what else changes it waits until this has committed. */
export async function lockBrief(tx: Tx, briefId: Id<'brief'>) {
  const [brief] = await tx.select().from(briefs).where(eq(briefs.id, briefId)).for('update');
  if (!brief) throw notFound('That brief');
  return brief;
}
