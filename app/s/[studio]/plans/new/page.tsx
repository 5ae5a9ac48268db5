import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { BlankPlanForm } from '@/components/plan/blank-plan-form';
import { FromBrief } from '@/components/plan/from-brief';
import { PageHeader } from '@/components/ui/page-header';
import { isId } from '@/server/kernel/ids';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'New plan' };

interface NewPlanProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<{ brief?: string }>;
}

export default async function NewPlanPage({ params, searchParams }: NewPlanProps) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const { brief } = await searchParams;
  const { items } = await (await caller()).brief.inbox({ studio });
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
            briefs={items.map(({ id, title, clientName, status, score }) => ({
              id,
              title,
              clientName,
              status,
              score,
            }))}
            chosen={isId('brief', brief) ? brief : null}
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
