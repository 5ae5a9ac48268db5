'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import { openQuestions, threadsOf } from '@/server/brief/domain/remarks';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { AnswerNotes } from '../answers/answer-notes';
import type { Autosave } from '../autosave';
import { isDue, NEWS_EVERY_MS, type News } from './news';
import { Thread } from './thread';

const PULSE_EVERY_MS = 1_500;

/**
 * What others do in the brief while it is open. Whether they do anything is asked every second or two while
 * the page is looked at; what it is, only where they did.
 */
export function useClientNews(
  token: string,
  first: News,
  loadedAt: string,
  autosave: Pick<Autosave, 'knows' | 'refresh'>,
) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const options = trpc.brief.forClient.news.queryOptions(
    { token },
    {
      initialData: first,
      initialDataUpdatedAt: Date.parse(loadedAt),
      staleTime: 2_000,
      refetchOnWindowFocus: true,
      retry: false,
    },
  );
  const { data: news, dataUpdatedAt } = useQuery(options);
  const ask = () => client.invalidateQueries({ queryKey: options.queryKey });
  const { data: pulse, dataUpdatedAt: feltAt } = useQuery(
    trpc.brief.forClient.pulse.queryOptions(
      { token },
      {
        refetchInterval: ({ state }) => (state.error ? NEWS_EVERY_MS : PULSE_EVERY_MS),
        retry: false,
      },
    ),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: at each pulse, as a read may have failed.
  useEffect(() => {
    if (!pulse) return;
    if (!autosave.knows(pulse.revisions)) void autosave.refresh();
    if (isDue(pulse, news, feltAt - dataUpdatedAt, ({ revisions }) => autosave.knows(revisions))) void ask();
  }, [autosave, pulse, feltAt]);

  return {
    news,
    // In steps, so that “11 seconds ago” does not flicker.
    now: laterOf(loadedAt, Math.max(dataUpdatedAt, feltAt - (feltAt % NEWS_EVERY_MS))),
    ask,
    put: (change: Partial<News>) =>
      client.setQueryData(options.queryKey, now => (now ? { ...now, ...change } : now)),
  };
}

/** When what is shown was true: as the server said at first, later by the reader's own clock. */
export const laterOf = (loadedAt: string, updatedAtMs: number): string =>
  updatedAtMs > Date.parse(loadedAt) ? new Date(updatedAtMs).toISOString() : loadedAt;

/** The studio's questions, as they stand at the client's answers. */
export function useClientTalk(
  token: string,
  news: News,
  ask: () => Promise<unknown>,
  studioName: string,
  rows: ReadonlySet<string>,
  now: string,
) {
  const trpc = useTRPCClient();
  return useMemo(() => {
    const threads = threadsOf(news.remarks);
    // A question about a row that was taken out since stands at the end of its section.
    const placeOf = (answer: string) => (rows.has(answer) ? answer : answer.split('.')[0]!);
    const notes: AnswerNotes = {
      at: answer =>
        threads
          .filter(thread => placeOf(thread.answer) === answer)
          .map(thread => (
            <Thread
              key={thread.answer}
              thread={thread}
              side="client"
              studioName={studioName}
              now={now}
              onSay={async body => {
                await trpc.brief.forClient.reply.mutate({ token, answer: thread.answer, body });
                await ask();
              }}
            />
          )),
      waits: answer =>
        threads.some(one => one.isOpen && one.waitsFor === 'client' && placeOf(one.answer) === answer),
    };
    const waiting = (section: Section) =>
      openQuestions(threads.filter(one => one.answer.split('.')[0] === section)).client;
    const bySection = Object.fromEntries(SECTIONS.map(section => [section, waiting(section)])) as Record<
      Section,
      number
    >;
    return { notes, bySection, counts: openQuestions(threads) };
  }, [news.remarks, rows, token, studioName, ask, trpc, now]);
}
