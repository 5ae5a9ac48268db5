import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { cn } from '@/components/ui/cn';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { Edition } from '@/server/forecast/engine/types';
import type { ProposalContent, ProposedEdition } from '@/server/proposal/domain/content';
import { day, price, shortDay, shortPrice } from './words';

/** How an edition is chosen: by its address, or inside a preview by a press. */
export type Choosing = { hrefOf: (edition: Edition) => string } | { onChoose: (edition: Edition) => void };

/** The editions with what each asks and when it is ready, side by side even on a phone. */
export function EditionChooser({
  content,
  current,
  today,
  choosing,
}: {
  content: ProposalContent;
  current: Edition;
  today: string;
  choosing: Choosing;
}) {
  return (
    <section aria-label="Editions" className="mt-8">
      <ul
        className="grid gap-x-3 sm:gap-x-8"
        style={{ gridTemplateColumns: `repeat(${content.editions.length}, minmax(0, 1fr))` }}
      >
        {content.editions.map(one => (
          <li key={one.edition}>
            <Choice edition={one.edition} current={one.edition === current} choosing={choosing}>
              <Offer one={one} content={content} today={today} />
            </Choice>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({
  edition,
  current,
  choosing,
  children,
}: {
  edition: Edition;
  current: boolean;
  choosing: Choosing;
  children: ReactNode;
}) {
  const classes = cn(
    'block h-full w-full border-t-2 py-3 text-left transition-colors sm:py-4',
    current ? 'border-ink' : 'border-line text-soft hover:border-edge hover:text-ink',
  );
  if ('onChoose' in choosing)
    return (
      <button
        type="button"
        className={classes}
        aria-pressed={current}
        onClick={() => choosing.onChoose(edition)}
      >
        {children}
      </button>
    );
  return (
    <Link
      href={choosing.hrefOf(edition) as Route}
      scroll={false}
      replace
      className={classes}
      aria-current={current ? 'true' : undefined}
    >
      {children}
    </Link>
  );
}

function Offer({ one, content, today }: { one: ProposedEdition; content: ProposalContent; today: string }) {
  return (
    <>
      <span className="flex items-center gap-2">
        <EditionSwatch edition={one.edition} bare />
        <span className="font-medium">{EDITION_NAMES[one.edition]}</span>
      </span>
      <span className="mt-1.5 block font-serif text-2xl text-ink lining-nums proportional-nums sm:text-4xl">
        <span className="sm:hidden">{shortPrice(content, one.priceMinor)}</span>
        <span className="max-sm:hidden">{price(content, one.priceMinor)}</span>
      </span>
      <span className="mt-1 block text-soft text-sm">
        <span className="sm:hidden">by {shortDay(one.finish.p80, today)}</span>
        <span className="max-sm:hidden">by {day(one.finish.p80, today)}, 80% sure</span>
      </span>
      <span className="block text-muted text-sm">
        {one.features.length} {one.features.length === 1 ? 'feature' : 'features'}
      </span>
    </>
  );
}
