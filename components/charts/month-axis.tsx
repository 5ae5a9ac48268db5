import { percentAlong } from './scale';

/** Where a month stands on an axis of so many months after launch, in percent. */
export const monthAt = (month: number, months: number): number =>
  Math.round(percentAlong(month, [0, months]) * 100) / 100;

/** Each half year, or each quarter or year where the axis is short or long. */
export function monthsToName(months: number): number[] {
  const step = months <= 18 ? 3 : months <= 60 ? 6 : 12;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, place) => place * step);
}

/** The names of months below a plot: 0 is the launch. */
export function MonthAxis({ months }: { months: number }) {
  return (
    <svg aria-hidden className="block h-9 w-full overflow-visible">
      {monthsToName(months).map(month => (
        <g key={month}>
          <line
            x1={`${monthAt(month, months)}%`}
            x2={`${monthAt(month, months)}%`}
            y1="0"
            y2="4"
            className="stroke-ink"
          />
          <text
            x={`${monthAt(month, months)}%`}
            y="17"
            textAnchor={month === 0 ? 'start' : month === months ? 'end' : 'middle'}
            className="fill-muted text-[12px]"
          >
            {month === 0 ? 'launch' : month}
          </text>
        </g>
      ))}
      <text x="100%" y="33" textAnchor="end" className="fill-muted text-[12px]">
        months after launch
      </text>
    </svg>
  );
}
