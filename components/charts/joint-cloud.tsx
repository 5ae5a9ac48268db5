import { type Day, daysBetween, formatDay, formatMonth } from '@/components/format/day';
import { EDITION_NAMES } from '@/components/format/edition';
import { formatMoney } from '@/components/format/money';
import { formatPercent } from '@/components/format/percent';
import { cn } from '@/components/ui/cn';
import type { Edition, EditionForecast } from '@/server/forecast/engine/types';
import { ChartFigure } from './chart-figures';
import { EDITION_FILL, EDITION_STROKE } from './edition-classes';
import { HALO } from './halo';
import { moneyCell, moneyTitle } from './money-cell';
import { labelWidth, NARROWEST } from './place-labels';
import { dayTicks, limitInReach, limitLabel, monthTicks, niceTicks, percentAlong } from './scale';
import { shareCell, shareTitle } from './share-cell';

interface JointCloudProps {
  /** Smallest edition first. */
  forecasts: readonly Pick<EditionForecast, 'edition' | 'cost' | 'finish' | 'cloud' | 'probability'>[];
  /** The forecast's first day: the cloud counts calendar days from it. */
  start: Day;
  currency: string;
  locale: string;
  /** Dates in its year are written without the year. */
  today: Day;
  budgetMinor?: number | null;
  deadline?: Day | null;
  /** What the money is to who looks. */
  money: 'Cost' | 'Price';
}

