'use client';

import { useState } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Kbd } from '@/components/ui/kbd';
import { SaveState } from '@/components/ui/save-state';
import { EDITIONS } from '@/server/forecast/engine/types';
import type { Decision } from '@/server/plan/domain/weigh';
import { AddressPills } from './address-pills';
import { hrefOf, SHOWS, type Show, type SuggestedView } from './view';

export function Filters({
  view,
  counts,
  isSaving,
}: {
  view: SuggestedView;
  counts: Record<Decision, number>;
  isSaving: boolean;
}) {
  const [hasSaved, setHasSaved] = useState(false);
  if (isSaving && !hasSaved) setHasSaved(true);
  const countOf: Record<Show, number> = {
    waiting: counts.suggested,
    accepted: counts.accepted,
    refused: counts.refused,
    all: counts.suggested + counts.accepted + counts.refused,
  };
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2.5" data-print="hide">
      <AddressPills
        label="Decided or not"
        items={SHOWS.map(show => ({
          label: SHOW_NAMES[show],
          href: hrefOf({ ...view, show }),
          current: view.show === show,
          count: countOf[show],
        }))}
      />
      <AddressPills
        label="Edition"
        items={[null, ...EDITIONS].map(edition => ({
          label: edition ? EDITION_NAMES[edition] : 'All editions',
          href: hrefOf({ ...view, edition }),
          current: view.edition === edition,
        }))}
      />
      <span className="text-muted text-sm">
        <SaveState status={isSaving ? 'saving' : hasSaved ? 'saved' : 'idle'} />
      </span>
      <span className="ml-auto whitespace-nowrap text-muted text-sm max-lg:hidden">
        <Kbd>j</Kbd> <Kbd>k</Kbd> move, <Kbd>a</Kbd> accept, <Kbd>x</Kbd> refuse, <Kbd>?</Kbd> all keys
      </span>
    </div>
  );
}

const SHOW_NAMES: Record<Show, string> = {
  waiting: 'To decide',
  accepted: 'Accepted',
  refused: 'Refused',
  all: 'All',
};
