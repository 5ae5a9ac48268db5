'use client';

import { Undo2 } from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { AddressPills } from '@/components/ui/address-pills';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { SaveState } from '@/components/ui/save-state';
import { EDITIONS } from '@/server/forecast/engine/types';
import type { Decision } from '@/server/plan/domain/weigh';
import type { Decided, DecidedStack } from './decided';
import { useDeciding } from './deciding';
import { hrefOf, SHOWS, type Show, type SuggestedView } from './view';

export function Filters({
  view,
  counts,
  isSaving,
  decided,
  live,
}: {
  view: SuggestedView;
  counts: Record<Decision, number>;
  /** Whether a decision is on its way to the server. */
  isSaving: boolean;
  decided: DecidedStack;
  live: ReactNode;
}) {
  const { decide } = useDeciding();
  const last = useSyncExternalStore(decided.subscribe, decided.snapshot, none).at(-1);
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
      <span className="flex min-h-7 items-center gap-2">
        {last ? (
          <Button
            size="sm"
            variant="quiet"
            title={last.label}
            aria-label={`Undo: ${last.label}`}
            onClick={decide.undo}
          >
            <Undo2 aria-hidden />
            Undo
          </Button>
        ) : null}
        <SaveState status={isSaving ? 'saving' : hasSaved ? 'saved' : 'idle'} />
        {live}
      </span>
      <span className="ml-auto whitespace-nowrap text-muted text-sm max-lg:hidden">
        <Kbd>j</Kbd> <Kbd>k</Kbd> move, <Kbd>a</Kbd> accept, <Kbd>x</Kbd> refuse, <Kbd>e</Kbd> change,{' '}
        <Kbd>?</Kbd> all keys
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

const NONE: readonly Decided[] = [];
const none = () => NONE;
