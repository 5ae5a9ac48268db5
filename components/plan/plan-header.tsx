'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { SaveState } from '@/components/ui/save-state';
import { TabLinks } from '@/components/ui/tab-links';
import type { Plan } from '@/server/plan/domain/plan';
import { ExchangeMenu } from './exchange/exchange-menu';
import { usePlanDesk } from './use-plan';
import { useChanged, useWaiting } from './use-waiting';

/** The head of every page of a plan: which plan, its pages, and whether the work on it is safe. */
export function PlanHeader({ studio, planId, title }: { studio: string; planId: Plan['id']; title: string }) {
  const segment = useSelectedLayoutSegment();
  const home = `/s/${studio}/plans/${planId}`;
  const { queue } = usePlanDesk(studio, planId);
  const status = useSyncExternalStore(queue.subscribe, queue.status, () => 'idle' as const);
  const waiting = useWaiting(studio, planId);
  const changed = useChanged(studio, planId);
  const tab = (label: string, path: string | null, count?: number) => ({
    label,
    href: path ? `${home}/${path}` : home,
    current: segment === path,
    ...(count ? { count } : {}),
  });
  return (
    <PageHeader
      // A forecast on paper has a line of its own on top.
      className={segment === 'forecast' ? 'print:hidden' : ''}
      crumbs={[{ label: 'Plans', href: `/s/${studio}/plans` }, { label: title }]}
      status={<SaveState status={status} onRetry={() => queue.retry()} />}
      actions={
        segment === null || segment === 'versions' ? (
          <>
            <ExchangeMenu home={home} />
            {segment === null ? (
              <Button asChild variant="solid">
                <Link href={`${home}/forecast` as Route}>Forecast</Link>
              </Button>
            ) : null}
          </>
        ) : null
      }
      tabs={
        <TabLinks
          label="Plan"
          items={[
            tab('Brief', 'brief', changed),
            tab('Suggested', 'suggested', waiting),
            tab('Plan', null),
            tab('Data and roles', 'data'),
            tab('Architecture', 'architecture'),
            tab('Security', 'security'),
            tab('Forecast', 'forecast'),
            tab('Proposal', 'proposal'),
            tab('Versions', 'versions'),
          ]}
        />
      }
    />
  );
}
