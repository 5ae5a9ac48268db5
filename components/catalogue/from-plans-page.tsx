'use client';

import { useQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import Link from 'next/link';
import { plural } from '@/components/plan/words';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { StudioRole } from '@/server/kernel/actor';
import { CatalogueHeader } from './catalogue-header';
import { HoursLessons } from './hours-lessons';
import { NewLessons } from './new-lessons';
import { useCatalogueVerbs } from './use-catalogue-verbs';

/** What the catalogue could take from the plans that clients agreed to. */
export function FromPlansPage({ studio, role }: { studio: string; role: StudioRole }) {
  const trpc = useTRPC();
  const { data: learned, error, refetch } = useQuery(trpc.catalogue.learn.queryOptions({ studio }));
  const { data: rows } = useQuery(trpc.catalogue.all.queryOptions({ studio }));
  const verbs = useCatalogueVerbs(studio);
  const mayChange = role !== 'member';
  if (error)
    return (
      <>
        <CatalogueHeader studio={studio} here="plans" />
        <ErrorState
          className="mt-8"
          title="The agreed plans could not be read"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
          {...(error.data?.requestId ? { reference: error.data.requestId } : {})}
        >
          {error.message}
        </ErrorState>
      </>
    );
  return (
    <>
      <CatalogueHeader studio={studio} here="plans" />
      {learned && rows ? (
        learned.planCount === 0 ? (
          <EmptyState
            className="mt-8"
            title="No plan is agreed yet"
            action={
              <Button asChild>
                <Link href={`/s/${studio}/proposals` as Route}>See the proposals</Link>
              </Button>
            }
          >
            When a client accepts a proposal, its plan shows here what the catalogue could take from it.
          </EmptyState>
        ) : (
          <div className="mt-8 grid gap-12">
            <p className="-mb-6 text-soft text-sm">
              From {plural(learned.planCount, 'agreed plan')}, with the features of the accepted edition.
            </p>
            <HoursLessons
              studio={studio}
              lessons={learned.hours}
              rows={rows}
              onTake={mayChange ? verbs.takeHours : undefined}
            />
            <NewLessons
              studio={studio}
              lessons={learned.toAdd}
              onAdd={mayChange ? verbs.addFromPlan : undefined}
            />
          </div>
        )
      ) : (
        <SkeletonRows />
      )}
    </>
  );
}
