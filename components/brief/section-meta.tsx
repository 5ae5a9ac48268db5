'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Time } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { HistorySheet } from './history/history-sheet';
import type { News } from './talk/news';

/** Who wrote in a section and when last, and the way to its history. */
export function SectionMeta({
  token,
  section,
  name,
  writers,
  questions,
  now,
  current,
  onBringBack,
}: {
  token: string;
  section: Section;
  name: string;
  writers: News['writers'][Section];
  /** Open ones that wait for the client. */
  questions: number;
  now: string;
  current: BriefAnswers;
  onBringBack: (answers: BriefAnswers) => void;
}) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const versions = useInfiniteQuery(
    trpc.brief.forClient.history.infiniteQueryOptions(
      { token, section },
      { enabled: isOpen, staleTime: 0, getNextPageParam: page => page.next },
    ),
  );
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      {questions ? (
        <span className="font-medium text-accent">
          {questions === 1 ? '1 open question' : `${questions} open questions`}
        </span>
      ) : null}
      {writers ? (
        <>
          <WrittenBy writers={writers} now={now} />
          <HistorySheet
            section={section}
            name={name}
            now={now}
            current={current}
            onBringBack={onBringBack}
            isOpen={isOpen}
            onOpen={setOpen}
            versions={versions}
          />
        </>
      ) : null}
    </p>
  );
}

export function WrittenBy({ writers, now }: { writers: NonNullable<News['writers'][Section]>; now: string }) {
  const [last, ...others] = writers.names;
  return (
    <span>
      Written by {last}
      {others.length ? ` and ${others.length > 2 ? `${others.length} others` : others.join(', ')}` : ''},{' '}
      <Time value={writers.savedAt} show="relative" now={now} />
    </span>
  );
}
