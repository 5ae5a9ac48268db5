'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import { toastError } from '@/components/ui/toaster';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import { type BriefAnswers, SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { News } from './talk/news';

/** Citations of everything that there is to stand at. */
export const rowsOf = (answers: BriefAnswers): ReadonlySet<string> =>
  new Set<string>([...SECTIONS, ...citedAnswers(answers).map(one => one.ref)]);

/** It may cost the server a third of a second, and somebody may be writing all the while. */
const FINDINGS_EVERY_MS = 10_000;

/** What only the server can find, asked for again once it has other answers, but not at each key. */
export function useToldFindings(token: string, news: News) {
  const trpc = useTRPC();
  const latest = SECTIONS.reduce((sum, section) => sum + news.revisions[section], 0);
  const [revision, setRevision] = useState(latest);
  const ref = useRef(latest);
  ref.current = latest;
  useEffect(() => {
    const timer = setInterval(() => setRevision(ref.current), FINDINGS_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const { queryKey, ...options } = trpc.brief.forClient.contradictions.queryOptions({ token });
  const { data } = useQuery({
    ...options,
    queryKey: [...queryKey, { revision }] as unknown as typeof queryKey,
    placeholderData: before => before,
    retry: false,
  });
  return data ?? [];
}

export function useOrder(
  token: string,
  order: readonly Section[],
  show: (order: Section[]) => void,
  ask: () => Promise<unknown>,
) {
  const trpc = useTRPC();
  const save = useMutation(trpc.brief.forClient.orderSections.mutationOptions());
  return useCallback(
    (changed: Section[]) => {
      show(changed);
      save.mutate(
        { token, order: changed },
        {
          onError: error => {
            show([...order]);
            toastError(`The order was not kept. ${error.message}`);
          },
          onSuccess: () => void ask(),
        },
      );
    },
    [order, show, ask, save, token],
  );
}

const COME_BY_EVERY_MS = 10 * 60_000;

/** Lets the others see when the reader was here last. */
export function useNoteOfComing(token: string) {
  const client = useTRPCClient();
  const [noted] = useState({ at: 0 });
  useEffect(() => {
    const note = () => {
      if (document.visibilityState === 'hidden' || Date.now() - noted.at < COME_BY_EVERY_MS) return;
      noted.at = Date.now();
      client.brief.forClient.comeBy.mutate({ token }).catch(() => undefined);
    };
    note();
    document.addEventListener('visibilitychange', note);
    return () => document.removeEventListener('visibilitychange', note);
  }, [client, noted, token]);
}
