import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { cn } from '@/components/ui/cn';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { Edition } from '@/server/forecast/engine/types';
import type { ProposalContent } from '@/server/proposal/domain/content';
import { byArea, price, shortDay, shortPrice } from './words';

/** Every feature against every edition, with price and dates on top. The last edition holds all features. */
export function CompareEditions({
  content,
  current,
  today,
  asked,
}: {
  content: ProposalContent;
  current: Edition;
  today: string;
  /** On a phone it repeats a long list, so it is there only when asked for. */
  asked: boolean;
}) {
  const { editions } = content;
  const all = editions.at(-1)!.features;
  const places = editions.map(one => one.edition);
  return (
    <section
      aria-labelledby="compare"
      className={cn('mt-14 scroll-mt-6 print:block!', !asked && 'max-md:hidden')}
    >
      <h2 id="compare" className="font-medium text-2xl">
        Side by side
      </h2>
      <table className="mt-3 w-full table-fixed border-collapse text-sm sm:text-base">
        <colgroup>
          <col className="w-[37%] sm:w-[46%]" />
          {places.map(edition => (
            <col key={edition} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className="border-ink border-b" />
            {places.map(edition => (
              <th
                key={edition}
                scope="col"
                className={cn('border-ink border-b px-1 py-2 font-medium sm:px-3', tint(edition === current))}
              >
                <span className="inline-flex items-center gap-1.5">
                  <EditionSwatch edition={edition} bare className="max-sm:hidden" />
                  {EDITION_NAMES[edition]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Figures
            label={
              <>
                Price, <span className="sm:hidden">about</span>
                <span className="max-sm:hidden">fixed</span>
              </>
            }
            current={current}
            editions={places}
          >
            {editions.map(one => (
              <span key={one.edition}>
                <span className="sm:hidden">{shortPrice(content, one.priceMinor)}</span>
                <span className="max-sm:hidden">{price(content, one.priceMinor)}</span>
              </span>
            ))}
          </Figures>
          {(['p50', 'p80', 'p95'] as const).map(level => (
            <Figures key={level} label={LEVELS[level]} current={current} editions={places}>
              {editions.map(one => shortDay(one.finish[level], today))}
            </Figures>
          ))}
        </tbody>
        {byArea(all).map(([area, features]) => (
          <tbody key={area}>
            {area ? (
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={editions.length + 1}
                  className="border-ink border-b pt-5 pb-1 text-left font-medium font-serif text-lg"
                >
                  {area}
                </th>
              </tr>
            ) : null}
            {features.map(feature => (
              <tr key={`${feature.title}${feature.edition}`}>
                <th scope="row" className="border-line border-b py-2 pr-2 text-left font-normal">
                  {feature.title}
                </th>
                {editions.map(one => {
                  const has = one.features.some(
                    other => other.title === feature.title && other.edition === feature.edition,
                  );
                  return (
                    <td
                      key={one.edition}
                      className={cn('border-line border-b text-center', tint(one.edition === current))}
                    >
                      {has ? (
                        <Check aria-hidden className="inline size-[1.1em] text-accent" />
                      ) : (
                        <span aria-hidden className="text-muted">
                          –
                        </span>
                      )}
                      <span className="sr-only">{has ? 'included' : 'not included'}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const LEVELS = { p50: 'Ready by, 5 in 10', p80: 'Ready by, 8 in 10', p95: 'Ready by, 19 in 20' };
const tint = (on: boolean) => on && 'bg-accent/6';

function Figures({
  label,
  editions,
  current,
  children,
}: {
  label: ReactNode;
  editions: readonly Edition[];
  current: Edition;
  children: readonly ReactNode[];
}) {
  return (
    <tr>
      <th scope="row" className="border-line border-b py-2 pr-2 text-left font-normal text-soft">
        {label}
      </th>
      {editions.map((edition, place) => (
        <td
          key={edition}
          className={cn('border-line border-b px-1 text-center sm:px-3', tint(edition === current))}
        >
          {children[place]}
        </td>
      ))}
    </tr>
  );
}
