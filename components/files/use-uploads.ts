'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import type { Door } from './door';
import { sendFile } from './send-file';
import { UploadQueue } from './upload-queue';
import { refresh } from './use-attachments';

/** The files of one brief that are on their way. */
export function useUploads(door: Door) {
  const client = useQueryClient();
  const queue = typeof window === 'undefined' ? IDLE : queueOf(door, client);
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot, IDLE.snapshot);
  useUnloadGuard(uploads.items.some(one => one.state === 'waiting' || one.state === 'sending'));
  return { ...uploads, queue };
}

/** One queue for each brief and way in, outside of React: turning to another section stops nothing. */
const queues = new Map<string, UploadQueue>();

function queueOf(door: Door, client: QueryClient): UploadQueue {
  const name = `${door.briefId} ${'token' in door}`;
  const known = queues.get(name);
  if (known) return known;
  const made = new UploadQueue(
    (upload, onProgress) => sendFile(door, upload, onProgress),
    () => refresh(client, door),
  );
  queues.set(name, made);
  return made;
}

/** While the server renders, nothing is on its way. */
const IDLE = new UploadQueue(
  () => ({ done: Promise.resolve({ kind: 'stopped' }), stop: () => undefined }),
  async () => undefined,
);
