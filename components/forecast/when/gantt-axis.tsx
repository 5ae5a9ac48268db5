import { HALO } from '@/components/charts/halo';
import { monthTicks, percentAlong } from '@/components/charts/scale';
import { addDays, type Day, formatMonth } from '@/components/format';
import { mondays, type Span } from './days';
import { LINE_LOOKS, type PlacedLine } from './gantt-lines';

const ROW_PX = 17;
const WEEK_LABEL_PX = 18;
const HANDLE_PX = 8;
const MONTH_LABEL_PX = 34;

interface GanttAxisProps {
  start: Day;
  span: Span;
  pxPerDay: number;
  lines: readonly PlacedLine[];
  locale: string;
}

/** Above the rows: the labels of the lines, the months, and as there is room the weeks or the days. */
export function GanttAxis({ start, span, pxPerDay, lines, locale }: GanttAxisProps) {
  const x = (day: number) => Math.round(percentAlong(day, span) * 1000) / 1000;
  const above = Math.max(0, ...lines.map(line => line.row + 1)) * ROW_PX;
  const months = monthTicks(start, span, Math.max(2, ((span[1] - span[0]) * pxPerDay) / 46));
  const weekStep = [1, 2, 4].find(step => step * 7 * pxPerDay >= 26);
  const isDaily = pxPerDay >= 18;
  const isNameless = ((months[0]?.at ?? span[1]) - span[0]) * pxPerDay >= MONTH_LABEL_PX;
  const dayOfMonth = (day: number) => Number(addDays(start, day).slice(8));
  const height = above + ROW_PX * 2 + 4;
  /** A number has its room before the next month's line and the edge, and not under the handle of the start. */
  const hasRoom = (day: number) =>
    Math.abs(day) * pxPerDay >= HANDLE_PX &&
    [span[1], ...months.map(({ at }) => at)].every(
      end => end <= day || (end - day) * pxPerDay >= WEEK_LABEL_PX,
    );
  return (
    <svg aria-hidden className="block w-full overflow-hidden" height={height}>
      {lines.map(({ key, percent, row, anchor, label }) => (
        <g key={key}>
          <line
            x1={`${percent}%`}
            x2={`${percent}%`}
            y1={row * ROW_PX + 2}
            y2={height}
            className={LINE_LOOKS[key].line}
            strokeDasharray={LINE_LOOKS[key].dash}
            strokeWidth="1.25"
          />
          <text
            x={`${percent}%`}
            dx={anchor === 'end' ? -4 : 4}
            y={row * ROW_PX + 13}
            textAnchor={anchor}
            className={`${LINE_LOOKS[key].text} text-[12px]`}
          >
            {label}
          </text>
        </g>
      ))}
      {isDaily
        ? [...new Set([span[0], ...mondays(start, span, 1)])]
            // Where the month's own name is not yet or no longer in sight.
            .filter(day => (day === span[0] ? isNameless : dayOfMonth(day) > 4))
            .map(day => (
              <text
                key={day}
                x={`${x(day)}%`}
                dx="2"
                y={above + 14}
                className={`${HALO} fill-muted text-[11px] print:hidden`}
              >
                {formatMonth(addDays(start, day), locale)}
              </text>
            ))
        : null}
      {isDaily
        ? Array.from({ length: Math.floor(span[1] - span[0]) }, (_, at) => span[0] + at).map(day => (
            <text
              key={day}
              x={`${x(day + 0.5)}%`}
              y={above + ROW_PX + 14}
              textAnchor="middle"
              className={`${HALO} fill-muted text-[11px] print:hidden`}
            >
              {dayOfMonth(day)}
            </text>
          ))
        : weekStep
          ? mondays(start, span, weekStep)
              .filter(hasRoom)
              .map(day => (
                <text
                  key={day}
                  x={`${x(day)}%`}
                  dx="2"
                  y={above + ROW_PX + 14}
                  className={`${HALO} fill-muted text-[11px] print:hidden`}
                >
                  {dayOfMonth(day)}
                </text>
              ))
          : null}
      {months.map(({ at, day, withYear }) => (
        <g key={day}>
          <line x1={`${x(at)}%`} x2={`${x(at)}%`} y1={above + 2} y2={height} className="stroke-edge" />
          <text x={`${x(at)}%`} dx="4" y={above + 14} className="fill-soft text-[12px]">
            {formatMonth(day, locale, { withYear })}
          </text>
        </g>
      ))}
    </svg>
  );
}
