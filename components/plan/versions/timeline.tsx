'use client';

import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { Id } from '@/server/kernel/ids';
import type { VersionHead } from '@/server/plan/domain/version';
import { KeepVersion } from './keep-version';
import { RestoreVersion, useUndoOfGoingBack } from './restore-version';
import { reasonWords } from './words';

interface TimelineProps {
  studio: string;
  planId: Id<'plan'>;
  /** The plan's own, to tell which versions hold what it says now. */
  revision: number;
  chosen: { from: string; to: string } | null;
  now: string;
}

/** Every version, newest first: why it was kept and by whom, and the way back to it. */
export function Timeline({ studio, planId, revision, chosen, now }: TimelineProps) {
  const trpc = useTRPC();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.plan.versions.infiniteQueryOptions(
      { studio, planId },
      { getNextPageParam: page => page.nextCursor },
    ),
  );
  const versions = data.pages.flatMap(page => page.items);
  useUndoOfGoingBack(studio, planId);
  return (
    <aside aria-labelledby="timeline" data-print="hide">
      <KeepVersion studio={studio} planId={planId} />
      <h2 id="timeline" className="mt-9 font-medium font-serif text-xl">
        Versions
      </h2>
      <ol className="mt-2 border-ink border-t">
        {versions.map((version, at) => (
          <li key={version.id} className="border-line border-b py-3">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <h3
                className={cn('wrap-anywhere min-w-0', isChosen(version) ? 'font-semibold' : 'font-medium')}
              >
                {version.title}
              </h3>
              {chosen?.from === version.id ? <Badge>From</Badge> : null}
              {chosen?.to === version.id ? <Badge>To</Badge> : null}
            </div>
            <p className="text-muted text-sm">
              {version.reason === 'kept'
                ? `Kept by ${version.authorName}`
                : `${reasonWords(version.reason)}, ${version.authorName}`}
              , <Time value={version.createdAt} show="relative" now={now} />
            </p>
            <div className="mt-1 flex flex-wrap items-center gap-x-4">
              {version.revision === revision ? (
                <span className="py-1 text-muted text-sm">As the plan is now</span>
              ) : (
                <Button asChild variant="link" size="sm">
                  <Link href={`?from=${version.id}&to=now` as Route} scroll={false}>
                    Compare with now
                  </Link>
                </Button>
              )}
              {versions[at + 1] && versions[at + 1]!.revision !== version.revision ? (
                <Button asChild variant="link" size="sm">
                  <Link href={`?from=${versions[at + 1]!.id}&to=${version.id}` as Route} scroll={false}>
                    With the one before
                  </Link>
                </Button>
              ) : null}
              {version.revision === revision ? null : (
                <RestoreVersion studio={studio} planId={planId} version={version} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {hasNextPage ? (
        <Button variant="quiet" className="mt-3" pending={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Older versions
        </Button>
      ) : null}
    </aside>
  );

  function isChosen({ id }: VersionHead): boolean {
    return chosen?.from === id || chosen?.to === id;
  }
}