/** Each dot is one simulated project: what it cost and when it finished. The shaded corner is within both limits. */
export function JointCloud({
  forecasts,
  start,
  currency,
  locale,
  today,
  budgetMinor = null,
  deadline = null,
  money,
}: JointCloudProps) {
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const date = (day: Day) => formatDay(day, locale, { today, month: 'short' });
  const deadlineDay = deadline === null ? null : daysBetween(start, deadline);
  const costs = span(
    forecasts.flatMap(forecast => forecast.cloud.map(([cost]) => cost)),
    budgetMinor,
  );
  const days = span(
    forecasts.flatMap(forecast => forecast.cloud.map(([, day]) => day)),
    deadlineDay,
  );
  const x = (cost: number) => round(percentAlong(cost, costs));
  const y = (day: number) => round(100 - percentAlong(day, days));
  const budgetAt = budgetMinor === null ? null : within(x(budgetMinor));
  const deadlineAt = deadlineDay === null ? null : within(y(deadlineDay));
  const budgetName = budgetMinor === null ? '' : `budget ${short(budgetMinor)}`;
  const budgetText = budgetMinor === null ? '' : limitLabel(budgetName, budgetMinor, costs);
  const deadlineName = deadline === null ? '' : `deadline ${date(deadline)}`;
  const deadlineText = deadlineDay === null ? '' : limitLabel(deadlineName, deadlineDay, days, ['↓', '↑']);
  const budgetFlips =
    budgetAt !== null && (budgetAt / 100) * NARROWEST + labelWidth(budgetText) + 8 > NARROWEST;
  const medians = forecasts.map(forecast => ({
    edition: forecast.edition,
    x: x(forecast.cost.p50),
    y: y(daysBetween(start, forecast.finish.p50)),
  }));
  const names = placeNames(medians, [
    ...(budgetAt === null
      ? []
      : [textBox(budgetAt, 0, budgetFlips ? -6 : 6, 11, budgetFlips ? 'end' : 'start', budgetText)]),
    ...(deadlineAt === null ? [] : [textBox(100, deadlineAt, -2, -6, 'end', deadlineText)]),
  ]);
  const share = (value: number | null) =>
    value === null ? '–' : formatPercent(value, locale, { estimated: true });
  const ticks = niceTicks(costs, 6);
  const months = monthTicks(start, days, 7);
  const dates =
    months.length > 1
      ? months.map(({ at, day, withYear }) => ({ at, day, text: formatMonth(day, locale, { withYear }) }))
      : dayTicks(start, days, 7).map(({ at, day }) => ({
          at,
          day,
          text: formatDay(day, locale, { year: 'never', month: 'short' }),
        }));

  return (
    <ChartFigure
      alt={`${money} and finish of simulated projects${altText(forecasts, short, date, share, budgetName, deadlineName)}`}
      figures={{
        caption: `${money} and finish of each edition`,
        head: [
          'Edition',
          moneyTitle(`${money} P50`, currency),
          moneyTitle(`${money} P80`, currency),
          'Finish P50',
          'Finish P80',
          shareTitle('Within budget'),
          shareTitle('On time'),
          shareTitle('Both'),
        ],
        rows: forecasts.map(({ edition, cost, finish, probability }) => [
          EDITION_NAMES[edition],
          moneyCell(cost.p50, currency, locale),
          moneyCell(cost.p80, currency, locale),
          { shown: date(finish.p50), raw: finish.p50 },
          { shown: date(finish.p80), raw: finish.p80 },
          shareCell(probability.budget, locale),
          shareCell(probability.deadline, locale),
          shareCell(probability.joint, locale),
        ]),
      }}
    >
      <div className="pt-1 pr-1 pb-7 pl-13">
        <svg aria-hidden className="block h-72 w-full overflow-visible @lg:h-80 @2xl:h-96">
          {budgetAt !== null && deadlineAt !== null ? (
            <rect
              x="0"
              y={`${deadlineAt}%`}
              width={`${budgetAt}%`}
              height={`${round(100 - deadlineAt)}%`}
              className="fill-good/12"
            />
          ) : null}
          {ticks.map((cost, place) => (
            <g key={cost} className={place % 2 === 1 && ticks.length > 4 ? 'hidden @md:block' : ''}>
              <line x1={`${x(cost)}%`} x2={`${x(cost)}%`} y1="0" y2="100%" className="stroke-line" />
              <Tick x={x(cost)} text={short(cost)} />
            </g>
          ))}
          {dates.map(({ at, day, text }) => (
            <g key={day}>
              <line x1="0" x2="100%" y1={`${y(at)}%`} y2={`${y(at)}%`} className="stroke-line" />
              <text x="-8" y={`${y(at)}%`} dy="0.35em" textAnchor="end" className="fill-muted text-[12px]">
                {text}
              </text>
            </g>
          ))}
          <svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden>
            {forecasts.map(({ edition, cloud }) => (
              <path
                key={edition}
                d={cloud
                  .map(([cost, day]) => `M${Math.round(x(cost) * 10)} ${Math.round(y(day) * 10)}h0`)
                  .join('')}
                className={cn(EDITION_STROKE[edition], 'opacity-60')}
                strokeWidth="3.2"
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {budgetAt === null ? null : (
            <>
              <line x1={`${budgetAt}%`} x2={`${budgetAt}%`} y1="0" y2="100%" {...LIMIT} />
              <text
                x={`${budgetAt}%`}
                dx={budgetFlips ? -6 : 6}
                y="11"
                textAnchor={budgetFlips ? 'end' : 'start'}
                className={cn(HALO, 'fill-warn text-[12px]')}
              >
                {budgetText}
              </text>
            </>
          )}
          {deadlineAt === null ? null : (
            <>
              <line x1="0" x2="100%" y1={`${deadlineAt}%`} y2={`${deadlineAt}%`} {...LIMIT} />
              <text
                x="100%"
                dx="-2"
                y={`${deadlineAt}%`}
                dy={deadlineAt < 6 ? 14 : -6}
                textAnchor="end"
                className={cn(HALO, 'fill-warn text-[12px]')}
              >
                {deadlineText}
              </text>
            </>
          )}
          {medians.map(({ edition, x: cx, y: cy }) => (
            <circle
              key={edition}
              cx={`${cx}%`}
              cy={`${cy}%`}
              r="5"
              strokeWidth="2"
              className={cn(EDITION_FILL[edition], 'stroke-ink')}
            />
          ))}
          {names.map(({ text, x: cx, y: cy, dx, dy, anchor }) => (
            <text
              key={text}
              x={`${cx}%`}
              y={`${cy}%`}
              dx={dx}
              dy={dy}
              textAnchor={anchor}
              className={cn(HALO, 'fill-ink font-medium text-[13px]')}
            >
              {text}
            </text>
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

const LIMIT = { className: 'stroke-warn', strokeWidth: 1.25, strokeDasharray: '3 3' };

function Tick({ x, text }: { x: number; text: string }) {
  const edge = (x / 100) * NARROWEST > NARROWEST - labelWidth(text) / 2;
  return (
    <text
      x={`${x}%`}
      y="100%"
      dy="18"
      textAnchor={edge ? 'end' : 'middle'}
      className="fill-muted text-[12px]"
    >
      {text}
    </text>
  );
}

/** All but the outermost 1 in 200 at the low end and 1 in 100 at the high end, and the limit, with air. */
function span(values: readonly number[], limit: number | null): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.005)] ?? 0;
  const high = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 1;
  const shown = limit === null ? low : limitInReach(limit, [low, high]);
  const from = Math.min(low, shown);
  const to = Math.max(high, shown);
  const air = Math.max((to - from) * 0.06, 1);
  return [from - air, to + air];
}

type Anchor = 'start' | 'middle' | 'end';
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LOWEST = 288;

function textBox(x: number, y: number, dx: number, dy: number, anchor: Anchor, text: string): Box {
  const width = labelWidth(text) * 1.05;
  const at = (x / 100) * NARROWEST + dx;
  const left = anchor === 'middle' ? at - width / 2 : anchor === 'end' ? at - width : at;
  const base = (y / 100) * LOWEST + dy;
  return { left, right: left + width, top: base - 12, bottom: base + 3 };
}

const SPOTS: readonly (readonly [dx: number, dy: number, anchor: Anchor])[] = [
  [-9, -8, 'end'],
  [0, -12, 'middle'],
  [10, 16, 'start'],
  [-10, 5, 'end'],
  [10, 5, 'start'],
  [0, 21, 'middle'],
  [10, -9, 'start'],
  [-9, 18, 'end'],
];

interface Median {
  edition: Edition;
  /** In percent. */
  x: number;
  y: number;
}

/** The names of those whose medians lie on one another are one text. */
function named(medians: readonly Median[]): { text: string; x: number; y: number }[] {
  const places: { text: string; x: number; y: number }[] = [];
  for (const { edition, x, y } of medians) {
    const same = places.find(
      place => Math.abs(place.x - x) < SAME_PERCENT && Math.abs(place.y - y) < SAME_PERCENT,
    );
    if (same) same.text += `, ${EDITION_NAMES[edition]}`;
    else places.push({ text: EDITION_NAMES[edition], x, y });
  }
  return places;
}

const SAME_PERCENT = 0.5;

/** Sets each edition's name beside its median, clear of the others, of the limits' labels and of the frame. */
function placeNames(medians: readonly Median[], taken: readonly Box[]) {
  const boxes: Box[] = [...taken];
  for (const { x, y } of medians) {
    const [cx, cy] = [(x / 100) * NARROWEST, (y / 100) * LOWEST];
    boxes.push({ left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 });
  }
  return named(medians).map(median => {
    const [dx, dy, anchor] =
      SPOTS.find(([x, y, side]) => {
        const box = textBox(median.x, median.y, x, y, side, median.text);
        const inside = box.left >= 0 && box.right <= NARROWEST && box.top >= 0 && box.bottom <= LOWEST;
        return inside && !boxes.some(other => overlap(box, other));
      }) ?? ([0, -12, 'middle'] as const);
    boxes.push(textBox(median.x, median.y, dx, dy, anchor, median.text));
    return { ...median, dx, dy, anchor };
  });
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function altText(
  forecasts: JointCloudProps['forecasts'],
  short: (minor: number) => string,
  date: (day: Day) => string,
  share: (value: number | null) => string,
  budgetText: string,
  deadlineText: string,
): string {
  const limits = [budgetText, deadlineText].filter(Boolean).join(' and ');
  const each = forecasts.map(({ edition, cost, finish, probability }) => {
    const both = probability.joint === null ? '' : `, ${share(probability.joint)} within both limits`;
    return `${EDITION_NAMES[edition]}: half under ${short(cost.p50)}, half by ${date(finish.p50)}${both}.`;
  });
  return `${limits ? `, with ${limits}` : ''}. ${each.join(' ')}`;
}

const round = (value: number) => Math.round(value * 100) / 100;
const within = (percent: number) => Math.max(0, Math.min(100, percent));
