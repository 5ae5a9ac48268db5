import type { Route } from 'next';
import Link from 'next/link';
import { ChartFigure, type Figures } from './chart-figures';
import { percentAlong } from './scale';

export interface TornadoBar {
  key: string;
  title: string;
  href: string | null;
  low: number;
  high: number;
}

interface TornadoProps {
  bars: readonly TornadoBar[];
  /** Where the figure stands as things are: the line that all bars lie around. */
  middle: number;
  middleLabel: string;
  shown: (value: number) => string;
  alt: string;
  figures: Figures;
}

const CHARACTER_PX = 6.4;
const BESIDE_PX = 6;

/** By how far a figure moves with each thing: from its lowest to its highest, around the line. */
export function Tornado({ bars, middle, middleLabel, shown, alt, figures }: TornadoProps) {
  const ends = bars.flatMap(bar => [bar.low, bar.high]);
  const domain = [Math.min(middle, ...ends), Math.max(middle, ...ends)] as const;
  const x = (value: number) => Math.round(percentAlong(value, domain) * 100) / 100;
  const at = x(middle);
  // Beside the bars, as wide as the longest figure.
  const margin = {
    marginInline: `${(Math.max(0, ...ends.map(end => shown(end).length)) * CHARACTER_PX + BESIDE_PX + 2).toFixed(0)}px`,
  };
  return (
    <ChartFigure alt={alt} figures={figures} isInteractive className="print:break-inside-auto">
      <div className="relative">
        <ol>
          {bars.map((bar, place) => (
            <li
              key={bar.key}
              className="group relative grid grid-cols-1 items-center border-line border-b py-1.5 hover:bg-wash @2xl:grid-cols-[18rem_1fr] @2xl:gap-x-5 @2xl:py-0"
            >
              <span className="@2xl:py-1.5 text-sm leading-snug">
                {bar.href ? (
                  <Link
                    href={bar.href as Route}
                    className="inline-flex min-h-6 items-center rounded-sm group-hover:underline"
                  >
                    {bar.title}
                  </Link>
                ) : (
                  <span className="inline-flex min-h-6 items-center">{bar.title}</span>
                )}
                <span className="sr-only">
                  : from {shown(bar.low)} to {shown(bar.high)}
                </span>
              </span>
              {/* Where names stand above their bars, the line leaves them readable. */}
              <div className="relative min-h-6 @2xl:self-stretch" style={margin}>
                <svg aria-hidden className="absolute inset-0 h-full w-full overflow-visible">
                  <title>{`${bar.title}: ${shown(bar.low)} to ${shown(bar.high)}`}</title>
                  {pieces(bar, middle).map(({ side, from, to }) => (
                    <rect
                      key={side}
                      x={`${x(from)}%`}
                      width={`${Math.max(0.3, x(to) - x(from))}%`}
                      y="50%"
                      height="12"
                      transform="translate(0 -6)"
                      className={side === 'low' ? 'fill-mvp' : 'fill-enterprise'}
                    />
                  ))}
                  <line
                    x1={`${at}%`}
                    x2={`${at}%`}
                    y1={place === 0 ? 0 : -1}
                    y2="100%"
                    className="stroke-ink"
                  />
                  <Value
                    at={x(Math.min(bar.low, bar.high, middle))}
                    side="left"
                    text={shown(Math.min(bar.low, bar.high))}
                  />
                  <Value
                    at={x(Math.max(bar.low, bar.high, middle))}
                    side="right"
                    text={shown(Math.max(bar.low, bar.high))}
                  />
                </svg>
              </div>
            </li>
          ))}
        </ol>
        <div className="@2xl:pl-[19.25rem]">
          <div style={margin}>
            <svg aria-hidden className="block h-6 w-full overflow-visible">
              <text x={`${at}%`} y="18" textAnchor="middle" className="fill-muted text-[12px]">
                {middleLabel}
              </text>
            </svg>
          </div>
        </div>
      </div>
    </ChartFigure>
  );
}

function Value({ at, side, text }: { at: number; side: 'left' | 'right'; text: string }) {
  return (
    <text
      x={`${at}%`}
      dx={side === 'left' ? -BESIDE_PX : BESIDE_PX}
      y="50%"
      dy="4"
      textAnchor={side === 'left' ? 'end' : 'start'}
      className="fill-soft text-[12px]"
    >
      {text}
    </text>
  );
}

/** The parts of a bar to either end; where both lie on one side of the line, the shorter over the longer. */
function pieces({ low, high }: TornadoBar, middle: number) {
  const piece = (side: 'low' | 'high', end: number) => ({
    side,
    from: Math.min(end, middle),
    to: Math.max(end, middle),
  });
  return [piece('low', low), piece('high', high)]
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - b.from - (a.to - a.from));
}
