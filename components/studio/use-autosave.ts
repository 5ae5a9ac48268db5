'use client';

import { useEffect, useRef, useState } from 'react';
import type { SaveStatus } from '@/components/ui/save-state';
import { useUnloadGuard } from './use-unload-guard';

const DELAY_MS = 600;

/** Saves the latest value shortly after it stops changing, one at a time, and says how that stands. */
export function useAutosave<T>(save: (value: T) => Promise<unknown>) {
  const [status, setStatus] = useState<SaveStatus>('idle');
  const state = useRef<{ waiting: { value: T } | null; running: boolean; timer?: number }>({
    waiting: null,
    running: false,
  });
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  async function flush(): Promise<void> {
    const now = state.current;
    window.clearTimeout(now.timer);
    if (now.running || !now.waiting) return;
    const { value } = now.waiting;
    now.waiting = null;
    now.running = true;
    setStatus('saving');
    const failed = await latest.current(value).then(
      () => false,
      () => true,
    );
    now.running = false;
    // What failed is kept for another try, unless something newer takes its place.
    if (failed) now.waiting ??= { value };
    setStatus(failed ? 'failed' : 'saved');
    if (!failed && now.waiting) await flush();
  }

  function put(value: T): void {
    const now = state.current;
    now.waiting = { value };
    setStatus('saving');
    window.clearTimeout(now.timer);
    now.timer = window.setTimeout(() => void flush(), DELAY_MS);
  }

  /** Forgets what waits: it has become invalid meanwhile. */
  function hold(): void {
    window.clearTimeout(state.current.timer);
    state.current.waiting = null;
    setStatus('idle');
  }

  const flushOnLeaving = useRef(flush);
  useEffect(() => {
    flushOnLeaving.current = flush;
  });
  useEffect(() => () => void flushOnLeaving.current(), []);
  useUnloadGuard(status === 'saving' || status === 'failed');
  return { status, put, hold, retry: () => void flush() };
}
