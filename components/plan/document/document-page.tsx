'use client';

import { type ReactNode, useMemo } from 'react';
import { useShortcut } from '@/components/shell/use-shortcut';
import { SaveState } from '@/components/ui/save-state';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import type { Plan } from '@/server/plan/domain/plan';
import { LivePeople } from '../live-people';
import { DocumentContext } from './context';
import { FailedParts } from './failed-parts';
import { namesOf } from './parts-of';
import { useDocument } from './use-document';

/** One page of the plan's document: its title, whether the work on it is safe, and its sections. */
export function DocumentPage({
  studio,
  planId,
  title,
  lead,
  tools,
  children,
}: {
  studio: string;
  planId: Plan['id'];
  title: ReactNode;
  lead?: ReactNode;
  /** Filters and links of the page. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  const document = useDocument(studio, planId);
  const { undo, redo } = document.verbs;
  useShortcut('mod+z', 'Undo the last change; with shift, redo', ({ shiftKey }) =>
    shiftKey ? redo() : undo(),
  );
  useShortcut('mod+y', 'Redo', redo);
  const value = useMemo(
    () => ({
      document,
      nameOf: namesOf(document.shown.parts),
      home: `/s/${studio}/plans/${planId}`,
      answers: new Map(citedAnswers(document.answers ?? EMPTY_ANSWERS).map(one => [one.ref, one])),
    }),
    [document, studio, planId],
  );
  return (
    <DocumentContext value={value}>
      <div className="mt-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          <h2 className="display">{title}</h2>
          {lead ? <div className="mt-2 max-w-[46em] text-soft">{lead}</div> : null}
        </div>
        <div className="flex min-h-7 items-center gap-3" data-print="hide">
          <SaveState status={document.status} onRetry={() => document.queue.retry()} />
          <LivePeople live={document.live} />
        </div>
      </div>
      {tools ? (
        <div className="mt-5" data-print="hide">
          {tools}
        </div>
      ) : null}
      <FailedParts />
      {/* A grid cannot be parted between pages. */}
      <div className="mt-9 grid gap-14 print:block print:*:mt-10">{children}</div>
    </DocumentContext>
  );
}
