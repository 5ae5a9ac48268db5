import { EDITION_NAMES, editionInSentence, formatPercent } from '@/components/format';
import { PillLinks } from '@/components/ui/pill-links';
import { HAS_NO_HOURS, isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import { asPrices, type withoutRates } from '@/server/forecast/domain/view';
import { DETAIL_TRIALS } from '@/server/forecast/engine/trial-detail';
import { EDITIONS, type Edition, type Forecast, type ForecastInput } from '@/server/forecast/engine/types';
import { ChainSection } from './chain-section';
import { CriticalitySection } from './criticality-section';
import { DriversSection } from './drivers-section';
import { moneyOn } from './money';
import { namedDrivers, whatDecides } from './named-drivers';
import { RisksSection } from './risks-section';
import { type View, viewHref } from './view';

interface WhyViewProps {
  /** The address of the plan. */
  home: string;
  forecast: ReturnType<typeof withoutRates<{ input: ForecastInput; result: Forecast }>>;
  marginRate: number;
  /** What is done about each risk. */
  responses: ReadonlyMap<string, string>;
  view: View;
  locale: string;
  today: string;
}

/** What an edition's figures come from: what moves them, what the risks are worth, what the finish waits for. */
export function WhyView({ home, forecast, marginRate, responses, view, locale, today }: WhyViewProps) {
  const { basis, result } = forecast;
  const money = moneyOn(view.figures, basis.currency, locale);
  const asCost = result.editions[view.edition];
  const edition = view.figures === 'price' ? asPrices(asCost, marginRate) : asCost;
  // A forecast is kept with its detail.
  const detail = edition.detail!;
  const drivers = namedDrivers(detail.drivers, view.figure, basis, home);
  const features = new Map(basis.features.map(feature => [feature.id, feature]));
  const at = { home, locale, today, view, start: basis.start };
  return (
    <>
      <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance print:mt-5">
        <Answer
          drivers={drivers}
          isEmpty={isEmptyEdition(asCost)}
          of={`${ofEdition(view.edition)} ${view.figure === 'cost' ? money.name : 'finish'}`}
          locale={locale}
        />
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <p className="max-w-[46em] text-soft">
          {view.figures === 'price'
            ? `Money is what the client pays: the cost of the work and your margin of ${formatPercent(marginRate, locale)}.`
            : 'Money is what the work costs you.'}
          <span data-print="hide">
            {' '}
            Each feature and each risk leads to the plan, where it can be changed.
          </span>
        </p>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <PillLinks
            label="Edition"
            items={EDITIONS.map(one => ({
              label: EDITION_NAMES[one],
              href: viewHref(view, { edition: one }),
              current: one === view.edition,
            }))}
          />
          <PillLinks
            label="Figure"
            items={[
              figurePill(view, 'Price', { figure: 'cost', figures: 'price' }),
              figurePill(view, 'Cost', { figure: 'cost', figures: 'cost' }),
              figurePill(view, 'Finish', { figure: 'finish', figures: view.figures }),
            ]}
          />
        </div>
      </div>
      <DriversSection drivers={drivers} edition={edition} money={money} {...at} />
      <RisksSection
        risks={detail.risks}
        titles={new Map(basis.risks.map(({ id, title }) => [id, title]))}
        chances={new Map(basis.risks.map(({ id, probability }) => [id, probability]))}
        trials={Math.min(result.trials, DETAIL_TRIALS)}
        responses={responses}
        money={money}
        {...at}
      />
      <ChainSection
        chain={detail.criticalChain}
        likelyFinish={edition.finish.p50}
        features={features}
        people={new Map(basis.people.map(({ id, name }) => [id, name]))}
        {...at}
      />
      <CriticalitySection features={detail.features} titles={features} money={money.name} {...at} />
    </>
  );
}

/** The answer first, as a sentence. */
function Answer({
  drivers,
  isEmpty,
  of,
  locale,
}: {
  drivers: Parameters<typeof whatDecides>[0];
  isEmpty: boolean;
  of: string;
  locale: string;
}) {
  if (isEmpty && !drivers.length) return `No feature decides ${of}: this edition ${HAS_NO_HOURS}.`;
  const { begins, named } = whatDecides(drivers, of);
  if (!named.length) return begins;
  const [first = '', ...others] = new Intl.ListFormat(locale, { type: 'conjunction' })
    .formatToParts(named)
    .map(part => part.value);
  return (
    <>
      {begins} <mark>{first}</mark>
      {others.join('')}.
    </>
  );
}

const ofEdition = (edition: Edition) => `${editionInSentence(edition)}’s`;

function figurePill(view: View, label: string, figures: Pick<View, 'figure' | 'figures'>) {
  const current =
    figures.figure === 'finish'
      ? view.figure === 'finish'
      : view.figure === 'cost' && view.figures === figures.figures;
  return { label, href: viewHref(view, { ...figures, allDrivers: false }), current };
}
