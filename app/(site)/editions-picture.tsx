import { CostDistribution, sharedCostDomain } from '@/components/charts/cost-distribution';
import { EDITION_NAMES, formatDay, formatMoney, formatPercent, timesIn100 } from '@/components/format';
import { LOCALE } from '@/components/format/locale';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { FigureWithCertainty } from '@/components/ui/figure-with-certainty';
import { EXAMPLE, EXAMPLE_EDITIONS, type ExampleEdition } from './example';

const short = (minor: number) => formatMoney(minor, EXAMPLE.currency, LOCALE, { style: 'short' });
const date = (day: string) => formatDay(day, LOCALE, { today: EXAMPLE.start, month: 'short' });
const chance = (share: number | null) =>
  share === null ? '' : formatPercent(share, LOCALE, { estimated: true });

/** The answer to the question above it: three editions of one project, as a forecast shows them. */
export function EditionsPicture() {
  const domain = sharedCostDomain(EXAMPLE_EDITIONS, EXAMPLE.budgetMinor);
  const [mvp, scalable] = EXAMPLE_EDITIONS;
  return (
    <section aria-labelledby="answer" className="border-ink border-t pt-5">
      <p className="flex flex-wrap justify-between gap-x-6 text-muted text-sm">
        <span>An example: {EXAMPLE.title.toLowerCase()}</span>
        <span>10,000 simulated projects per edition</span>
      </p>
      <h2 id="answer" className="display mt-6">
        For {short(EXAMPLE.budgetMinor)} by {formatDay(EXAMPLE.deadline, LOCALE, { year: 'never' })}, the MVP
        makes it <mark>{timesIn100(mvp?.probability.joint ?? 0)}</mark>. Scalable does so{' '}
        {timesIn100(scalable?.probability.joint ?? 0)}.
      </h2>
      <div className="mt-8 grid border-line border-t lg:grid-cols-3">
        {EXAMPLE_EDITIONS.map(edition => (
          <EditionColumn key={edition.edition} forecast={edition} domain={domain} />
        ))}
      </div>
    </section>
  );
}

function EditionColumn({
  forecast,
  domain,
}: {
  forecast: ExampleEdition;
  domain: readonly [number, number];
}) {
  const { edition, cost, finish, probability } = forecast;
  const rows = [
    ['Within budget', chance(probability.budget)],
    ['By the deadline', chance(probability.deadline)],
    ['Both', chance(probability.joint)],
  ] as const;
  return (
    <section
      aria-label={EDITION_NAMES[edition]}
      className="border-line pt-5 pb-7 max-lg:border-b lg:border-l lg:px-6 lg:last:pr-0 lg:first:border-l-0 lg:first:pl-0"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium text-2xl">
          <EditionSwatch edition={edition} />
        </h3>
        <span className="text-muted text-sm">{forecast.featureCount} features</span>
      </div>
      <p className="mt-1 min-h-[2lh] text-soft text-sm">{forecast.holds}</p>
      <FigureWithCertainty
        className="mt-4"
        size="lg"
        label="Cost"
        figure={short(cost.p50)}
        certainty="80% sure under"
        bound={short(cost.p80)}
      />
      <CostDistribution
        className="mt-4"
        forecast={forecast}
        currency={EXAMPLE.currency}
        locale={LOCALE}
        budgetMinor={EXAMPLE.budgetMinor}
        domain={domain}
        figures={false}
      />
      <FigureWithCertainty
        className="mt-4"
        label="Finish"
        figure={date(finish.p50)}
        certainty="80% sure by"
        bound={date(finish.p80)}
      />
      <dl className="mt-4 border-line border-t">
        {rows.map(([label, value]) => (
          <div
            key={label}
            className="flex justify-between border-line border-b py-1.5 last:border-b-0 last:font-medium"
          >
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
