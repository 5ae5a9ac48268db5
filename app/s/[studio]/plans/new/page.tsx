import { TRPCError } from '@trpc/server';
import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { firstOf, type Parameter, readCursor, writeCursor } from '@/app/s/[studio]/address';
import { membership } from '@/app/s/[studio]/membership';
import { BlankPlanForm } from '@/components/plan/blank-plan-form';
import { FromBrief } from '@/components/plan/from-brief';
import { Button } from '@/components/ui/button';
import { listHref } from '@/components/ui/list-href';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { PillLinks } from '@/components/ui/pill-links';
import { SearchInAddress } from '@/components/ui/search-in-address';
import { currentInstant } from '@/server/kernel/clock';
import { isId } from '@/server/kernel/ids';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'New plan' };

interface NewPlanProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ brief?: Parameter; q?: Parameter; after?: Parameter; show?: Parameter }>;
}

export default async function NewPlanPage({ params, searchParams }: NewPlanProps) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const given = await searchParams;
  const named = firstOf(given.brief);
  const q = firstOf(given.q).slice(0, 200);
  const after = readCursor('brief', given.after);
  const server = await caller();
  const [toPlan, page, counts, namedBrief] = await Promise.all([
    server.plan.briefsToPlan({ studio, limit: MOST }),
    server.brief.inbox({ studio, search: q, after }),
    server.brief.counts({ studio }),
    isId('brief', named) ? server.brief.byId({ studio, briefId: named }).catch(nothingIfNotFound) : null,
  ]);
  const all = counts.draft + counts.submitted;
  const isAll = firstOf(given.show) === 'all' || q !== '' || after !== null || toPlan.count === 0;
  const briefs = isAll ? page.items : toPlan.items;
  const chosen = namedBrief ? { ...namedBrief, score: namedBrief.readiness.score } : null;
  const hrefOf = (parameters: { q?: string; after?: string; show?: string }) =>
    listHref(`/s/${studio}/plans/new`, { brief: chosen?.id, ...parameters });
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plans', href: `/s/${studio}/plans` }, { label: 'New plan' }]}
        title="What does the plan begin from?"
      />
      <div className="mt-9 grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="from-brief" className="grid content-start gap-4">
          <h2 id="from-brief" className="font-medium text-2xl">
            From a brief
          </h2>
          <p className="text-soft">
            The client’s answers become suggestions: features with their hours, risks, roles, data,
            architecture. You decide about each, or take them all. Budget and dates come along.
          </p>
          {all === 0 ? (
            <p className="border-ink border-t pt-4 text-muted">
              No brief has come in yet.{' '}
              <Link className="link" href={`/s/${studio}/briefs` as Route}>
                How clients begin one
              </Link>
            </p>
          ) : (
            <>
              <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
                <SearchInAddress label="Search briefs" placeholder="Project or client" search={q} />
                {toPlan.count ? (
                  <PillLinks
                    label="Which briefs"
                    items={[
                      { label: 'Sent, no plan yet', count: toPlan.count, href: hrefOf({}), current: !isAll },
                      { label: 'All', count: all, href: hrefOf({ show: 'all' }), current: isAll },
                    ]}
                  />
                ) : null}
              </div>
              {briefs.length ? null : (
                <p className="flex flex-wrap items-center gap-3 text-muted">
                  {q ? `No brief says “${q}” in its title or client.` : 'There are no older briefs.'}
                  <Button asChild size="sm">
                    <Link href={hrefOf({ show: 'all' })}>Show all briefs</Link>
                  </Button>
                </p>
              )}
              {briefs.length || chosen ? (
                <FromBrief
                  key={chosen?.id ?? ''}
                  studio={studio}
                  briefs={briefs}
                  chosen={chosen}
                  now={currentInstant()}
                />
              ) : null}
              {isAll ? (
                <Pager
                  newest={after ? hrefOf({ q, show: 'all' }) : null}
                  older={page.next ? hrefOf({ q, show: 'all', after: writeCursor(page.next) }) : null}
                />
              ) : toPlan.count > toPlan.items.length ? (
                <p className="text-muted text-sm">
                  The last changed {toPlan.items.length} of {toPlan.count}. Search finds the others.
                </p>
              ) : null}
            </>
          )}
        </section>
        <section aria-labelledby="from-nothing" className="grid content-start gap-4">
          <h2 id="from-nothing" className="font-medium text-2xl">
            From nothing
          </h2>
          <p className="text-soft">An empty plan for a client who told you what they need in another way.</p>
          <BlankPlanForm studio={studio} />
        </section>
      </div>
    </>
  );
}

const MOST = 30;

/** An address that names no brief of this studio names none. */
function nothingIfNotFound(error: unknown): null {
  if (error instanceof TRPCError && error.code === 'NOT_FOUND') return null;
  throw error;
}
