import { trackRecordSentence } from '@/server/forecast/domain/history/in-words';
import type { FinishedWorkRow } from '@/server/forecast/domain/history/read-finished-work';
import { unusualUnitsSentence } from '@/server/forecast/domain/history/units';
import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import type { Figures, TrackRecord } from '@/server/forecast/engine/calibration/track-record';
import { aligned } from './aligned';

/** A track record as a few lines for a person at a terminal. */
export function calibrationReport(
  record: TrackRecord,
  rows: readonly FinishedWorkRow[],
  kind: WorkKind,
): string {
  const pieces = `${record.n} ${record.n === 1 ? kind : `${kind}s`}`;
  const counted = `${pieces}, ${record.predicted} of them predicted from work finished before`;
  const lines = [
    trackRecordSentence(record),
    counted,
    ...(record.given.n < record.n
      ? ['Before is the range given with the estimate, or the usual one where none was given']
      : []),
    ...unitsNote(rows),
    '',
    ...aligned(beforeAndAfter(record)),
  ];
  if (record.groups.length > 0) lines.push('', ...aligned(byGroup(record)));
  return lines.join('\n');
}

/** Ratios have no unit, but a reader should know that days and hours stand side by side. */
function unitsNote(rows: readonly FinishedWorkRow[]): string[] {
  const units = [...new Set(rows.map(row => row.unit ?? 'no unit'))];
  const unusual = unusualUnitsSentence(rows);
  return [
    ...(unusual ? [unusual] : []),
    ...(units.length > 1
      ? [`Units are mixed (${units.slice(0, 5).join(', ')}): only actual ÷ estimate is compared`]
      : []),
  ];
}

/** Before, work without a range of its own has the usual one. */
const beforeAndAfter = ({ raw, calibrated }: TrackRecord): string[][] => [
  ['', 'before', 'after'],
  ['80% ranges held', percent(raw.coverage[80]), percent(calibrated.coverage[80])],
  ['90% ranges held', percent(raw.coverage[90]), percent(calibrated.coverage[90])],
  ['Pinball loss', fixed(raw.pinball, 4), fixed(calibrated.pinball, 4)],
];

const byGroup = (record: TrackRecord): string[][] => [
  ['Group', 'n', 'actual ÷ estimate', 'spread', '80% before', 'after', 'loss before', 'after'],
  ...record.groups.map(figures => figuresRow(figures.group ?? '(none)', figures)),
  figuresRow('All', record),
];

const figuresRow = (name: string, { n, bias, sigma, raw, calibrated }: Figures): string[] => [
  name,
  String(n),
  fixed(bias, 2),
  fixed(sigma, 2),
  percent(raw.coverage[80]),
  percent(calibrated.coverage[80]),
  fixed(raw.pinball, 4),
  fixed(calibrated.pinball, 4),
];

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(100 * share)}%`);
const fixed = (value: number | null, digits: number): string => value?.toFixed(digits) ?? '–';
