'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';
import { openQuestions, type Thread as ThreadOf, threadsOf } from '@/server/brief/domain/remarks';
import type { Section } from '@/server/brief/domain/sections';
import type { Id } from '@/server/kernel/ids';
import { laterOf } from './client-talk';
import { NEWS_EVERY_MS, type News } from './news';
import { Say, Thread } from './thread';

interface StudioTalk {
  news: News;
  threads: ThreadOf[];
  studioName: string;
  now: string;
  /** Citations that there are; a thread about another one stands at its section. */
  placeOf: (answer: string) => string;
  say: (answer: string, body: string) => Promise<void>;
  settle: (answer: string, settled: boolean) => void;
}

const Talk = createContext<StudioTalk | null>(null);

function useStudioTalk(): StudioTalk {
  const talk = useContext(Talk);
  if (!talk) throw new Error('useStudioTalk needs a StudioTalkProvider around it');
  return talk;
}

/** The studio's side of a brief while it is open: what the client writes and replies arrives by itself. */
export function StudioTalkProvider({
  studio,
  studioName,
  briefId,
  first,
  rows,
  now: loadedAt,
  children,
}: {
  studio: string;
  studioName: string;
  briefId: Id<'brief'>;
  first: News;
  rows: readonly string[];
  now: string;
  children: ReactNode;
}) {
  const trpc = useTRPC();
  const server = useTRPCClient();
  const client = useQueryClient();
  const router = useRouter();
  const options = trpc.brief.news.queryOptions(
    { studio, briefId },
    {
      initialData: first,
      initialDataUpdatedAt: Date.parse(loadedAt),
      staleTime: 2_000,
      refetchInterval: NEWS_EVERY_MS,
      refetchOnWindowFocus: true,
      retry: false,
    },
  );
  const { data: news, dataUpdatedAt } = useQuery(options);
  const now = laterOf(loadedAt, dataUpdatedAt);
  const seen = useRef(JSON.stringify(first.revisions));
  const revisions = JSON.stringify(news.revisions);
  useEffect(() => {
    if (seen.current === revisions) return;
    seen.current = revisions;
    router.refresh();
  }, [revisions, router]);

  const talk = useMemo<StudioTalk>(() => {
    const known = new Set(rows);
    const again = () => client.invalidateQueries({ queryKey: options.queryKey });
    return {
      news,
      threads: threadsOf(news.remarks),
      studioName,
      now,
      placeOf: answer => (known.has(answer) ? answer : answer.split('.')[0]!),
      async say(answer, body) {
        await server.brief.ask.mutate({ studio, briefId, answer, body });
        await again();
      },
      settle(answer, settled) {
        server.brief.settle
          .mutate({ studio, briefId, answer, settled })
          .then(again)
          .catch(error => toastError(error instanceof Error ? error.message : 'It was not settled.'));
      },
    };
  }, [news, rows, studioName, now, client, server, studio, briefId, options.queryKey]);
  return <Talk value={talk}>{children}</Talk>;
}

/** What is asked at one answer, and a quiet way to ask there, at the end of its first line. */
export function StudioQuestion({ answer, label = 'Ask' }: { answer: string; label?: string }) {
  const { threads, placeOf, studioName, now, say, settle } = useStudioTalk();
  const [isAsking, setAsking] = useState(false);
  const here = threads.filter(thread => placeOf(thread.answer) === answer);
  const hasOwn = here.some(thread => thread.answer === answer && thread.isOpen);
  return (
    <>
      {here.map(thread => (
        <Thread
          key={thread.answer}
          thread={thread}
          side="studio"
          studioName={studioName}
          now={now}
          onSay={body => say(thread.answer, body)}
          onSettle={settled => settle(thread.answer, settled)}
        />
      ))}
      {isAsking ? (
        <Say
          label="Ask the client"
          onSay={async body => {
            await say(answer, body);
            setAsking(false);
          }}
          onGiveUp={() => setAsking(false)}
        />
      ) : hasOwn ? null : (
        <Button
          variant="link"
          size="sm"
          data-print="hide"
          className="absolute -top-0.5 right-0 bg-paper text-muted opacity-0 focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100"
          onClick={() => setAsking(true)}
        >
          {label}
        </Button>
      )}
    </>
  );
}

/** The open questions of one section, or of all. */
export function QuestionCount({ section }: { section?: Section }) {
  const { threads } = useStudioTalk();
  const some = section ? threads.filter(thread => thread.answer.split('.')[0] === section) : threads;
  const { open, studio } = openQuestions(some);
  if (!open) return null;
  return (
    <span className={studio ? 'font-medium text-accent' : undefined}>
      {open} {studio ? '' : 'open '}
      {open === 1 ? 'question' : 'questions'}
      {studio ? `, ${studio === open ? '' : `${studio} `}answered` : ''}
    </span>
  );
}

/** Who wrote in a section, as it changes, and the moment to tell it by. */
export function useWriters(section: Section) {
  const { news, now } = useStudioTalk();
  return { writers: news.writers[section], now };
}
