import { ChartFigure } from '@/components/charts/chart-figures';
import { DistributionPlot } from '@/components/charts/distribution-plot';
import { moneyCell, moneyTitle } from '@/components/charts/money-cell';
import { EDITION_NAMES, formatMoney } from '@/components/format';
import type { Edition } from '@/server/forecast/engine/types';
import type { EditionFigures } from './figures';

/** In px, of the three side by side on a tablet or beside the choices on a small laptop. */
const NARROWEST_COLUMN = 160;

interface ChangedCostProps {
  edition: Edition;
  before: EditionFigures;
  after: EditionFigures;
  isChanged: boolean;
  money: 'Price' | 'Cost';
  /** The axis, one for the three editions. */
  domain: readonly [number, number];
  /** The client’s, or what the margin leaves of it for the work. */
  budgetMinor: number | null;
  currency: string;
  locale: string;
}

/** How what an edition costs is spread, and in grey how it is spread as planned. */
export function ChangedCost(props: ChangedCostProps) {
  const { edition, before, after, isChanged, money, domain, budgetMinor, currency, locale } = props;
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const what = `${money} of ${EDITION_NAMES[edition]}`;
  const rows = (['p10', 'p50', 'p80', 'p95'] as const).map(share => [
    `${share.slice(1)}%`,
    ...(isChanged ? [moneyCell(before.cost[share], currency, locale)] : []),
    moneyCell(after.cost[share], currency, locale),
  ]);
  return (
    <ChartFigure
      className="mt-3"
      alt={`${what}: half of the simulated projects take ${short(after.moneyP50)} or less, 80% ${short(after.moneyP80)} or less${isChanged ? `; as planned ${short(before.moneyP50)} and ${short(before.moneyP80)}` : ''}.`}
      figures={{
        caption: isChanged ? `${what}, changed` : what,
        head: ['Share of trials', ...(isChanged ? ['As planned, at most'] : []), `${money} at most`].map(
          (title, column) => (column === 0 ? title : moneyTitle(title, currency)),
        ),
        rows,
      }}
    >
      <DistributionPlot
        edition={edition}
        histogram={after.cost.histogram}
        behind={isChanged ? before.cost.histogram : null}
        domain={domain}
        marks={[
          { name: 'P50', value: after.moneyP50, label: short(after.moneyP50) },
          { name: 'P80', value: after.moneyP80, label: short(after.moneyP80) },
        ]}
        limit={budgetMinor === null ? null : { value: budgetMinor, label: `budget ${short(budgetMinor)}` }}
        height={130}
        narrowest={NARROWEST_COLUMN}
      />
    </ChartFigure>
  );
}
