import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { cache } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { AcceptDialog } from '@/components/proposal/accept-dialog';
import { DeclineDialog } from '@/components/proposal/decline-dialog';
import { LinkEnded } from '@/components/proposal/link-ended';
import { Outcome } from '@/components/proposal/outcome';
import { PrintButton } from '@/components/proposal/print-button';
import { ProposalDocument } from '@/components/proposal/proposal-document';
import { RecordOpening } from '@/components/proposal/record-opening';
import { chosenEdition, day, price } from '@/components/proposal/words';
import { LinkShell } from '@/components/shell/link-shell';
import type { ClientView } from '@/server/proposal/domain/client-view';
import type { ProposedEdition } from '@/server/proposal/domain/content';
import { caller } from '@/server/trpc/server';

interface ProposalPageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ edition?: string | string[]; view?: string | string[] }>;
}

export async function generateMetadata({ params }: ProposalPageProps): Promise<Metadata> {
  const opened = await openLink((await params).token);
  return {
    title: {
      absolute:
        'view' in opened ? `${opened.view.content.title} · ${opened.view.content.studioName}` : 'Proposal',
    },
    description: 'A proposal, for those who hold its link.',
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

export default async function ProposalPage({ params, searchParams }: ProposalPageProps) {
  const { token } = await params;
  const opened = await openLink(token);
  if ('ended' in opened) return <LinkEnded message={opened.ended} />;
  const { view } = opened;
  const asked = await searchParams;
  const wanted = [asked.edition].flat()[0] ?? view.acceptance?.edition;
  const comparing = asked.view === 'compare';
  const offer = chosenEdition(view.content, wanted);
  const isOpen = view.state === 'open';
  return (
    <LinkShell
      studioName={view.content.studioName}
      status={isOpen ? `valid until ${day(view.content.validUntil, view.today)}` : STATE_WORDS[view.state]}
      dock={isOpen ? <Dock token={token} view={view} offer={offer} /> : null}
      footer={<PrintButton />}
    >
      <ProposalDocument
        content={view.content}
        offer={offer}
        version={view.version}
        today={view.today}
        choosing={{
          hrefOf: edition => `/p/${token}?edition=${edition}${comparing ? '&view=compare' : ''}`,
        }}
        comparing={{ on: comparing, href: `/p/${token}?edition=${offer.edition}&view=compare#compare` }}
        outcome={<Outcome view={view} />}
      />
      {isOpen ? (
        <p className="mt-12 text-soft" data-print="hide">
          Not what you need? <DeclineDialog token={token} view={view} />
        </p>
      ) : null}
      {view.opened ? null : <RecordOpening token={token} proposalId={view.proposalId} />}
    </LinkShell>
  );
}

const STATE_WORDS = {
  open: '',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'no longer valid',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
};

function Dock({ token, view, offer }: { token: string; view: ClientView; offer: ProposedEdition }) {
  return (
    <>
      <p className="min-w-0">
        <span className="block font-serif text-3xl leading-none lining-nums proportional-nums">
          {price(view.content, offer.priceMinor)}
        </span>
        <span className="mt-1 block text-soft text-sm">
          {EDITION_NAMES[offer.edition]}, ready by {day(offer.finish.p80, view.today)}, 80% sure
        </span>
      </p>
      <AcceptDialog token={token} view={view} offer={offer} />
    </>
  );
}

/** Asked once for the page and its metadata. A link that ended is a sentence to show, not an error. */
const openLink = cache(async (token: string): Promise<{ view: ClientView } | { ended: string }> => {
  try {
    return { view: await (await caller()).proposal.forClient({ token }) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'NOT_FOUND') return { ended: error.message };
    // Too short or too long for a token: the address was cut or mistyped.
    if (error.code === 'BAD_REQUEST') return { ended: 'The address is not complete.' };
    throw error;
  }
});
