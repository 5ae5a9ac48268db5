import type { Metadata, Route } from 'next';
import { ActivityFilters } from '@/components/audit/activity-filters';
import { ActivityList } from '@/components/audit/activity-list';
import { SettingsTabs } from '@/components/studio/settings-tabs';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { listHref } from '@/components/ui/list-href';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { PillLinks } from '@/components/ui/pill-links';
import { AREAS } from '@/server/audit/domain/words';
import { caller } from '@/server/trpc/server';
import type { Parameter } from '../../address';
import { firstOf } from '../../address';
import { membership } from '../../membership';
import { askedOf, parametersOf } from './asked';

export const metadata: Metadata = { title: 'Activity' };

interface ActivityProps {
  params: Promise<{ studio: string }>;
  searchParams: Promise<Record<string, Parameter>>;
}

export default async function Activity({ params, searchParams }: ActivityProps) {
  const { studio } = await params;
  const { studio: mine } = await membership(studio);
  if (!mine) return null;
  const tabs = <SettingsTabs studio={studio} role={mine.role} current="activity" />;
  if (mine.role !== 'owner')
    return (
      <>
        <PageHeader title="Activity" tabs={tabs} />
        <EmptyState className="mt-8" title="Only owners see what was done">
          It tells of everybody’s work in the studio. Ask an owner where you want to know something.
        </EmptyState>
      </>
    );

  const given = Object.entries(await searchParams).map(([name, value]) => [name, firstOf(value)]);
  const { filter, before } = askedOf(new URLSearchParams(given));
  const server = await caller();
  const [{ items, next }, people, { timeZone }] = await Promise.all([
    server.audit.trail({ studio, ...filter, before }),
    server.audit.people({ studio }),
    server.studio.settings({ studio }),
  ]);
  const here = `/s/${studio}/settings/activity` as Route;
  const parameters = parametersOf(filter);
  const isNarrowed = Object.values(parameters).some(Boolean);
  const fileHref = (format: string) => listHref(`${here}/export`, { ...parameters, format });
  return (
    <>
      <PageHeader
        title="Activity"
        tabs={tabs}
        lead="Everything that was done in the studio, by whom and when. Nobody can change or remove what stands here."
        actions={
          <>
            <Button asChild>
              <a href={fileHref('csv')} download>
                Export as CSV
              </a>
            </Button>
            <Button asChild>
              <a href={fileHref('jsonl')} download>
                As JSON Lines
              </a>
            </Button>
          </>
        }
      />
      <div className="mt-7 mb-6 grid gap-4">
        <ActivityFilters key={JSON.stringify(parameters)} here={here} given={parameters} people={people} />
        <PillLinks
          label="Part of the work"
          items={[
            { label: 'All', href: listHref(here, { ...parameters, area: '' }), current: !filter.area },
            ...Object.entries(AREAS).map(([area, label]) => ({
              label,
              href: listHref(here, { ...parameters, area }),
              current: filter.area === area,
            })),
          ]}
        />
      </div>
      {items.length ? (
        <ActivityList studio={studio} items={items} timeZone={timeZone} />
      ) : (
        <EmptyState title="Nothing like that was done">
          {isNarrowed
            ? 'Ask for less: another day, another person, or fewer words.'
            : 'Nothing was done yet.'}
        </EmptyState>
      )}
      <Pager
        newest={before ? listHref(here, parameters) : null}
        older={next ? listHref(here, { ...parameters, before: String(next) }) : null}
      />
    </>
  );
}
