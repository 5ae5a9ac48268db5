import { CostDistribution } from '@/components/charts/cost-distribution';
import { FinishDistribution } from '@/components/charts/finish-distribution';
import { formatDay, formatMoney, formatPercent } from '@/components/format';
import { FigureWithCertainty } from '@/components/ui/figure-with-certainty';
import { isEmptyEdition, NO_HOURS } from '@/server/forecast/domain/empty-edition';
import { riskLevel } from '@/server/forecast/domain/risk-level';
import { EDITIONS, type Edition, type EditionForecast } from '@/server/forecast/engine/types';
import { EditionHeading } from './edition-heading';

interface EditionColumnProps {
  forecast: EditionForecast;
  /** What this edition brings, in a few words. */
  brings: string;
  currency: string;
  budgetMinor: number | null;
  domain: readonly [number, number];
  finishDomain: readonly [number, number];
  start: string;
  deadline: string | null;
  /** All features of the plan, in its order. */
  features: readonly { id: string; title: string; edition: Edition }[];
  /** Whether the figures are the studio's cost or the client's price. */
  figures: 'Cost' | 'Price';
  locale: string;
  today: string;
}

/** One edition: cost and finish with their certainty, the chance to meet the limits, the risk and why. */
export function EditionColumn(props: EditionColumnProps) {
  const { forecast, brings, features } = props;
  const { edition } = forecast;
  return (
    <section
      aria-labelledby={`edition-${edition}`}
      className="min-w-0 py-4.5 print:py-3 md:row-span-9 md:grid md:grid-rows-subgrid print:row-span-9 print:grid print:grid-rows-subgrid"
    >
      <EditionHeading
        edition={edition}
        featureCount={forecast.featureCount}
        id={`edition-${edition}`}
        as="h2"
      />
      <p className="min-h-10.5 text-sm text-soft">{brings}</p>
      {isEmptyEdition(forecast) ? (
        <p className="mt-3 mb-4 text-soft md:row-span-6 print:row-span-6">{NO_HOURS}.</p>
      ) : (
        <Figures {...props} />
      )}
      <InAndOut edition={edition} features={features} />
    </section>
  );
}

/** What it costs and when it is done, each with its picture, the chances and the risk; one row of the grid each. */
function Figures(props: EditionColumnProps) {
  const { forecast, currency, budgetMinor, domain, figures, locale, today } = props;
  const { finishDomain, start, deadline } = props;
  const { cost, finish, probability } = forecast;
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const day = (iso: string) => formatDay(iso, locale, { today });
  const isTooEarly = deadline !== null && deadline < start;
  const { level, reasons } = riskLevel(forecast);
  return (
    <>
      <FigureWithCertainty
        className="mt-3"
        size="lg"
        label={figures}
        figure={short(cost.p50)}
        certainty="80% sure under"
        bound={short(cost.p80)}
      />
      <CostDistribution
        className="mt-3"
        forecast={forecast}
        currency={currency}
        locale={locale}
        budgetMinor={budgetMinor}
        domain={domain}
        money={figures}
        height={176}
      />
      <FigureWithCertainty
        className="mt-5 mb-4 print:mt-3 print:mb-2"
        size="sm"
        label="Finish"
        figure={day(finish.p50)}
        certainty="80% sure by"
        bound={day(finish.p80)}
      />
      <FinishDistribution
        className="mb-4 print:mb-2"
        forecast={forecast}
        start={start}
        locale={locale}
        today={today}
        deadline={deadline}
        domain={finishDomain}
        height={112}
      />
      <dl className="border-line border-t">
        <Chance label="Within budget" share={probability.budget} locale={locale} />
        <Chance label="By the deadline" share={probability.deadline} locale={locale} isSure={isTooEarly} />
        <Chance label="Both" share={probability.joint} locale={locale} isSure={isTooEarly} strong />
      </dl>
      <details className="group mt-2.5 text-sm">
        <summary className="flex cursor-pointer list-none justify-between rounded-sm text-soft">
          <span>Risk {level}</span>
          <span className="text-accent group-open:hidden print:hidden">Why</span>
          <span className="hidden text-accent group-open:inline print:hidden">Less</span>
        </summary>
        <ul className="mt-2 grid gap-1.5 text-soft">
          {reasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** What the edition has, and what only larger ones have. */
function InAndOut({ edition, features }: Pick<EditionColumnProps, 'features'> & { edition: Edition }) {
  const isIn = (feature: { edition: Edition }) =>
    EDITIONS.indexOf(feature.edition) <= EDITIONS.indexOf(edition);
  const [has, lacks] = [features.filter(isIn), features.filter(one => !isIn(one))];
  return (
    <details className="group mt-1.5 text-sm">
      <summary className="flex cursor-pointer list-none justify-between rounded-sm text-soft">
        <span>
          {has.length} in, {lacks.length} out
        </span>
        <span className="text-accent group-open:hidden print:hidden">Which</span>
        <span className="hidden text-accent group-open:inline print:hidden">Less</span>
      </summary>
      <ul className="mt-2 grid gap-1">
        {has.map(feature => (
          <li key={feature.id}>{feature.title}</li>
        ))}
        {lacks.map(feature => (
          <li key={feature.id} className="text-muted">
            <span className="line-through">{feature.title}</span>
            <span className="sr-only"> is not in</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ChanceProps {
  label: string;
  share: number | null;
  locale: string;
  /** Not only seen in the simulated projects. */
  isSure?: boolean;
  strong?: boolean;
}

function Chance({ label, share, locale, isSure = false, strong = false }: ChanceProps) {
  return (
    <div
      className={`flex justify-between border-line border-b py-1.5 print:py-1 ${strong ? 'font-semibold text-ink' : ''}`}
    >
      <dt className={strong ? '' : 'text-soft'}>{label}</dt>
      <dd className="font-medium">
        {share === null ? '–' : formatPercent(share, locale, { estimated: !isSure })}
      </dd>
    </div>
  );
}
