import { isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import {
  EDITIONS,
  type EditionForecast,
  type Forecast,
  type ForecastInput,
} from '@/server/forecast/engine/types';
import { minorDigits } from '@/server/kernel/money';
import { aligned } from './aligned';

/** A forecast as a table for a person at a terminal. */
export function forecastReport(input: ForecastInput, forecast: Forecast): string {
  const money = moneyIn(input.currency);
  const editions = EDITIONS.map(edition => forecast.editions[edition]);
  const row = (label: string, value: (edition: EditionForecast) => string) => [label, ...editions.map(value)];
  /** Of an edition without work there is nothing to tell. */
  const told = (label: string, value: (edition: EditionForecast) => string) =>
    row(label, edition => (isEmptyEdition(edition) ? '–' : value(edition)));
  const chance = (pick: (edition: EditionForecast) => number | null) => (edition: EditionForecast) =>
    percent(pick(edition));
  const rows: (readonly string[])[] = [
    ['', 'MVP', 'Scalable', 'Enterprise'],
    row('Features', edition => String(edition.featureCount)),
    row('Likely hours', edition => whole.format(edition.likelyHours)),
    [],
    told('Cost P50', edition => money(edition.cost.p50)),
    told('Cost P80', edition => money(edition.cost.p80)),
    told('Cost P95', edition => money(edition.cost.p95)),
    [],
    told('Finish P50', edition => edition.finish.p50),
    told('Finish P80', edition => edition.finish.p80),
    told('Finish P95', edition => edition.finish.p95),
    told('Working days P50', edition => whole.format(edition.workdays.p50)),
    [],
    told(
      'Within budget',
      chance(edition => edition.probability.budget),
    ),
    told(
      'By the deadline',
      chance(edition => edition.probability.deadline),
    ),
    told(
      'Both',
      chance(edition => edition.probability.joint),
    ),
  ];
  const limits = [
    `start ${input.start}`,
    input.budgetMinor === null ? 'no budget given' : `budget for the work ${money(input.budgetMinor)}`,
    input.deadline === null ? 'no deadline given' : `deadline ${input.deadline}`,
  ];
  return [
    `Forecast from ${whole.format(forecast.trials)} ${forecast.trials === 1 ? 'trial' : 'trials'} (seed ${forecast.seed}, engine ${forecast.engineVersion})`,
    limits.join(', '),
    '',
    ...aligned(rows),
    ...driverLines(input, forecast, money),
    ...(forecast.warnings.length > 0 ? ['', ...forecast.warnings.map(warning => `! ${warning}`)] : []),
  ].join('\n');
}

const SHOWN_DRIVERS = 5;

/** What moves the largest edition's cost most: everything that moves a smaller one is in it too. */
function driverLines(
  input: ForecastInput,
  { editions }: Forecast,
  money: (amountMinor: number) => string,
): string[] {
  const moves = editions.enterprise.detail?.drivers.filter(({ cost }) => cost[0] !== cost[1]) ?? [];
  const drivers = moves.slice(0, SHOWN_DRIVERS);
  if (!drivers.length) return [];
  const named = {
    systemic: () => 'How the whole project goes',
    calibration: () => 'How estimates turn out',
    feature: (id: string) => input.features.find(feature => feature.id === id)?.title ?? id,
    risk: (id: string) => `Risk: ${input.risks.find(risk => risk.id === id)?.title ?? id}`,
  };
  const rows = drivers.map(({ kind, id, cost }) => [named[kind](id), money(cost[0]), money(cost[1])]);
  return [
    '',
    'What drives it: P80 of Enterprise’s cost when an input goes well, and when it goes badly',
    ...aligned(rows),
  ];
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function moneyIn(currency: string): (amountMinor: number) => string {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 });
  return amountMinor => format.format(amountMinor / 10 ** digits);
}

/** In percent as on the pages: what all trials or none of them did is likely or rare, not certain. */
function percent(share: number | null): string {
  if (share === null) return '–';
  if (share < 0.01) return '<1%';
  if (share > 0.99) return '>99%';
  return `${Math.round(100 * share)}%`;
}
