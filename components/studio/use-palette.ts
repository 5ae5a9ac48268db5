'use client';

import { useQuery } from '@tanstack/react-query';
import type { PaletteGroup } from '@/components/shell/palette';
import { useTRPC } from '@/components/trpc-provider';
import { copyBriefAddress } from './brief-address';
import { studioNav } from './nav';

/** What the palette offers: the rooms, what can be done from anywhere, and the latest work by name. */
export function usePalette(studio: string): PaletteGroup[] {
  const trpc = useTRPC();
  // Asked for once the page stands; a palette without titles works until then.
  const latest = { staleTime: 60_000, retry: false } as const;
  const plans = useQuery(trpc.plan.list.queryOptions({ studio, limit: 100 }, latest));
  const briefs = useQuery(trpc.brief.inbox.queryOptions({ studio }, latest));
  const proposals = useQuery(trpc.proposal.list.queryOptions({ studio, limit: 100 }, latest));
  const at = (path: string) => `/s/${studio}/${path}`;
  return [
    {
      label: 'Go to',
      items: [
        { label: 'Home', href: `/s/${studio}`, shortcut: 'g h' },
        ...studioNav(studio).map(({ label, href, keys }) => ({ label, href, shortcut: keys })),
      ],
    },
    {
      label: 'Do',
      items: [
        { label: 'New plan', href: at('plans/new'), keywords: ['create', 'add', 'estimate'] },
        { label: 'Add a person to the team', href: at('team?person=new'), keywords: ['new', 'member'] },
        {
          label: 'Copy the brief address',
          keywords: ['share', 'link', 'client', 'url'],
          onSelect: () => void copyBriefAddress(studio),
        },
      ],
    },
    {
      label: 'Plans',
      items: (plans.data?.items ?? []).map(plan => ({
        label: plan.title,
        href: at(`plans/${plan.id}`),
        hint: plan.clientName,
      })),
    },
    {
      label: 'Briefs',
      items: (briefs.data?.items ?? []).map(brief => ({
        label: brief.title,
        href: at(`briefs/${brief.id}`),
        hint: brief.clientName,
      })),
    },
    {
      label: 'Proposals',
      items: (proposals.data?.items ?? []).map(proposal => ({
        label: `${proposal.title}, version ${proposal.version}`,
        href: at(`plans/${proposal.planId}/proposal`),
        hint: proposal.clientName,
      })),
    },
  ].filter(group => group.items.length > 0);
}
