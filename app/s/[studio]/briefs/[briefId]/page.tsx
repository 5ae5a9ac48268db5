import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BriefState } from '@/components/brief/brief-state';
import { GUIDE } from '@/components/brief/guide';
import { MakePlan } from '@/components/brief/make-plan';
import { NewLink } from '@/components/brief/new-link';
import { ReadinessAside } from '@/components/brief/readiness-aside';
import { SectionDocument } from '@/components/brief/section-document';
import { Time } from '@/components/format';
import { PageHeader } from '@/components/ui/page-header';
import { SECTIONS } from '@/server/brief/domain/sections';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';
import { membership } from '../../membership';

interface BriefProps {
  params: Promise<{ studio: string; briefId: string }>;
}

async function briefOf({ params }: BriefProps) {
  const { studio, briefId } = await params;
  if (!isId('brief', briefId)) notFound();
  return orNotFound((await caller()).brief.byId({ studio, briefId }));
}

export async function generateMetadata(props: BriefProps): Promise<Metadata> {
  if (!(await membership((await props.params).studio)).studio) return {};
  return { title: (await briefOf(props)).title };
}

export default async function BriefPage(props: BriefProps) {
  const { studio } = await props.params;
  // The layout beside this page says so.
  if (!(await membership(studio)).studio) return null;
  const [brief, { currency }] = await Promise.all([briefOf(props), (await caller()).studio.face({ studio })]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Briefs', href: `/s/${studio}/briefs` }, { label: brief.clientName }]}
        status={<BriefState {...brief} />}
        actions={
          <>
            <NewLink studio={studio} brief={brief} />
            <MakePlan studio={studio} briefId={brief.id} />
          </>
        }
        title={brief.title}
        lead={
          <>
            From {brief.clientName},{' '}
            <a className="link" href={`mailto:${brief.clientEmail}`}>
              {brief.clientEmail}
            </a>
            .{' '}
            {brief.submittedAt ? (
              <>
                Sent <Time value={brief.submittedAt} show="day-and-time" />
                {brief.updatedAt > brief.submittedAt ? (
                  <>
                    , changed since on <Time value={brief.updatedAt} show="day-and-time" />
                  </>
                ) : null}
                .
              </>
            ) : (
              <>
                Not sent yet; last changed <Time value={brief.updatedAt} show="day-and-time" />.
              </>
            )}
          </>
        }
      />
      <div className="mt-10 gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_16rem]">
        <article className="grid max-w-3xl content-start gap-9">
          {SECTIONS.map(section => (
            <section key={section} id={section} className="scroll-mt-20" aria-labelledby={`${section}-title`}>
              <h2 id={`${section}-title`} className="mb-3 border-ink border-b pb-1 font-medium text-2xl">
                {GUIDE[section].name}
              </h2>
              <SectionDocument section={section} answers={brief.answers} currency={currency} />
            </section>
          ))}
        </article>
        <ReadinessAside readiness={brief.readiness} linkTo={anchor} sticky className="max-lg:mt-12" />
      </div>
    </>
  );
}

const anchor = (section: string) => ({ href: `#${section}` });
