'use client';

import { type RefObject, useEffect, useState } from 'react';
import { EDITION_NAMES, formatDay, formatMoney } from '@/components/format';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { NO_HOURS } from '@/server/forecast/domain/empty-edition';
import { EDITIONS } from '@/server/forecast/engine/types';
import { ChangeArrow } from './change-arrow';
import { changesOf } from './changes';
import type { Figures } from './figures';

interface AnswersInShortProps {
  /** The whole answers: these stand in for them while they are out of sight. */
  whole: RefObject<HTMLElement | null>;
  /** Null where there is only a refusal. */
  figures: Readonly<Record<'before' | 'after', Figures>> | null;
  refusal: string | null;
  currency: string;
  locale: string;
  today: string;
}

/** Price and finish of the three editions on a bar that stays while a phone or a tablet scrolls through the choices. */
export function AnswersInShort({ whole, figures, refusal, ...format }: AnswersInShortProps) {
  const { currency, locale, today } = format;
  const isAbove = useIsAbove(whole);
  if (!isAbove || !(figures || refusal)) return null;
  return (
    // Whoever hears the page has the whole answers, which say when they change.
    <div aria-hidden className="sticky top-14 z-20 h-0 lg:top-0 xl:hidden" data-print="hide">
      <div className="-mx-4.5 border-line border-b bg-paper px-4.5 py-2 shadow-over sm:-mx-8 sm:px-8 lg:-mx-11 lg:px-11">
        {refusal ? (
          <p className="line-clamp-3 text-bad text-sm">{refusal}</p>
        ) : figures ? (
          <div className="grid grid-cols-3 gap-x-3">
            {EDITIONS.map(edition => {
              const before = figures.before[edition];
              const after = figures.after[edition];
              const { money, days } = changesOf(before, after, currency, locale);
              const isCompared = !before.isEmpty;
              return (
                <div key={edition} className="min-w-0">
                  <p className="flex items-center gap-1.5 text-muted text-xs">
                    <EditionSwatch edition={edition} bare />
                    <span className="truncate">{EDITION_NAMES[edition]}</span>
                  </p>
                  {after.isEmpty ? (
                    <p className="text-soft text-sm">{NO_HOURS}</p>
                  ) : (
                    <>
                      <p className="flex flex-wrap items-baseline gap-x-1.5">
                        <b className="font-medium">
                          {formatMoney(after.moneyP50, currency, locale, { style: 'short' })}
                        </b>
                        {isCompared && money.change ? <ChangeArrow {...money} up="" down="" /> : null}
                      </p>
                      <p className="flex flex-wrap items-baseline gap-x-1.5 text-sm">
                        <span className="whitespace-nowrap">
                          {formatDay(after.finishP50, locale, { today })}
                        </span>
                        {isCompared && days ? (
                          <ChangeArrow change={days} amount={`${Math.abs(days)} d`} up="" down="" />
                        ) : null}
                      </p>
                    </>
                  )}
                </div>
              );
            })}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Whether it has been scrolled out at the top. */
function useIsAbove(element: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setAbove(!entry.isIntersecting && entry.boundingClientRect.bottom <= 0);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isAbove;
}
