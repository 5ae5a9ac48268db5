import { useId } from 'react';
import { cn } from '@/components/ui/cn';
import type { Edition, Histogram } from '@/server/forecast/engine/types';
import { smoothDensity } from './density';
import { EDITION_FILL } from './edition-classes';
import {
  anchorWithin,
  BESIDE,
  NARROWEST,
  NARROWEST_ON_PAPER,
  type PlacedLabel,
  placeLabels,
} from './place-labels';
import { limitLabel, percentAlong } from './scale';

export interface Mark {
  name: 'P50' | 'P80' | 'P95';
  value: number;
  label: string;
}

interface PlotProps {
  edition: Edition;
  histogram: Histogram;
  /** How it was before, drawn in grey behind. */
  behind?: Histogram | null;
  domain: readonly [number, number];
  marks: readonly Mark[];
  /** The client's budget or deadline. */
  limit: { value: number; label: string } | null;
  height: number;
  /** In px: how wide it is at least. */
  narrowest?: number;
}

const TOP = 20;
const ROW = 16;
/** Three rows, used or not, so that plots side by side keep one height. */
const UNDER = 9 + 3 * ROW;

/**
 * The curve is stretched to the width it is given; text and strokes are not, so a label is as readable on a phone as
 * on a desk. The body up to P80 is in the edition's colour, the rest a wash.
 */
export function DistributionPlot({
  edition,
  histogram,
  behind = null,
  domain,
  marks,
  limit,
  height,
  narrowest = NARROWEST,
}: PlotProps) {
  const clip = useId();
  const line = lineOf(histogram, domain);
  const p80 = percentAlong(marks.find(mark => mark.name === 'P80')?.value ?? domain[1], domain);
  const texts = marks.map(mark => ({
    at: within(percentAlong(mark.value, domain)),
    text: `${mark.name} ${mark.label}`,
  }));
  const onScreen = placeLabels(texts, 3, narrowest);
  const onPaper = placeLabels(texts, 3, Math.min(narrowest, NARROWEST_ON_PAPER));
  const floor = height - UNDER;
  const limitAt = limit ? within(percentAlong(limit.value, domain)) : 0;
  const limitText = limit ? limitLabel(limit.label, limit.value, domain) : '';
  return (
    <svg aria-hidden className="block w-full overflow-visible" height={height}>
      <title>{`${marks.map(mark => `${mark.name} ${mark.label}`).join(', ')}`}</title>
      <svg
        y={TOP}
        width="100%"
        height={floor - TOP}
        viewBox="0 0 1000 100"
        preserveAspectRatio="none"
        className="overflow-visible"
        aria-hidden
      >
        <clipPath id={clip}>
          <rect x="0" y="-2" width={round(Math.max(0, Math.min(100, p80)) * 10)} height="102" />
        </clipPath>
        {behind ? <path d={`M0 100L${lineOf(behind, domain)}L1000 100Z`} className="fill-line" /> : null}
        <path
          d={`M0 100L${line}L1000 100Z`}
          className="fill-wash"
          {...(behind ? { fillOpacity: 0.6 } : {})}
        />
        <path
          d={`M0 100L${line}L1000 100Z`}
          className={EDITION_FILL[edition]}
          clipPath={`url(#${clip})`}
          {...(behind ? { fillOpacity: 0.75 } : {})}
        />
        {behind ? (
          <path
            d={`M${lineOf(behind, domain)}`}
            fill="none"
            className="stroke-muted"
            strokeWidth="1"
            strokeDasharray="3 2"
            vectorEffect="non-scaling-stroke"
          />
        ) : null}
        <path
          d={`M${line}`}
          fill="none"
          className="stroke-edge"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <line x1="0" x2="100%" y1={floor} y2={floor} className="stroke-ink" />
      {isAlike(onScreen, onPaper) ? (
        <Labels labels={onScreen} floor={floor} />
      ) : (
        <>
          <Labels labels={onScreen} floor={floor} className="print:hidden" />
          <Labels labels={onPaper} floor={floor} className="hidden print:inline" />
        </>
      )}
      {limit ? (
        <>
          <line
            x1={`${round(limitAt)}%`}
            x2={`${round(limitAt)}%`}
            y1={TOP}
            y2={floor - 1}
            className="stroke-paper/70"
            strokeWidth="3"
          />
          <line
            x1={`${round(limitAt)}%`}
            x2={`${round(limitAt)}%`}
            y1={TOP - 5}
            y2={floor}
            className="stroke-warn"
            strokeWidth="1.25"
            strokeDasharray="3 3"
          />
          <text
            x={`${round(limitAt)}%`}
            y={TOP - 9}
            textAnchor={anchorWithin(limitAt, limitText)}
            className={cn(
              'fill-warn text-[12px]',
              ANCHOR_ON_PAPER[anchorWithin(limitAt, limitText, NARROWEST_ON_PAPER)],
            )}
          >
            {limitText}
          </text>
        </>
      ) : null}
    </svg>
  );
}

/** Each mark's tick and what it says, below the axis. */
function Labels({
  labels,
  floor,
  className,
}: {
  labels: readonly PlacedLabel[];
  floor: number;
  className?: string;
}) {
  return (
    <g className={className}>
      {labels.map(({ at, text, row }) => (
        <line
          key={text}
          x1={`${round(at)}%`}
          x2={`${round(at)}%`}
          y1={floor - (text.startsWith('P80') ? 7 : 4)}
          y2={floor + 4 + row * ROW}
          className={row > 0 ? 'stroke-edge' : 'stroke-ink'}
        />
      ))}
      {labels.map(({ at, text, row, anchor }) => (
        <text
          key={text}
          x={`${round(at)}%`}
          y={floor + 17 + row * ROW}
          dx={anchor === 'start' ? BESIDE : anchor === 'end' ? -BESIDE : 0}
          textAnchor={anchor}
          // In a narrow column on paper a tick's line may have no way but through a label: it stops before it.
          className={cn(
            'text-[12px] print:stroke-4 print:stroke-paper print:[paint-order:stroke]',
            text.startsWith('P80') ? 'fill-ink' : 'fill-muted',
          )}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

const isAlike = (one: readonly PlacedLabel[], other: readonly PlacedLabel[]) =>
  one.every(({ row, anchor }, at) => row === other[at]?.row && anchor === other[at].anchor);

const ANCHOR_ON_PAPER = {
  start: 'print:[text-anchor:start]',
  middle: 'print:[text-anchor:middle]',
  end: 'print:[text-anchor:end]',
};

/** In a box of 1000 by 100, from left to right. */
const lineOf = (histogram: Histogram, domain: readonly [number, number]) =>
  smoothDensity(histogram, domain)
    .map(({ value, height }) => `${round(percentAlong(value, domain) * 10)} ${round(100 - height * 100)}`)
    .join('L');

const round = (value: number) => Math.round(value * 100) / 100;
const within = (percent: number) => Math.max(0, Math.min(100, percent));
