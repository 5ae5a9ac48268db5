'use client';

import type { MouseEvent } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { monthlyUsdOf } from '@/server/plan/domain/architecture/decisions';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { plural } from '../words';
import { usePlanDocument } from './context';
import { usdRange } from './part-words';
import { type PartOf, partsOf } from './parts-of';

/** Decided on when the demands, or the rules, were others: they keep their figures until what is suggested now is taken. */
export const isDecidedBefore = ({ nowSuggested }: Pick<WeighedPart, 'nowSuggested'>): boolean =>
  nowSuggested !== null;

/** Says that decisions and targets rest on what was suggested before, what taking what is suggested now costs, and takes it all. */
export function DecidedBefore() {
  const { document } = usePlanDocument();
  const { parts } = document.shown;
  const components = partsOf(parts, 'component').there;
  const differing = [...components, ...partsOf(parts, 'target').there].filter(isDecidedBefore);
  const taken = (edition: Edition) => {
    const own = components.filter(({ content }) => content.edition === edition);
    return usdRange(monthlyUsdOf(own.map(({ content, nowSuggested }) => nowSuggested ?? content)));
  };
  function takeAll() {
    document.verbs.takeNow(
      differing,
      plural(differing.length, 'decision or target', 'decisions and targets'),
    );
    window.document.getElementById('decisions-title')?.focus({ preventScroll: true });
  }
  return (
    // There before it has anything to say: only then is what it says read out.
    <div role="status" data-print="hide" className={differing.length ? undefined : 'absolute'}>
      {differing.length ? (
        <Callout
          tone="warn"
          title={`${plural(differing.length, 'suggestion differs', 'suggestions differ')} from what is decided`}
          action={
            <Button size="sm" onClick={takeAll}>
              {differing.length === 1 ? 'Take it' : `Take all ${differing.length}`}
            </Button>
          }
        >
          <p>
            The demands have changed since it was decided, or the rules have. With{' '}
            {differing.length === 1 ? 'it' : 'all of them'}, running it would cost a month:{' '}
            {EDITIONS.map(edition => `${EDITION_NAMES[edition]} ${taken(edition)}`).join(', ')}.
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4">
            <span>Look at each:</span>
            {EDITIONS.map(edition => (
              <InEdition key={edition} edition={edition} parts={differing} />
            ))}
          </p>
        </Callout>
      ) : null}
    </div>
  );
}

/** The way to those of one edition. */
function InEdition({
  edition,
  parts,
}: {
  edition: Edition;
  parts: readonly (PartOf<'component'> | PartOf<'target'>)[];
}) {
  const own = parts.filter(({ content }) => content.edition === edition);
  const [first] = own;
  if (!first) return null;
  const section = first.kind === 'component' ? 'decisions' : 'targets';
  const href = `?edition=${edition}#${section}`;
  return (
    <a className="link" href={href} onClick={event => goTo(event, href, section)}>
      {EDITION_NAMES[edition]}, {own.length}
    </a>
  );
}

/** All editions are here already: the server is not asked. */
function goTo(event: MouseEvent, href: string, section: string) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.history.pushState(null, '', href);
  const title = window.document.getElementById(`${section}-title`);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}
