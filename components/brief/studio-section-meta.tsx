'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import type { Id } from '@/server/kernel/ids';
import { HistorySheet } from './history/history-sheet';
import { WrittenBy } from './section-meta';
import { QuestionCount, useWriters } from './talk/studio-talk';

/** Beside a section's name on the studio's page: open questions, who wrote, the history. */
export function StudioSectionMeta({
  studio,
  briefId,
  section,
  name,
  answers,
}: {
  studio: string;
  briefId: Id<'brief'>;
  section: Section;
  name: string;
  answers: BriefAnswers;
}) {
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { writers, now } = useWriters(section);
  const versions = useInfiniteQuery(
    trpc.brief.history.infiniteQueryOptions(
      { studio, briefId, section },
      { enabled: isOpen, staleTime: 0, getNextPageParam: page => page.next },
    ),
  );
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-muted text-sm">
      <QuestionCount section={section} />
      {writers ? (
        <>
          <WrittenBy writers={writers} now={now} />
          <HistorySheet
            section={section}
            name={name}
            now={now}
            current={answers}
            isOpen={isOpen}
            onOpen={setOpen}
            versions={versions}
          />
        </>
      ) : null}
    </p>
  );
}
