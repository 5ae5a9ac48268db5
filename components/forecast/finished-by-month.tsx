import { EDITION_NAMES, formatMonth, formatPercent } from '@/components/format';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { MOST_MONTHS } from '@/server/forecast/engine/months';
import type { EditionForecast } from '@/server/forecast/engine/types';
import { ChartFigure } from '../charts/chart-figures';
import { shareCell, shareTitle } from '../charts/share-cell';

interface FinishedByMonthProps {
  /** The smallest edition first. */
  forecasts: readonly Pick<EditionForecast, 'edition' | 'months'>[];
  deadline: string | null;
  locale: string;
}

/** Beyond it there is next to nothing left to tell. */
const NEARLY_ALL = 0.995;
const TINT = {
  mvp: 'var(--color-mvp)',
  scalable: 'var(--color-scalable)',
  enterprise: 'var(--color-enterprise)',
};

/** How likely each edition is finished by the end of each month: a table whose cells fill up. */
export function FinishedByMonth({ forecasts, deadline, locale }: FinishedByMonthProps) {
  const all = allMonths(forecasts);
  const months = tellingMonths(all, forecasts);
  const untold = forecasts.flatMap(({ edition, months: own }) =>
    (own.at(-1)?.finished ?? 1) < NEARLY_ALL ? [EDITION_NAMES[edition]] : [],
  );
  const share = (months: EditionForecast['months'], month: string) =>
    months.find(one => one.month === month)?.finished ?? (month < (months[0]?.month ?? '') ? 0 : 1);
  const percent = (value: number) => formatPercent(value, locale, { estimated: true });
  const name = (month: string) =>
    formatMonth(`${month}-01`, locale, { withYear: month === months[0] || month.endsWith('-01') });
  return (
    <ChartFigure
      alt={forecasts.map(one => sentence(one, locale)).join(' ')}
      isTable
      isInteractive
      figures={{
        caption: 'Finished by the end of the month',
        head: ['Month', ...forecasts.map(one => shareTitle(EDITION_NAMES[one.edition]))],
        rows: all.map(month => [month, ...forecasts.map(one => shareCell(share(one.months, month), locale))]),
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="overflow-x-auto" aria-label="Finished by the end of each month" tabIndex={0}>
        <table className="w-full border-separate border-spacing-x-0.5 border-spacing-y-1 text-sm">
          <thead>
            <tr>
              <th scope="col" className="sr-only">
                Edition
              </th>
              {months.map(month => (
                <th
                  key={month}
                  scope="col"
                  className="whitespace-nowrap pb-0.5 text-left font-normal text-muted text-xs"
                >
                  {name(month)}
                  {deadline?.startsWith(month) ? <span className="block text-warn">deadline</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forecasts.map(({ edition, months: own }) => (
              <tr key={edition}>
                <th scope="row" className="whitespace-nowrap pr-3 text-left font-normal">
                  <span className="flex items-center gap-2.5">
                    <EditionSwatch edition={edition} bare /> {EDITION_NAMES[edition]}
                  </span>
                </th>
                {months.map(month => {
                  const value = share(own, month);
                  return (
                    <td key={month} className="relative h-9 min-w-13 bg-wash px-1.5">
                      <span
                        aria-hidden
                        className="absolute inset-x-0 bottom-0"
                        style={{ height: `${100 * value}%`, background: TINT[edition], opacity: 0.35 }}
                      />
                      <span className="relative">{percent(value)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {untold.length ? (
        <p className="mt-2 text-muted text-sm">
          {MOST_MONTHS / 12} years are told.{' '}
          {new Intl.ListFormat(locale, { type: 'conjunction' }).format(untold)} may take longer.
        </p>
      ) : null}
    </ChartFigure>
  );
}

const allMonths = (forecasts: FinishedByMonthProps['forecasts']): string[] =>
  [...new Set(forecasts.flatMap(one => one.months.map(({ month }) => month)))].sort();

/** From the first month in which anything may be finished to the one in which nearly all of everything is. */
function tellingMonths(all: string[], forecasts: FinishedByMonthProps['forecasts']): string[] {
  const first = forecasts
    .map(one => one.months.find(({ finished }) => finished > 0)?.month ?? '9999')
    .sort()[0]!;
  const last = forecasts
    .map(one => one.months.find(({ finished }) => finished >= NEARLY_ALL)?.month ?? all.at(-1)!)
    .sort()
    .at(-1)!;
  return all.filter(month => month >= first && month <= last);
}

function sentence({ edition, months }: FinishedByMonthProps['forecasts'][number], locale: string): string {
  const half = months.find(one => one.finished >= 0.5);
  const most = months.find(one => one.finished >= 0.8);
  const month = (one: typeof half) =>
    one ? formatMonth(`${one.month}-01`, locale, { withYear: true }) : 'later than is told';
  return `${EDITION_NAMES[edition]}: more likely finished than not by the end of ${month(half)}, 80% sure by the end of ${month(most)}.`;
}
