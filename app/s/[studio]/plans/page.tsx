import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { firstOf, type Parameter, readCursor, writeCursor } from '@/app/s/[studio]/address';
import { membership } from '@/app/s/[studio]/membership';
import { PlansList } from '@/components/plan/plans-list';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref } from '@/components/ui/list-href';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { SearchInAddress } from '@/components/ui/search-in-address';
import { currentInstant } from '@/server/kernel/clock';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Plans' };

interface PlansProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ q?: Parameter; after?: Parameter }>;
}

export default async function PlansPage({ params, searchParams }: PlansProps) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const given = await searchParams;
  const q = firstOf(given.q).slice(0, 100);
  const after = readCursor('plan', given.after);
  const { items, nextCursor } = await (await caller()).plan.list({
    studio,
    search: q,
    cursor: after,
  });
  const isFiltered = q !== '' || after !== null;
  const hrefOf = (parameters: { q?: string; after?: string }) => listHref(`/s/${studio}/plans`, parameters);
  const makeOne = (
    <Button asChild variant="solid">
      <Link href={`/s/${studio}/plans/new` as Route}>New plan</Link>
    </Button>
  );
  if (!items.length && !isFiltered)
    return (
      <>
        <PageHeader title="No plans yet" />
        <EmptyState
          className="mt-8"
          title="A plan begins with a brief"
          action={
            <>
              {makeOne}
              <Button asChild>
                <Link href={`/s/${studio}/briefs` as Route}>See the briefs</Link>
              </Button>
            </>
          }
        >
          From a brief, each thing that the client asked for becomes a feature with hours to correct, in the
          edition it belongs to. Without a brief you begin with an empty plan.
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader title="Plans" actions={makeOne} />
      <div className="mt-6 mb-5">
        <SearchInAddress label="Search plans" placeholder="Plan or client" search={q} />
      </div>
      {items.length ? (
        <PlansList studio={studio} items={items} now={currentInstant()} />
      ) : (
        <EmptyState
          title="Nothing here"
          action={
            <Button asChild>
              <Link href={hrefOf({})}>Show all plans</Link>
            </Button>
          }
        >
          {q ? `No plan says “${q}” in its title or client.` : 'There are no older plans.'}
        </EmptyState>
      )}
      <Pager
        newest={after ? hrefOf({ q }) : null}
        older={nextCursor ? hrefOf({ q, after: writeCursor(nextCursor) }) : null}
      />
    </>
  );
}
