import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { membership } from '@/app/s/[studio]/membership';
import { BriefState } from '@/components/brief/brief-state';
import { GUIDE } from '@/components/brief/guide';
import { SectionDocument } from '@/components/brief/section-document';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { SECTIONS } from '@/server/brief/domain/sections';
import { caller, orNotFound } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Brief' };

/** What the plan answers: the client's own words, beside what the plan makes of each section. */
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
  const [brief, { currency }] = await Promise.all([
    orNotFound(api.brief.byId({ studio, briefId: plan.briefId })),
    api.studio.settings({ studio }),
  ]);
  const serving = (section: string) =>
    plan.features.filter(one => one.serves.some(ref => sectionOf(ref) === section));
  return (
    <article className="mt-9 grid max-w-3xl gap-9">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-soft">
        <span>
          By {brief.clientName}. <BriefState {...brief} />
        </span>
        <Link className="link" href={`/s/${studio}/briefs/${brief.id}` as Route}>
          Open the brief
        </Link>
      </p>
      {SECTIONS.map(section => (
        <section key={section} id={section} className="scroll-mt-20" aria-labelledby={`${section}-title`}>
          <div className="mb-3 flex items-baseline justify-between gap-4 border-ink border-b pb-1">
            <h2 id={`${section}-title`} className="font-medium text-2xl">
              {GUIDE[section].name}
            </h2>
            {serving(section).length ? (
              <span className="text-muted text-sm">
                {serving(section).length === 1
                  ? '1 feature serves it'
                  : `${serving(section).length} features serve it`}
              </span>
            ) : null}
          </div>
          <SectionDocument section={section} answers={brief.answers} currency={currency} />
        </section>
      ))}
    </article>
  );
}
