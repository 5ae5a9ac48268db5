import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { environment } from '@/server/kernel/env';
import type { Id } from '@/server/kernel/ids';

/** Where bytes are kept. The one place that knows which driver it is. */
export interface Storage {
  disk: Disk;
  /** Returns once what was written would outlast a power cut. */
  settle: (key: string) => Promise<void>;
}

declare global {
  // Kept on the global object so that all of Next's bundles in one process share one.
  var groundworkStorage: Storage | undefined;
}

export function storage(): Storage {
  globalThis.groundworkStorage ??= localStorage(
    resolve(/* turbopackIgnore: true */ environment().GROUNDWORK_DATA_DIR, 'files'),
  );
  return globalThis.groundworkStorage;
}

/** A random name that nobody can guess; the folder only makes a studio's files easy to count and to move. */
export const newStorageKey = (studioId: Id<'studio'>): string =>
  `${studioId}/${randomBytes(24).toString('hex')}`;

function localStorage(folder: string): Storage {
  return {
    disk: new Disk(new FSDriver({ location: folder, visibility: 'private' })),
    async settle(key) {
      const file = await open(join(folder, key), 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}
