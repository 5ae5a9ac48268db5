'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { PageHeader } from '@/components/ui/page-header';
import { SkeletonRows } from '@/components/ui/skeleton';
import { toastUndo } from '@/components/ui/toaster';
import type { StudioRole } from '@/server/kernel/actor';
import { capacityOf } from '@/server/studio/domain/capacity';
import { CapacitySummary } from './capacity-summary';
import { PersonSheet, type Unsaved } from './person-sheet';
import { TeamTable } from './team-table';
import type { TeamSettings } from './types';
import { useOpenPerson } from './use-open-person';
import { useSavePerson } from './use-save-person';

interface TeamPageProps {
  studio: string;
  settings: TeamSettings;
  role: StudioRole;
}

export function TeamPage({ studio, settings, role }: TeamPageProps) {
  const trpc = useTRPC();
  const { data: team, error, refetch } = useQuery(trpc.studio.team.queryOptions({ studio }));
  const { setActive } = useSavePerson(studio);
  const opened = useOpenPerson();
  const [kept, setKept] = useState<{ person: string; unsaved: Unsaved } | null>(null);
  const mayChange = role !== 'member';
  const openPerson = team?.find(person => person.id === opened.person);
  const active = team?.filter(person => person.active) ?? [];
  const left = team?.filter(person => !person.active) ?? [];

  function closeSheet(unsaved: Unsaved | null) {
    const person = opened.person;
    setKept(null);
    opened.close();
    if (!unsaved || !person) return;
    toastUndo('What you typed was not saved.', () => {
      setKept({ person, unsaved });
      opened.open(person);
    });
  }

  const add = mayChange ? (
    <Button variant="solid" onClick={() => opened.open('new')}>
      Add a person
    </Button>
  ) : null;

  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Team' }]}
        title={active.length > 0 ? headline(capacityOf(active, settings)) : 'Team'}
        lead={
          active.length > 0
            ? `A full day is ${settings.hoursPerDay} hours, of which ${percent(settings.focusFactor)} goes into planned work. Both are set in the settings.`
            : undefined
        }
        actions={active.length > 0 ? add : null}
      />
      {team ? null : error ? (
        <ErrorState
          className="mt-8"
          title="The team could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
          {...(error.data?.requestId ? { reference: error.data.requestId } : {})}
        >
          {error.message}
        </ErrorState>
      ) : (
        <SkeletonRows />
      )}
      {team && active.length === 0 ? (
        <EmptyState className="mt-8" title="Nobody is on the team yet" action={add}>
          A forecast schedules work on real people: what they can do, how much of their time there is, and
          when they are away. {mayChange ? 'Begin with yourself.' : 'An owner or a manager adds them.'}
        </EmptyState>
      ) : null}
      {active.length > 0 ? (
        <div className="mt-9 grid gap-12">
          <TeamTable
            label="Team"
            people={active}
            currency={settings.currency}
            onOpen={mayChange ? opened.open : undefined}
          />
          <CapacitySummary capacity={capacityOf(active, settings)} />
        </div>
      ) : null}
      {left.length > 0 ? (
        <section aria-labelledby="left" className="mt-12">
          <h2 id="left" className="font-medium text-2xl">
            No longer planned with
          </h2>
          <ul className="mt-3 max-w-2xl border-ink border-t">
            {left.map(person => (
              <li
                key={person.id}
                className="flex min-h-11 items-center justify-between gap-4 border-line border-b py-1"
              >
                <span>{person.name}</span>
                {mayChange ? (
                  <Button size="sm" onClick={() => setActive(person, true)}>
                    Bring back
                    <span className="sr-only"> {person.name}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayChange && (opened.person === 'new' || openPerson) ? (
        <PersonSheet
          key={opened.person}
          studio={studio}
          person={openPerson ?? null}
          currency={settings.currency}
          kept={kept?.person === opened.person ? kept.unsaved : null}
          onClose={closeSheet}
        />
      ) : null}
    </>
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function headline({ people, weeklyHours }: ReturnType<typeof capacityOf>) {
  return `${Math.round(weeklyHours)} hours of planned work a week, by ${people} ${people === 1 ? 'person' : 'people'}`;
}
