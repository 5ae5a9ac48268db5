import { memo } from 'react';
import { CostBreakdown } from '@/components/charts/cost-breakdown';
import { CrossingMonths } from '@/components/charts/crossing-months';
import { CumulativeCost } from '@/components/charts/cumulative-cost';
import type { LaterResult } from '@/server/forecast/engine/later/types';
import type { LaterView } from './address';
import { isCarriedByFew } from './carried-by-few';
import { HORIZON_MONTHS, TRIALS } from './question';

interface PicturesProps {
  result: LaterResult;
  view: LaterView;
  currency: string;
  locale: string;
}

/** Of all that was reckoned, what is looked at. */
export const inView = (result: LaterResult, { compared }: LaterView) => ({
  builds: result.builds.filter(({ build }) => build === 'cheap' || compared.includes(build)),
  crossings: result.crossings.filter(({ edition }) => compared.includes(edition)),
});

/** Drawn anew where the result or the view is another, and not with each key that is pressed. */
export const Pictures = memo(function Pictures({ result, view, currency, locale }: PicturesProps) {
  const { builds, crossings } = inView(result, view);
  const figures = view.figures === 'price' ? 'Price' : 'Cost';
  const drawn = { builds, months: HORIZON_MONTHS, currency, locale };
  return (
    <>
      <section className="mt-8 border-ink border-t pt-5">
        <h2 className="font-medium font-serif text-xl">{figures} so far, month by month</h2>
        <p className="mb-4 text-sm text-soft">
          The line is the middle of {TRIALS.toLocaleString(locale)} trials, the band holds 8 of 10. A dot
          marks the middle month in which the cheap build has cost as much.
        </p>
        <CumulativeCost crossings={crossings} figures={figures} {...drawn} />
      </section>

      <section className="mt-10">
        <h2 className="font-medium font-serif text-xl">When the cheap build stops being cheaper</h2>
        <p className="mb-4 text-sm text-soft">
          How often it is in which month; the coloured part is 8 of 10, the line the middle.
        </p>
        <CrossingMonths crossings={crossings} months={HORIZON_MONTHS} locale={locale} />
      </section>

      <section className="mt-12">
        <h2 className="font-medium font-serif text-xl">
          What the money went into after {HORIZON_MONTHS} months
        </h2>
        <p className="mb-4 text-sm text-soft">
          On average over the trials, so that the parts add up.
          {builds.some(isCarriedByFew)
            ? ' A few trials cost many times what the others do and carry these averages: narrow the estimates that reach farthest.'
            : null}
        </p>
        <CostBreakdown figures={figures} {...drawn} />
      </section>
    </>
  );
});
