import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { membership } from '@/app/s/[studio]/membership';
import { ChooseVersions } from '@/components/plan/versions/choose-versions';
import { Comparison } from '@/components/plan/versions/comparison';
import { FiguresPending, FiguresView } from '@/components/plan/versions/figures-view';
import { KeepVersion } from '@/components/plan/versions/keep-version';
import { Timeline } from '@/components/plan/versions/timeline';
import { PrintButton } from '@/components/proposal/print-button';
import { EmptyState } from '@/components/ui/empty-state';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { type Id, isId } from '@/server/kernel/ids';
import { demandsFrom } from '@/server/plan/domain/architecture/demands-from';
import { comparePlans } from '@/server/plan/domain/compare/compare';
import { asRead } from '@/server/plan/domain/suggest/reading';
import type { VersionHead } from '@/server/plan/domain/version';
import { caller, getQueryClient, HydrateClient, orNotFound, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Versions' };

interface VersionsPageProps {
  params: Promise<{ studio: string; planId: string }>;
  searchParams: Promise<{ from?: string; to?: string; figures?: string }>;
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const plan = await planOnPage(params);
  const input = { studio, planId: plan.id };
  const client = getQueryClient();
  const pages = await client.fetchInfiniteQuery(
    trpc.plan.versions.infiniteQueryOptions(input, { getNextPageParam: page => page.nextCursor }),
  );
  const versions = pages.pages.flatMap(page => page.items);
  const query = await searchParams;
  const now = currentInstant();
  const timeline = (chosen: { from: string; to: string } | null) => (
    <HydrateClient>
      <Timeline studio={studio} planId={plan.id} revision={plan.revision} chosen={chosen} now={now} />
    </HydrateClient>
  );
  if (!versions.length)
    return (
      <EmptyState
        className="mt-9"
        title="No version yet"
        action={<KeepVersion studio={studio} planId={plan.id} />}
      >
        A version is the whole plan as it stands at a moment: before a talk, before a cut. One is kept by
        itself whenever the plan is forecast, offered, or about to be changed by an import. Two of them can be
        compared, and the plan can go back to any.
      </EmptyState>
    );

  const api = await caller();
  const chosen = chosenIn(query, versions, plan.revision);
  const read = async (one: VersionChoice) =>
    one === 'now'
      ? { head: null, content: plan }
      : await orNotFound(api.plan.version({ ...input, versionId: one })).then(({ content, ...head }) => ({
          head,
          content,
        }));
  const [from, to, settings, brief] = await Promise.all([
    read(chosen.from),
    read(chosen.to),
    api.studio.settings({ studio }),
    api.plan.answers(input),
  ]);
  const figures = query.figures === 'cost' ? 'cost' : 'price';
  const found = comparePlans(from.content, to.content);
  const unset = {
    demands: demandsFrom(asRead(brief?.answers ?? EMPTY_ANSWERS)),
    words: brief ? 'as the brief has it' : 'as assumed',
  };
  const today = dayIn(now, settings.timeZone);
  return (
    <div className="mt-9 grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <article aria-labelledby="difference" className="min-w-0">
        <ChooseVersions
          versions={withChosen(versions, [from.head, to.head])}
          from={chosen.from}
          to={chosen.to}
        />
        <Suspense key={`${chosen.from} ${chosen.to} ${plan.revision}`} fallback={<FiguresPending />}>
          <FiguresView
            comparing={api.forecast.compareVersions({ ...input, from: chosen.from, to: chosen.to })}
            from={from.head?.title ?? null}
            to={to.head?.title ?? null}
            same={found.same}
            figures={figures}
            address={chosen}
            today={today}
          />
        </Suspense>
        <Comparison found={found} currency={settings.currency} unset={unset} />
        {found.same ? null : (
          <p className="mt-10" data-print="hide">
            <PrintButton />
          </p>
        )}
      </article>
      {timeline(chosen)}
    </div>
  );
}

type VersionChoice = Id<'planVersion'> | 'now';

/** What the address asks for; by default the newest version that the plan has moved on from, and now. */
function chosenIn(
  query: { from?: string; to?: string },
  versions: readonly VersionHead[],
  revision: number,
): { from: VersionChoice; to: VersionChoice } {
  const to = choice(query.to) ?? 'now';
  const usual = versions.find(one => one.revision !== revision) ?? versions.at(-1)!;
  return { from: choice(query.from) ?? usual.id, to };
}

function choice(text: string | undefined): VersionChoice | null {
  if (text === undefined || text === '') return null;
  if (text === 'now' || isId('planVersion', text)) return text;
  return notFound();
}

/** A version of the address may be older than those that the list has read so far. */
function withChosen(
  versions: readonly VersionHead[],
  chosen: readonly (VersionHead | null)[],
): VersionHead[] {
  const missing = chosen.filter(
    (one): one is VersionHead => one !== null && !versions.some(({ id }) => id === one.id),
  );
  return [...versions, ...missing];
}
