import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { ProposalContent, ProposedEdition } from '@/server/proposal/domain/content';
import { Certainty } from './certainty';
import { CompareEditions } from './compare-editions';
import { type Choosing, EditionChooser } from './edition-chooser';
import { OfferedFeatures } from './offered-features';
import { fullDay } from './words';

/** The offer as the client reads it: on the link's page, and in the studio's preview. */
export function ProposalDocument({
  content,
  offer,
  version,
  today,
  choosing,
  comparing,
  outcome,
}: {
  content: ProposalContent;
  offer: ProposedEdition;
  /** Null before it is sent. */
  version: number | null;
  today: string;
  choosing: Choosing;
  /** Whether a phone shows the comparison, and the address that turns it on. */
  comparing: { on: boolean; href: string | null };
  /** What became of the offer, above it. */
  outcome?: ReactNode;
}) {
  const several = content.editions.length > 1;
  return (
    <article>
      {outcome}
      <h1 className="display mt-4 sm:mt-8">{content.title}</h1>
      <p className="mt-3 text-soft">
        Prepared for {content.clientName || 'you'} by {preparer(content)}.{' '}
        {version ? `Version ${version}, ` : ''}
        {fullDay(content.preparedOn)}.
      </p>
      {content.introduction ? (
        <p className="mt-5 max-w-prose whitespace-pre-line text-lg">{content.introduction}</p>
      ) : null}
      <EditionChooser content={content} current={offer.edition} today={today} choosing={choosing} />
      <nav aria-label="On this page" className="mt-3 flex flex-wrap gap-x-5 text-sm md:hidden">
        <a href="#what-you-get" className={JUMP}>
          What you get
        </a>
        <a href="#how-sure" className={JUMP}>
          How sure we are
        </a>
        {several && comparing.href ? (
          <Link href={comparing.href as Route} className={JUMP}>
            Compare
          </Link>
        ) : null}
      </nav>
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <OfferedFeatures offer={offer} smallest={offer.edition === content.editions[0]?.edition} />
        <Certainty content={content} offer={offer} today={today} />
      </div>
      {several ? (
        <CompareEditions content={content} current={offer.edition} today={today} asked={comparing.on} />
      ) : null}
    </article>
  );
}

const JUMP = 'link inline-flex min-h-8 items-center pointer-coarse:min-h-11';

const preparer = ({ preparedBy, studioName }: ProposalContent) =>
  preparedBy && preparedBy !== studioName ? `${preparedBy}, ${studioName}` : studioName;
