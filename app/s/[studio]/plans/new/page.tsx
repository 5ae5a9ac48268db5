import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { firstOf, type Parameter } from '@/app/s/[studio]/address';
import { membership } from '@/app/s/[studio]/membership';
import { BlankPlanForm } from '@/components/plan/blank-plan-form';
import { FromBrief } from '@/components/plan/from-brief';
import { PageHeader } from '@/components/ui/page-header';
import { isId } from '@/server/kernel/ids';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'New plan' };

interface NewPlanProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ brief?: Parameter }>;
}

export default async function NewPlanPage({ params, searchParams }: NewPlanProps) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const named = firstOf((await searchParams).brief);
  const server = await caller();
  const [{ items }, chosen] = await Promise.all([
    server.brief.inbox({ studio }),
    isId('brief', named) ? server.brief.byId({ studio, briefId: named }).catch(nothingIfNotFound) : null,
  ]);
  const isListed = items.some(brief => brief.id === chosen?.id);
  const briefs = chosen && !isListed ? [{ ...chosen, score: chosen.readiness.score }, ...items] : items;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Plans', href: `/s/${studio}/plans` }, { label: 'New plan' }]}
        title="What does the plan begin from?"
      />
      <div className="mt-9 grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <section className="grid content-start gap-4 border-ink border-t pt-4">
          <h2 className="font-medium text-2xl">From a brief</h2>
          <p className="text-soft">
            Each thing that the client asked for becomes a feature with hours to correct, in the edition it
            belongs to. Budget and dates come along.
          </p>
          <FromBrief
            studio={studio}
            briefs={briefs.map(({ id, title, clientName, status, score }) => ({
              id,
              title,
              clientName,
              status,
              score,
            }))}
            chosen={chosen?.id ?? null}
          />
        </section>
        <section className="grid content-start gap-4 border-ink border-t pt-4">
          <h2 className="font-medium text-2xl">From nothing</h2>
          <p className="text-soft">An empty plan for a client who told you what they need in another way.</p>
          <BlankPlanForm studio={studio} />
        </section>
      </div>
    </>
  );
}

/** An address that names no brief of this studio names none. */
function nothingIfNotFound(error: unknown): null {
  if (error instanceof TRPCError && error.code === 'NOT_FOUND') return null;
  throw error;
}
