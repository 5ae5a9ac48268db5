import { formatPercent } from '@/components/format/percent';
import { holdsAt80 } from '@/server/forecast/engine/calibration/pinball';
import type { Prediction } from '@/server/forecast/engine/calibration/walk-forward';
import { exp, ln } from '@/server/forecast/engine/numbers/exponential';
import { type Cell, ChartFigure } from './chart-figures';
import { percentAlong } from './scale';

export interface FinishedPiece {
  id: string;
  name: string;
  /** Actual ÷ estimate. */
  ratio: number;
  /** What was predicted before it began; null where nothing was known yet, or when that was is not. */
  prediction: Prediction | null;
}

interface WalkForwardProps {
  /** In the order in which they ended. */
  pieces: readonly FinishedPiece[];
  locale: string;
}

/** Of more, the last are drawn. */
export const MOST_DRAWN = 80;
const HEIGHT_PX = 240;
const TICKS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 8];

/**
 * Each finished piece of work against what was predicted before it began: the grey line is the 80% range without
 * correction, the blue one with it; a full dot was held by the corrected range, a ring was not.
 */
export function WalkForward({ pieces, locale }: WalkForwardProps) {
  const drawn = pieces.slice(-MOST_DRAWN);
  const domain = domainOf(drawn);
  const x = (place: number) => `${(100 * (place + 0.5)) / drawn.length}%`;
  const y = (log: number) =>
    Math.round(10 * (HEIGHT_PX - (percentAlong(log, domain) / 100) * HEIGHT_PX)) / 10;
  const ticks = TICKS.filter(tick => ln(tick) > domain[0] && ln(tick) < domain[1]);
  const predicted = pieces.filter(one => one.prediction);
  const share = (of: 'raw' | 'calibrated') =>
    predicted.length
      ? formatPercent(
          predicted.filter(one => holdsAt80(one.prediction![of], ln(one.ratio))).length / predicted.length,
          locale,
        )
      : 'none';
  const range = (prediction: Prediction | null, of: 'raw' | 'calibrated') =>
    [1, 3].map(end => timesCell(prediction && exp(prediction[of][end]!)));
  return (
    <ChartFigure
      alt={`Taken ÷ estimated of ${drawn.length} finished pieces of work, in the order in which they ended. Of those that could be predicted, 80% ranges held ${share('raw')} without correction, given or usual ones, and ${share('calibrated')} with it.`}
      figures={{
        caption: 'Finished work and what was predicted before it began',
        head: [
          'Work',
          'Taken ÷ estimated',
          '80% range from',
          '80% range to',
          'Corrected from',
          'Corrected to',
          'Held',
        ],
        rows: pieces.map(one => [
          one.name,
          timesCell(one.ratio),
          ...range(one.prediction, 'raw'),
          ...range(one.prediction, 'calibrated'),
          one.prediction ? (holdsAt80(one.prediction.calibrated, ln(one.ratio)) ? 'yes' : 'no') : '–',
        ]),
      }}
    >
      <svg aria-hidden className="block w-full overflow-visible pl-10" height={HEIGHT_PX + 24}>
        {ticks.map(tick => (
          <g key={tick}>
            <line
              x1="0"
              x2="100%"
              y1={y(ln(tick))}
              y2={y(ln(tick))}
              className={tick === 1 ? 'stroke-ink' : 'stroke-line'}
            />
            <text x="-8" y={y(ln(tick)) + 4} textAnchor="end" className="fill-muted text-[12px]">
              {tick}×
            </text>
          </g>
        ))}
        {drawn.map(({ id, ratio, prediction }, place) => {
          const at = x(place);
          const isHeld = !prediction || holdsAt80(prediction.calibrated, ln(ratio));
          return (
            <g key={id}>
              {prediction ? (
                <>
                  <line
                    x1={at}
                    x2={at}
                    y1={y(prediction.raw[1]!)}
                    y2={y(prediction.raw[3]!)}
                    className="stroke-edge"
                    strokeWidth="7"
                  />
                  <line
                    x1={at}
                    x2={at}
                    y1={y(prediction.calibrated[1]!)}
                    y2={y(prediction.calibrated[3]!)}
                    className="stroke-mvp"
                    strokeWidth="2.5"
                  />
                </>
              ) : null}
              <circle
                cx={at}
                cy={y(ln(ratio))}
                r="4.5"
                className={isHeld ? 'fill-enterprise stroke-paper' : 'fill-sheet stroke-bad'}
                strokeWidth={isHeld ? 1.5 : 2}
              />
            </g>
          );
        })}
        <text x="0" y={HEIGHT_PX + 18} className="fill-muted text-[12px]">
          earlier
        </text>
        <text x="100%" y={HEIGHT_PX + 18} textAnchor="end" className="fill-muted text-[12px]">
          later
        </text>
      </svg>
    </ChartFigure>
  );
}

const timesCell = (ratio: number | null): Cell =>
  ratio === null ? { shown: '–', raw: null } : { shown: `${ratio.toFixed(2)}×`, raw: ratio };

/** Room for every dot and for the ranges around it, but not for the widest range of all. */
function domainOf(pieces: readonly FinishedPiece[]): readonly [number, number] {
  const logs = pieces.flatMap(({ ratio, prediction }) => [
    ln(ratio),
    ...(prediction ? [prediction.calibrated[1]!, prediction.calibrated[3]!] : []),
  ]);
  const least = Math.min(ln(0.7), ...logs);
  const most = Math.max(ln(1.4), ...logs);
  return [Math.max(least, ln(0.1)) - 0.08, Math.min(most, ln(12)) + 0.08];
}
