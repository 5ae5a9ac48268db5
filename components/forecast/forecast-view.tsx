import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { sharedCostDomain } from '@/components/charts/cost-distribution';
import { sharedFinishDomain } from '@/components/charts/finish-distribution';
import { JointCloud } from '@/components/charts/joint-cloud';
import { formatMoney, formatPercent } from '@/components/format';
import { LOCALE } from '@/components/format/locale';
import { Callout } from '@/components/ui/callout';
import { cn } from '@/components/ui/cn';
import { isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import { asPrices, type withoutRates } from '@/server/forecast/domain/view';
import { EDITIONS, type Edition, type Forecast, type ForecastInput } from '@/server/forecast/engine/types';
import { ChoicePills } from './choice-pills';
import { EditionColumn } from './edition-column';
import { FinishedByMonth } from './finished-by-month';
import { Headline } from './headline';
import { PriceAtConfidence } from './price-at-confidence';

/** One below the other on a phone, else in columns with a hairline between them; on paper always in columns. */
const SIDE_BY_SIDE = cn(
  'mt-8 grid border-ink border-t md:grid-cols-3 md:grid-rows-[repeat(9,auto)] md:gap-x-13',
  'print:mt-5 print:break-inside-avoid print:grid-cols-3 print:grid-rows-[repeat(9,auto)] print:gap-x-8',
  '[&>section+section]:relative [&>section+section]:max-md:border-line [&>section+section]:max-md:border-t',
  'md:[&>section+section]:before:absolute md:[&>section+section]:before:inset-y-0 md:[&>section+section]:before:-left-6.5 md:[&>section+section]:before:border-line md:[&>section+section]:before:border-l',
  'print:[&>section+section]:border-t-0 print:[&>section+section]:before:absolute print:[&>section+section]:before:inset-y-0 print:[&>section+section]:before:-left-4 print:[&>section+section]:before:border-line print:[&>section+section]:before:border-l',
);

interface ForecastViewProps {
  forecast: ReturnType<typeof withoutRates<{ input: ForecastInput; result: Forecast }>>;
  /** What the client can spend, before the studio's margin is taken off. */
  budgetMinor: number | null;
  marginRate: number;
  figures: 'price' | 'cost';
  /** Address of the forecast's pages. */
  home: string;
  /** The areas that each edition adds, in the plan's order. */
  areas: Readonly<Record<Edition, readonly string[]>>;
  /** What the figures owe to finished work. */
  correction: ReactNode;
  locale: string;
  today: string;
}

/** The three editions side by side: the product's face. */
export function ForecastView(props: ForecastViewProps) {
  const { forecast, marginRate, figures, home, areas, correction, locale, today } = props;
  const { basis, result } = forecast;
  const { currency, start, deadline, workBudgetMinor } = basis;
  const prices = figures === 'price';
  const budgetMinor = prices ? props.budgetMinor : workBudgetMinor;
  const editions = Object.fromEntries(
    EDITIONS.map(edition => [
      edition,
      prices ? asPrices(result.editions[edition], marginRate) : result.editions[edition],
    ]),
  ) as Forecast['editions'];
  const list = EDITIONS.map(edition => editions[edition]);
  // Nothing to draw of an edition without work.
  const told = list.filter(one => !isEmptyEdition(one));
  const domain = sharedCostDomain(told, budgetMinor);
  const finishDomain = sharedFinishDomain(told, start, deadline);
  return (
    <>
      <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance print:mt-5 print:text-3xl">
        <Headline
          editions={editions}
          currency={currency}
          budgetMinor={props.budgetMinor}
          start={start}
          deadline={deadline}
          locale={locale}
          today={today}
        />
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <div>
          <p className="max-w-[46em] text-soft">
            {prices
              ? `Figures are what the client pays: the cost of the work and your margin of ${formatPercent(marginRate, locale)}.`
              : `Figures are what the work costs you${budgetMinor === null ? '.' : `; of the client’s budget your margin of ${formatPercent(marginRate, locale)} leaves ${formatMoney(budgetMinor, currency, locale, { style: 'short' })}.`}`}{' '}
            {result.trials.toLocaleString(locale)} simulated projects per edition, on {basis.peopleCount}{' '}
            {basis.peopleCount === 1 ? 'person' : 'people'} and their calendars.
          </p>
          {correction}
        </div>
        <ChoicePills
          label="Figures"
          name="figures"
          options={[
            { value: 'price', label: 'Price' },
            { value: 'cost', label: 'Cost' },
          ]}
          value={figures}
        />
      </div>

      {result.warnings.length ? (
        <Callout className="mt-6 print:mt-3 print:py-2" tone="warn" title="Where this forecast is doubtful">
          <ul className="grid gap-1">
            {result.warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Callout>
      ) : null}

      <div className={SIDE_BY_SIDE}>
        {list.map(one => (
          <EditionColumn
            key={one.edition}
            forecast={one}
            brings={brings(one.edition, areas)}
            features={basis.features}
            finishDomain={finishDomain}
            start={start}
            deadline={deadline}
            currency={currency}
            budgetMinor={budgetMinor}
            domain={domain}
            figures={prices ? 'Price' : 'Cost'}
            locale={locale}
            today={today}
          />
        ))}
      </div>

      <section className="mt-12 print:mt-6 print:break-inside-avoid" aria-labelledby="price-at">
        <h2 id="price-at" className="mb-1 font-medium font-serif text-xl">
          The price, and how sure it is
        </h2>
        <PriceAtConfidence
          forecasts={list.map(one => ({
            edition: one.edition,
            curve: told.includes(one) ? result.editions[one.edition].curve : null,
          }))}
          start={start}
          marginRate={marginRate}
          currency={currency}
          locale={locale}
          today={today}
        />
      </section>

      {told.length ? (
        <>
          <section className="mt-12 print:mt-6 print:break-inside-avoid">
            <h2 className="font-medium font-serif text-xl">
              {prices ? 'Price' : 'Cost'} and finish, together
            </h2>
            <p className="mb-3 text-sm text-soft">
              Each dot is one simulated project.
              {budgetMinor === null || deadline === null
                ? ''
                : ' The shaded corner is within budget and on time.'}
            </p>
            <JointCloud
              money={prices ? 'Price' : 'Cost'}
              forecasts={told}
              start={start}
              currency={currency}
              locale={locale}
              today={today}
              budgetMinor={budgetMinor}
              deadline={deadline}
            />
          </section>

          <section className="mt-14 print:mt-6 print:break-inside-avoid" aria-labelledby="by-month">
            <h2 id="by-month" className="font-medium font-serif text-xl">
              Finished by the end of the month
            </h2>
            <p className="mb-3 text-sm text-soft">
              The share of simulated projects that are done by then.
              <span data-print="hide">
                {' '}
                <Link className="text-accent underline" href={`${home}/when` as Route}>
                  When
                </Link>{' '}
                has each feature’s dates.
              </span>
            </p>
            <FinishedByMonth forecasts={told} deadline={deadline} locale={locale} />
          </section>
        </>
      ) : null}

      <p className="mt-14 border-line border-t pt-3 text-muted text-sm print:mt-3 print:pt-2 print:text-xs">
        Engine {result.engineVersion} · seed {result.seed} · {result.trials.toLocaleString(locale)} trials ·
        the same plan and team give the same figures to the cent.
      </p>
    </>
  );
}

/** What an edition adds to the one before: parts that are new first, then those that grow. */
function brings(edition: Edition, areas: ForecastViewProps['areas']): string {
  const before = EDITIONS.slice(0, EDITIONS.indexOf(edition)).flatMap(one => areas[one]);
  const added = areas[edition].filter(area => !before.includes(area));
  const grown = areas[edition].filter(area => before.includes(area));
  if (edition === 'mvp') return added.length ? inWords(added) : 'No features yet';
  if (added.length) return `Adds ${inWords(added)}${grown.length ? `; more in ${inWords(grown, 2)}` : ''}`;
  return grown.length ? `More in ${inWords(grown)}` : 'Nothing more than the edition before';
}

/** "Booking, Money and 4 others" */
function inWords(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more) return `${shown.join(', ')} and ${more} ${more === 1 ? 'other' : 'others'}`;
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(shown);
}
