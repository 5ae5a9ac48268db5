import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BriefState } from '@/components/brief/brief-state';
import { ExportLinks } from '@/components/brief/export-links';
import { unlessAsked } from '@/components/brief/findings';
import { MakePlan } from '@/components/brief/make-plan';
import { StudioPeople } from '@/components/brief/people/studio-people';
import { ReadinessAside } from '@/components/brief/readiness-aside';
import { SectionDocument } from '@/components/brief/section-document';
import { StudioSectionMeta } from '@/components/brief/studio-section-meta';
import { QuestionCount, StudioQuestion, StudioTalkProvider } from '@/components/brief/talk/studio-talk';
import { Attachments } from '@/components/files/attachments';
import { Time } from '@/components/format';
import { PageHeader } from '@/components/ui/page-header';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import { guideFor } from '@/server/brief/domain/guide';
import { SECTIONS } from '@/server/brief/domain/sections';
import { currentInstant } from '@/server/kernel/clock';
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
  const server = await caller();
  const brief = await briefOf(props);
  const ofBrief = { studio, briefId: brief.id };
  const [face, news, found, plans] = await Promise.all([
    server.studio.face({ studio }),
    server.brief.news(ofBrief),
    server.brief.contradictions(ofBrief),
    server.plan.ofBrief(ofBrief),
  ]);
  const guide = guideFor(brief.template);
  const now = currentInstant();
  const rows = [...SECTIONS, ...citedAnswers(brief.answers).map(one => one.ref)];
  return (
    <StudioTalkProvider
      studio={studio}
      studioName={face.name}
      briefId={brief.id}
      first={news}
      rows={rows}
      now={now}
    >
      <PageHeader
        crumbs={[{ label: 'Briefs', href: `/s/${studio}/briefs` }, { label: brief.clientName }]}
        status={
          <span className="flex flex-wrap items-baseline gap-x-4 text-muted text-sm">
            <QuestionCount />
            <BriefState {...brief} />
          </span>
        }
        actions={
          <>
            <ExportLinks base={`/s/${studio}/briefs/${brief.id}`} look="ghost" />
            <StudioPeople studio={studio} brief={brief} now={now} />
            <MakePlan studio={studio} briefId={brief.id} plans={plans} />
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
          {brief.sectionOrder.map(section => (
            <section key={section} id={section} className="scroll-mt-20" aria-labelledby={`${section}-title`}>
              <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 border-ink border-b pb-1">
                <h2 id={`${section}-title`} className="font-medium text-2xl">
                  {guide[section].name}
                </h2>
                <StudioSectionMeta
                  studio={studio}
                  briefId={brief.id}
                  section={section}
                  name={guide[section].name}
                  answers={brief.answers}
                />
              </div>
              <SectionDocument
                section={section}
                answers={brief.answers}
                currency={face.currency}
                guide={guide[section]}
                at={answer => <StudioQuestion answer={answer} />}
              />
              <Attachments
                studio={studio}
                subject={{ briefId: brief.id }}
                place={section}
                about={guide[section].name}
                readOnly
                className="mt-4"
              />
              {section === 'budget' || section === 'timeline' ? null : (
                <div className="group/row relative mt-3 min-h-6">
                  <StudioQuestion answer={section} label="Ask about the whole section" />
                </div>
              )}
            </section>
          ))}
        </article>
        <ReadinessAside
          readiness={brief.readiness}
          findings={unlessAsked(found, brief.readiness)}
          guide={guide}
          linkTo={anchor}
          sticky
          className="max-lg:mt-12"
        />
      </div>
    </StudioTalkProvider>
  );
}

const anchor = (section: string) => ({ href: `#${section}` });
