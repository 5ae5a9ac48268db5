import type { Cell, Figures } from '@/components/charts/chart-figures';
import { formatPercent } from '@/components/format/percent';
import type { TrackRecord } from '@/server/forecast/engine/calibration/track-record';

/** How estimates did by discipline, estimator or group, as it is saved: shares of the ranges that were given, and of the pieces that could be predicted. */
export function byNameTable(
  title: string,
  groups: TrackRecord['groups'],
  called: (group: string | null) => string,
  locale: string,
): Figures {
  const share = (value: number | null): Cell => ({
    shown: value === null ? '–' : formatPercent(value, locale),
    raw: value === null ? null : rounded(value),
  });
  return {
    caption: `Track record by ${title.toLowerCase()}`,
    head: [
      title,
      'Finished',
      'Taken ÷ estimated, in the middle',
      'Ranges given',
      '80% range held (share)',
      'Could be predicted',
      '80% range held, corrected (share)',
    ],
    rows: groups.map(({ group, n, predicted, bias, given, calibrated }) => [
      called(group),
      count(n),
      { shown: bias === null ? '–' : bias.toFixed(2), raw: bias === null ? null : rounded(bias) },
      count(given.n),
      share(shareHeld(given)),
      count(predicted),
      share(calibrated.coverage[80]),
    ]),
  };
}

/** Of the ranges that were given; null where none was. */
export const shareHeld = ({ n, held }: TrackRecord['given']): number | null => (n > 0 ? held / n : null);

const count = (value: number): Cell => ({ shown: String(value), raw: value });
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
