'use client';

import { ChartFigure } from '@/components/charts/chart-figures';
import { EDITION_NAMES, formatDay, formatMoney, formatPercent } from '@/components/format';
import { NO_HOURS } from '@/server/forecast/domain/empty-edition';
import { EDITIONS, type ForecastInput } from '@/server/forecast/engine/types';
import { changesInWords } from './changes-in-words';
import { type ComparedRow, comparisonTable } from './comparison-table';
import { type EditionFigures, type Figures, figuresOf } from './figures';
import type { Scenario } from './scenario-list';
import { useComparison } from './use-comparison';

interface ComparisonProps {
  input: ForecastInput;
  scenarios: readonly Scenario[];
  planned: Figures | null;
  /** Why the plan as it stands cannot be forecast. */
  standing: string | null;
  marginRate: number;
  money: 'Price' | 'Cost';
  currency: string;
  locale: string;
  today: string;
}

/** The plan and all scenarios of it, side by side. */
export function Comparison(props: ComparisonProps) {
  const { input, scenarios, planned, standing, marginRate, money, currency, locale, today } = props;
  const compared = useComparison(input, scenarios);
  const rows: ComparedRow[] = [
    { id: 'plan', name: 'As planned', differs: [], figures: planned, refusal: standing },
    ...scenarios.map(({ id, name, changes }) => {
      const answer = compared.get(id);
      return {
        id,
        name,
        differs: changesInWords(changes, input, { locale, today }),
        figures: answer && 'forecast' in answer ? figuresOf(answer.forecast, marginRate) : null,
        refusal: answer && 'refusal' in answer ? answer.refusal : null,
      };
    }),
  ];
  return (
    <section className="mt-12" aria-labelledby="comparison">
      <h2 id="comparison" className="font-medium font-serif text-xl">
        Scenarios, side by side
      </h2>
      <p className="mb-3 text-sm text-soft">
        {money} and finish at the middle, and the chance to meet what the client asked for.
      </p>
      <ChartFigure
        isTable
        isInteractive
        alt={`The plan beside its scenarios: ${money.toLowerCase()}, finish and chance of each edition.`}
        figures={comparisonTable(rows, { money, currency, locale })}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section className="overflow-x-auto" aria-label="Scenarios as a table" tabIndex={0}>
          <table className="w-full min-w-160 border-ink border-t text-left">
            <thead>
              <tr className="border-line border-b text-muted text-sm">
                <th scope="col" className="py-2 pr-4 font-normal">
                  Scenario
                </th>
                {EDITIONS.map(edition => (
                  <th key={edition} scope="col" className="py-2 pr-4 font-normal">
                    {EDITION_NAMES[edition]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, differs, figures, refusal }) => (
                <tr key={id} className="border-line border-b align-top">
                  <th scope="row" className="wrap-anywhere max-w-60 py-2 pr-4 font-medium">
                    {name}
                    <Differences all={differs} />
                  </th>
                  {refusal ? (
                    <td colSpan={3} className="py-2 text-bad text-sm">
                      {refusal}
                    </td>
                  ) : (
                    EDITIONS.map(edition => (
                      <td key={edition} className="py-2 pr-4">
                        <Told figures={figures?.[edition]} {...{ currency, locale, today }} />
                      </td>
                    ))
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </ChartFigure>
    </section>
  );
}

const MOST_SHOWN = 3;

/** What a scenario changes, where it is not too much to read; all of it is in the CSV. */
function Differences({ all }: { all: readonly string[] }) {
  const shown = all.length > MOST_SHOWN ? all.slice(0, MOST_SHOWN - 1) : all;
  if (!shown.length) return null;
  return (
    <ul className="mt-1 font-normal text-muted text-xs">
      {shown.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same.
        <li key={place}>{line}</li>
      ))}
      {shown.length < all.length ? <li>and {all.length - shown.length} more</li> : null}
    </ul>
  );
}

/** What an edition comes to, in a cell. */
function Told({
  figures,
  currency,
  locale,
  today,
}: Pick<ComparisonProps, 'currency' | 'locale' | 'today'> & { figures: EditionFigures | undefined }) {
  if (!figures) return <span className="text-muted text-sm">working it out…</span>;
  if (figures.isEmpty) return <span className="text-muted text-sm">{NO_HOURS}</span>;
  const { moneyP50, finishP50, chance } = figures;
  return (
    <>
      <b className="font-medium">{formatMoney(moneyP50, currency, locale, { style: 'short' })}</b>,{' '}
      {formatDay(finishP50, locale, { today })}
      {chance === null ? null : (
        <span className="block text-muted text-sm">
          meets what was asked: {formatPercent(chance, locale, { estimated: true })}
        </span>
      )}
    </>
  );
}
