import type { Metadata } from 'next';
import Link from 'next/link';
import { firstOf, type Parameter, readCursor, writeCursor } from '@/app/s/[studio]/address';
import { InboxList } from '@/components/brief/inbox-list';
import { ShareAddress } from '@/components/brief/share-address';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref } from '@/components/ui/list-href';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { PillLinks } from '@/components/ui/pill-links';
import { SearchInAddress } from '@/components/ui/search-in-address';
import { currentInstant } from '@/server/kernel/clock';
import { caller } from '@/server/trpc/server';
import { membership } from '../membership';

export const metadata: Metadata = { title: 'Briefs' };

interface InboxProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ status?: Parameter; q?: Parameter; after?: Parameter }>;
}

export default async function InboxPage({ params, searchParams }: InboxProps) {
  const { studio } = await params;
  // The layout beside this page says so.
  if (!(await membership(studio)).studio) return null;
  const given = await searchParams;
  const asked = firstOf(given.status);
  const q = firstOf(given.q).slice(0, 200);
  const after = readCursor('brief', given.after);
  const status = asked === 'draft' || asked === 'submitted' ? asked : undefined;
  const server = await caller();
  const [{ items, next }, counts] = await Promise.all([
    server.brief.inbox({ studio, status, search: q, after }),
    server.brief.counts({ studio }),
  ]);
  const all = counts.draft + counts.submitted;

  if (all === 0)
    return (
      <>
        <PageHeader title="No briefs yet" />
        <EmptyState
          className="mt-8"
          title="Send clients your address"
          action={<ShareAddress studio={studio} />}
        >
          There they describe what they need in nine sections, without an account. It arrives here while they
          write, with what is still missing.
        </EmptyState>
      </>
    );

  const hrefOf = (parameters: { status?: string | undefined; q?: string; after?: string }) =>
    listHref(`/s/${studio}/briefs`, parameters);
  const pill = (label: string, count: number, one?: string) => ({
    label,
    count,
    href: hrefOf({ status: one, q }),
    current: status === one,
  });
  return (
    <>
      <PageHeader
        title={headline(counts)}
        actions={
          <>
            <Button asChild>
              <Link href={`/s/${studio}/briefs/templates`}>Your questions</Link>
            </Button>
            <Button asChild>
              <a href={`/start/${studio}`} target="_blank" rel="noreferrer">
                Where clients begin
              </a>
            </Button>
          </>
        }
      />
      <div className="mt-7 mb-5 flex flex-wrap items-center gap-x-4 gap-y-3">
        <SearchInAddress
          key={status ?? 'all'}
          label="Search briefs"
          placeholder="Project or client"
          search={q}
        />
        <PillLinks
          label="State"
          items={[
            pill('All', all),
            pill('Sent', counts.submitted, 'submitted'),
            pill('Being written', counts.draft, 'draft'),
          ]}
        />
      </div>
      {items.length ? (
        <InboxList studio={studio} items={items} now={currentInstant()} />
      ) : (
        <EmptyState
          title="Nothing here"
          action={
            <Button asChild>
              <Link href={hrefOf({})}>Show all briefs</Link>
            </Button>
          }
        >
          {q ? `No brief says “${q}” in its title or client.` : 'No brief is in this state.'}
        </EmptyState>
      )}
      <Pager
        newest={after ? hrefOf({ status, q }) : null}
        older={next ? hrefOf({ status, q, after: writeCursor(next) }) : null}
      />
    </>
  );
}

function headline({ draft, submitted }: { draft: number; submitted: number }): string {
  const sent = submitted === 1 ? '1 brief has been sent' : `${submitted} briefs have been sent`;
  const writing = draft === 1 ? '1 is being written' : `${draft} are being written`;
  if (!submitted) return draft === 1 ? '1 brief is being written' : `${draft} briefs are being written`;
  return draft ? `${sent}, ${writing}` : sent;
}
