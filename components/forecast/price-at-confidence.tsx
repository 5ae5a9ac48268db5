'use client';

import { useSearchParams } from 'next/navigation';
import { useId, useState } from 'react';
import { EDITION_NAMES, formatDay, formatMoney, timesIn100 } from '@/components/format';
import { addDays } from '@/components/format/day';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { NO_HOURS } from '@/server/forecast/domain/empty-edition';
import { lossAtPrice, priceAtConfidence } from '@/server/forecast/domain/price-at-confidence';
import type { Edition, EditionForecast } from '@/server/forecast/engine/types';
import { useInAddress } from './use-in-address';

const LEAST = 50;
const MOST = 95;
const USUAL = 80;

interface PriceAtConfidenceProps {
  /** In costs, the smallest edition first; without a curve where an edition has no work. */
  forecasts: readonly { edition: Edition; curve: EditionForecast['curve'] | null }[];
  start: string;
  marginRate: number;
  currency: string;
  locale: string;
  today: string;
}

/** What to ask for a fixed price, for as much certainty as one wants; redrawn while the handle moves. */
export function PriceAtConfidence(props: PriceAtConfidenceProps) {
  const { forecasts, start, marginRate, currency, locale, today } = props;
  const parameters = useSearchParams();
  const [percent, setPercent] = useState(() => readPercent(parameters.get('sure')));
  useInAddress('sure', percent === USUAL ? null : String(percent));
  const id = useId();
  return (
    <>
      <div className="flex max-w-160 flex-wrap items-center gap-x-5 gap-y-1">
        <label htmlFor={id} className="text-soft">
          A price that covers the work and your margin in <b className="text-ink">{percent} of 100</b>{' '}
          simulated projects
        </label>
        <input
          id={id}
          type="range"
          min={LEAST}
          max={MOST}
          value={percent}
          aria-valuetext={`${percent} of 100`}
          data-print="hide"
          onChange={event => setPercent(Number(event.target.value))}
          className="h-9 min-w-40 flex-1 accent-accent"
        />
      </div>
      <dl className="mt-3 grid border-line border-t md:grid-cols-3 md:gap-x-13 print:grid-cols-3 print:gap-x-8">
        {forecasts.map(({ edition, curve }) => (
          <div key={edition} className="border-line border-b py-3">
            <dt className="mb-1.5 flex items-center gap-2.5 text-sm text-soft">
              <EditionSwatch edition={edition} bare /> {EDITION_NAMES[edition]}
            </dt>
            {curve ? told(curve) : <dd className="text-soft">{NO_HOURS}.</dd>}
          </div>
        ))}
      </dl>
    </>
  );

  function told(curve: EditionForecast['curve']) {
    const price = priceAtConfidence(curve, percent, marginRate);
    return (
      <dd>
        <output htmlFor={id} className="font-serif text-3xl lining-nums">
          {formatMoney(price, currency, locale, { style: 'short' })}
        </output>
        <span className="ml-3 text-sm text-soft print:ml-0 print:block print:text-xs">
          finished by <b className="text-ink">{finishAt(curve, percent)}</b> as surely
        </span>
        <span className="block text-sm text-soft print:text-xs">
          {lossInWords(lossAtPrice(curve, price))}
        </span>
      </dd>
    );
  }

  function finishAt(curve: EditionForecast['curve'], share: number): string {
    return formatDay(addDays(start, curve.finishDay[share]!), locale, { today });
  }
}

/** From the address, where somebody may have written anything. */
function readPercent(text: string | null): number {
  const percent = Number(text ?? Number.NaN);
  return Number.isInteger(percent) && percent >= LEAST && percent <= MOST ? percent : USUAL;
}

function lossInWords(chance: number): string {
  const words = timesIn100(chance);
  return `You lose money at this price ${words}.`;
}
