'use client';

import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/sheet';
import { Skeleton } from '@/components/ui/skeleton';
import { type BriefAnswers, EMPTY_ANSWERS, type Section } from '@/server/brief/domain/sections';
import type { Version } from './version';
import { VersionEntry } from './version-entry';

/** The versions of one section's answer: who wrote them when, and what changed. */
export function HistorySheet({
  section,
  name,
  isOpen,
  onOpen,
  versions,
  now,
  current,
  onBringBack,
}: {
  section: Section;
  /** The section's. */
  name: string;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Asked for once the sheet is open. */
  versions: {
    data: { pages: { versions: Version[] }[] } | undefined;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  now: string;
  current: BriefAnswers;
  /** The client's alone: writes a version again, as a new one. */
  onBringBack?: (answers: BriefAnswers) => void;
}) {
  const { error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = versions;
  const data = versions.data?.pages.flatMap(page => page.versions);
  return (
    <Sheet open={isOpen} onOpenChange={onOpen}>
      <SheetTrigger asChild>
        <Button variant="link" size="sm" aria-label={`History of ${name}`}>
          History
        </Button>
      </SheetTrigger>
      <SheetContent
        title={`History of ${name}`}
        description="The newest first. What one person writes within ten minutes is one version, unless most of an earlier text is replaced: then that one is kept too."
      >
        {error ? (
          <ErrorState
            title="The history could not be read"
            action={<Button onClick={() => void refetch()}>Try again</Button>}
          >
            Your answers are safe. Check the connection.
          </ErrorState>
        ) : !data ? (
          <div className="grid gap-3">
            <Skeleton className="h-16" />
            <Skeleton className="h-16" />
          </div>
        ) : data.length === 0 ? (
          <p className="text-soft">Nobody has written in this section yet.</p>
        ) : (
          <ol className="border-line border-t">
            {/* What the oldest of a page changed is only known with the one before it. */}
            {(hasNextPage ? data.slice(0, -1) : data).map((version, at) => (
              <VersionEntry
                key={version.revision}
                section={section}
                version={version}
                before={data[at + 1]?.answers ?? EMPTY_ANSWERS}
                isFirst={at === data.length - 1}
                now={now}
                current={current}
                {...(onBringBack
                  ? {
                      onBringBack: () => {
                        onBringBack(version.answers);
                        onOpen(false);
                      },
                    }
                  : {})}
              />
            ))}
          </ol>
        )}
        {hasNextPage && !error ? (
          <Button className="mt-4" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show older versions
          </Button>
        ) : null}
      </SheetContent>
    </Sheet>
  );
}
