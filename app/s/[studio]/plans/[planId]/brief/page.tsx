import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { membership } from '@/app/s/[studio]/membership';
import { BriefState } from '@/components/brief/brief-state';
import { TracePage } from '@/components/plan/trace/trace-page';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { guideFor } from '@/server/brief/domain/guide';
import { caller, getQueryClient, HydrateClient, orNotFound, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Brief' };

/** What the plan answers: the client's own words, beside what the plan makes of each answer. */
export default async function PlanBriefPage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const plan = await planOnPage(params);
  if (!plan.briefId)
    return (
      <EmptyState
        className="mt-9"
        title="This plan was made without a brief"
        action={
          <Button asChild>
            <Link href={`/s/${studio}/briefs` as Route}>See the briefs</Link>
          </Button>
        }
      >
        What {plan.clientName} wants stands in no brief, so no feature can show which answer it serves. A plan
        made from a brief can.
      </EmptyState>
    );
  const api = await caller();
  const client = getQueryClient();
  const at = { studio, planId: plan.id };
  const [brief, { currency }] = await Promise.all([
    orNotFound(api.brief.byId({ studio, briefId: plan.briefId })),
    api.studio.settings({ studio }),
    client.prefetchQuery(trpc.plan.suggestions.queryOptions(at)),
    client.prefetchQuery(trpc.plan.answers.queryOptions(at)),
  ]);
  return (
    <div className="mt-9 grid gap-8">
      <p className="flex max-w-3xl flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-soft">
        <span>
          By {brief.clientName}. <BriefState {...brief} />
        </span>
        <Link className="link" href={`/s/${studio}/briefs/${brief.id}` as Route}>
          Open the brief
        </Link>
      </p>
      <HydrateClient>
        <TracePage
          key={plan.id}
          studio={studio}
          planId={plan.id}
          currency={currency}
          guide={guideFor(brief.template)}
          sections={brief.sectionOrder}
        />
      </HydrateClient>
    </div>
  );
}
