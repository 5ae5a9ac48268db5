import type { Metadata } from 'next';
import { choicesFrom } from '@/components/studio/choices';
import { SettingsPage } from '@/components/studio/settings-page';
import { caller, getQueryClient, HydrateClient, orNotFound, trpc } from '@/server/trpc/server';
import { membership } from '../membership';

export const metadata: Metadata = { title: 'Settings' };

interface SettingsProps {
  params: Promise<{ studio: string }>;
}

export default async function Settings({ params }: SettingsProps) {
  const { studio } = await params;
  const api = await caller();
  const [settings, currencyFixed, places, { studio: mine }] = await Promise.all([
    orNotFound(api.studio.settings({ studio })),
    orNotFound(api.studio.currencyFixed({ studio })),
    api.studio.places(),
    membership(studio),
    getQueryClient().prefetchQuery(trpc.studio.nextHolidays.queryOptions({ studio })),
  ]);
  return (
    <HydrateClient>
      <SettingsPage
        studio={studio}
        initial={settings}
        currencyFixed={currencyFixed}
        role={mine?.role ?? 'member'}
        choices={choicesFrom(places)}
      />
    </HydrateClient>
  );
}
