import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { membership } from '@/app/s/[studio]/membership';
import { ProposalsTable } from '@/components/proposal/proposals-table';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PillLinks } from '@/components/ui/pill-links';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Proposals' };

const FILTERS = [
  ['open', 'With the client'],
  ['accepted', 'Accepted'],
  ['declined', 'Declined'],
  ['expired', 'Expired'],
  ['withdrawn', 'Withdrawn'],
] as const;
type Filter = (typeof FILTERS)[number][0];

export default async function ProposalsPage({
  params,
  searchParams,
}: {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ state?: string | string[]; before?: string | string[] }>;
}) {
  const { studio: slug } = await params;
  if (!(await membership(slug)).studio) return null;
  const asked = await searchParams;
  const state = FILTERS.find(([filter]) => filter === asked.state)?.[0] ?? null;
  const cursor = readCursor(asked.before);
  const found = await (await caller()).proposal.list({ studio: slug, state, cursor });
  const total = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  const here = `/s/${slug}/proposals`;
  const waiting = found.counts.open;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Proposals' }]}
        {...(total
          ? { title: waiting ? `${waiting} waiting for an answer` : 'No proposal is waiting for an answer' }
          : {})}
      />
      {total ? (
        <PillLinks
          label="By state"
          className="mt-6"
          items={[
            { label: 'All', href: here, count: total, current: state === null },
            ...FILTERS.map(([filter, label]) => ({
              label,
              href: `${here}?state=${filter}`,
              count: found.counts[filter],
              current: state === filter,
            })),
          ]}
        />
      ) : null}
      <div className="mt-6">
        {found.items.length ? (
          <ProposalsTable studio={slug} items={found.items} today={found.today} />
        ) : total ? (
          <EmptyState
            title={EMPTY[state ?? 'open']}
            action={
              <Button asChild>
                <Link href={here as Route}>Show all proposals</Link>
              </Button>
            }
          />
        ) : (
          <EmptyState
            title="No proposals yet"
            action={
              <Button asChild variant="solid">
                <Link href={`/s/${slug}/plans` as Route}>Go to the plans</Link>
              </Button>
            }
          >
            A proposal is a plan with its forecast, fixed and sent on a link. Open a plan, forecast it, then
            send it from its Proposal page.
          </EmptyState>
        )}
      </div>
      <nav aria-label="Pages" className="mt-5 flex gap-2">
        {cursor ? (
          <Button asChild>
            <Link href={withState(here, state) as Route}>Newest</Link>
          </Button>
        ) : null}
        {found.nextCursor ? (
          <Button asChild>
            <Link
              href={withState(here, state, `${found.nextCursor.createdAt}~${found.nextCursor.id}`) as Route}
              rel="next"
            >
              Older
            </Link>
          </Button>
        ) : null}
      </nav>
    </>
  );
}

const EMPTY: Record<Filter, string> = {
  open: 'Nothing is with a client',
  accepted: 'Nothing accepted yet',
  declined: 'Nothing was declined',
  expired: 'Nothing expired',
  withdrawn: 'Nothing was withdrawn',
};

function withState(here: string, state: Filter | null, before?: string): string {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(before ? { before } : {}),
  }).toString();
  return query ? `${here}?${query}` : here;
}

/** The last proposal of the page before, as `instant~id`; anything else is the first page. */
function readCursor(text: string | string[] | undefined) {
  const [, createdAt, id] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(prop_[0-9a-z]{26})$/.exec(String(text)) ?? [];
  return createdAt && id && !Number.isNaN(Date.parse(createdAt))
    ? { createdAt, id: id as `prop_${string}` }
    : null;
}
