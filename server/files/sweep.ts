import { lt } from 'drizzle-orm';
import { z } from 'zod';
import { files } from '@/db/schema/files';
import type { Actor } from '@/server/kernel/actor';
import { addDays, currentInstant, type Instant } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { system } from '@/server/kernel/policy';
import { ORPHAN_DAYS, REMOVED_DAYS } from './domain/limits';
import { keysInUse } from './queries';
import { type Storage, storage } from './storage';

/** Forgets what was taken away more than 30 days ago. Its bytes are orphans from then on. */
export const sweepRows = command({
  name: 'files.sweep',
  input: z.object({}),
  allow: [system],
  async run({ tx, now }) {
    const gone = await tx.delete(files).where(lt(files.removedAt, addDays(now, -REMOVED_DAYS)));
    return { forgotten: gone.rowCount ?? 0 };
  },
  audit: (_input, result) => ({ subject: 'files', detail: result }),
});

/**
 * Forgets what was taken away long ago, then removes the bytes that no row names: of uploads that broke
 * off, and of what was forgotten. In this order, so that breaking off in between leaves only more orphans.
 */
export async function sweep(
  actor: Actor,
  { now = currentInstant(), from = storage() }: { now?: Instant; from?: Storage } = {},
): Promise<{ forgotten: number; removedBytesOf: number }> {
  const { forgotten } = await sweepRows(actor, {}, { now });
  let removedBytesOf = 0;
  for await (const keys of settledKeys(from, addDays(now, -ORPHAN_DAYS))) {
    const named = new Set(await keysInUse(actor, { storageKeys: keys }));
    for (const key of keys) {
      if (named.has(key)) continue;
      await from.disk.delete(key);
      removedBytesOf += 1;
    }
  }
  return { forgotten, removedBytesOf };
}

/** The names in storage of what was last written before `before`, some at a time. */
async function* settledKeys({ disk }: Storage, before: Instant): AsyncGenerator<string[]> {
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll('', { recursive: true, ...(paginationToken ? { paginationToken } : {}) });
    paginationToken = page.paginationToken;
    let keys: string[] = [];
    for (const object of page.objects) {
      if (!object.isFile) continue;
      const { lastModified } = await disk.getMetaData(object.key);
      if (lastModified.toISOString() >= before) continue;
      keys.push(object.key);
      if (keys.length === 500) {
        yield keys;
        keys = [];
      }
    }
    if (keys.length) yield keys;
  } while (paginationToken);
}
