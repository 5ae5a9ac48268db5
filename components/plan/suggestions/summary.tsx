'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { EDITION_NAMES } from '@/components/format/edition';
import { Button } from '@/components/ui/button';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Decision, Weighed } from '@/server/plan/domain/weigh';
import { plural } from '../words';
import { useDeciding } from './deciding';
import { suggestedWords, whole } from './words';

/** What the rules made of the brief in one sentence, what it would come to, and the one button. */
export function Summary({
  suggested,
  counts,
  unmet,
  hours,
  onAcceptAll,
}: {
  suggested: Weighed;
  counts: Record<Decision, number>;
  /** How many answers nothing serves. */
  unmet: number;
  /** Likely ones of each edition: in the plan now, and with everything accepted. */
  hours: { planned: Record<Edition, number>; all: Record<Edition, number> };
  onAcceptAll: () => void;
}) {
  const { home, answers } = useDeciding();
  const isDecided = counts.suggested === 0;
  const begun = hours.planned.enterprise > 0;
  const untouched = counts.accepted + counts.refused === 0;
  return (
    <header className="grid gap-5">
      <div>
        <h2 className="display">
          {isDecided
            ? 'Everything is decided'
            : `${suggestedWords(suggested)} from ${plural(answers.size, 'answer')}`}
        </h2>
        <p className="mt-2.5 text-soft">
          {isDecided
            ? `${plural(counts.accepted, 'suggestion is', 'suggestions are')} in the plan, ${counts.refused || 'none'} refused. `
            : null}
          {unmet ? (
            <>
              <Link className="link" href={`${home}/brief?show=orphans` as Route}>
                {plural(unmet, 'answer is', 'answers are')} met by nothing
              </Link>
              .
            </>
          ) : (
            'Every answer that asks for something is met.'
          )}
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        {EDITIONS.map(edition => (
          <div key={edition}>
            <dt className="text-sm text-soft">
              <EditionSwatch edition={edition} bare className="mr-2" />
              {EDITION_NAMES[edition]}
            </dt>
            <dd>
              <span className="font-serif text-3xl">{whole(hours.all[edition])} h</span>
              {!isDecided && begun ? (
                <span className="block text-muted text-sm">
                  {whole(hours.planned[edition])} in the plan so far
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="-mt-2 text-muted text-sm">
        Likely hours {isDecided ? 'of the plan as it is' : 'with everything accepted'}, each edition including
        the one before.
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2" data-print="hide">
        {isDecided ? (
          <Button asChild variant="solid" size="lg">
            <Link href={home as Route}>Open the plan</Link>
          </Button>
        ) : (
          <>
            <Button variant="solid" size="lg" onClick={onAcceptAll}>
              {acceptAllWords(counts.suggested, untouched)}
            </Button>
            <span className="text-soft">or decide one by one</span>
          </>
        )}
      </div>
    </header>
  );
}

export const acceptAllWords = (waiting: number, untouched: boolean): string =>
  untouched
    ? waiting === 1
      ? 'Accept it'
      : `Accept all ${waiting}`
    : waiting === 1
      ? 'Accept the last one'
      : `Accept the other ${waiting}`;
