import type { Route } from 'next';
import Link from 'next/link';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { SuggestedView } from './view';

/** The rules suggest nothing: because there is no brief, or because it says too little. */
export function NothingSuggested({
  studio,
  home,
  briefId,
}: {
  studio: string;
  home: string;
  briefId: string | null;
}) {
  return briefId ? (
    <EmptyState
      className="mt-9"
      title="The brief says too little for suggestions"
      action={
        <>
          <Button asChild>
            <Link href={`/s/${studio}/briefs/${briefId}` as Route}>Open the brief</Link>
          </Button>
          <Button asChild variant="quiet">
            <Link href={home as Route}>Open the plan</Link>
          </Button>
        </>
      }
    >
      Features, roles and workflows are what the rules go by. Once the client has answered more, suggestions
      are here; what you add to the plan yourself stays as it is.
    </EmptyState>
  ) : (
    <EmptyState
      className="mt-9"
      title="Nothing is suggested without a brief"
      action={
        <>
          <Button asChild>
            <Link href={`/s/${studio}/plans/new` as Route}>Make a plan from a brief</Link>
          </Button>
          <Button asChild variant="quiet">
            <Link href={home as Route}>Open the plan</Link>
          </Button>
        </>
      }
    >
      Suggestions come from a client’s answers, and this plan was made without any. Add its features yourself,
      or make a plan from a brief.
    </EmptyState>
  );
}

/** The filters let nothing through. */
export function NothingShown({ view }: { view: SuggestedView }) {
  const edition = view.edition ? ` in ${EDITION_NAMES[view.edition]}` : '';
  const words = {
    waiting: `Nothing is left to decide${edition}.`,
    accepted: `Nothing is accepted${edition} yet.`,
    refused: `Nothing is refused${edition}.`,
    all: `Nothing is suggested${edition}.`,
  };
  return <p className="text-muted">{words[view.show]}</p>;
}
