import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { files } from '@/db/schema/files';
import { invalid } from '@/server/kernel/errors';
import {
  MOST_ATTACHMENTS,
  MOST_STORED_BYTES,
  MOST_SUBJECT_BYTES,
  REMOVED_DAYS,
  sizeInWords,
} from './domain/limits';

export interface Used {
  count: number;
  bytes: number;
  /** With those taken away and not swept yet. */
  storedBytes: number;
}

/** Two who attach to one record at once wait for each other, or both could pass where only one fits. */
export async function queueUp(tx: Tx, subjectId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files:${subjectId}`}, 0))`);
}

export async function usedOf(tx: Tx, subjectId: string): Promise<Used> {
  const here = sql`${files.removedAt} is null`;
  const [used] = await tx
    .select({
      count: sql<number>`count(*) filter (where ${here})::int`,
      bytes: sql<string>`coalesce(sum(${files.sizeBytes}) filter (where ${here}), 0)`,
      storedBytes: sql<string>`coalesce(sum(${files.sizeBytes}), 0)`,
    })
    .from(files)
    .where(and(eq(files.subjectId, subjectId)));
  return { count: used!.count, bytes: Number(used!.bytes), storedBytes: Number(used!.storedBytes) };
}

export function assertRoom(used: Used, bytes: number, { isStored = false } = {}): void {
  if (used.count >= MOST_ATTACHMENTS) {
    throw invalid(
      `There are ${MOST_ATTACHMENTS} attachments here, the most that there can be. Remove some first.`,
    );
  }
  if (used.bytes + bytes > MOST_SUBJECT_BYTES) {
    const left = sizeInWords(Math.max(0, MOST_SUBJECT_BYTES - used.bytes));
    throw invalid(
      `All files here together may have ${sizeInWords(MOST_SUBJECT_BYTES)}, of which ${left} are left. Remove some, or add a link to where the file is.`,
    );
  }
  if (!isStored && used.storedBytes + bytes > MOST_STORED_BYTES) {
    throw invalid(
      `So much was attached and removed here that no more can be taken in for now: what is removed makes room after ${REMOVED_DAYS} days. Add a link to where the file is.`,
    );
  }
}
