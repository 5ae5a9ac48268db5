import { z } from 'zod';
import { DISCIPLINES, type Range } from '@/server/forecast/engine/types';

/** More is a slip of the key. */
export const MOST_HOURS = 100_000;
export const TOO_MANY = `At most ${MOST_HOURS.toLocaleString('en')} hours.`;
const hours = z.number().gt(0, { error: 'Hours are above zero.' }).max(MOST_HOURS, { error: TOO_MANY });

/** Three points of anything that is estimated. */
export const rangeSchema = z
  .object({ low: hours, likely: hours, high: hours })
  .superRefine((range, context) => {
    const wrong = wrongOrder(range);
    if (wrong) context.addIssue({ code: 'custom', message: wrong });
  });

export const effortSchema = z.partialRecord(z.enum(DISCIPLINES), rangeSchema);

/** What is wrong with the order of three points, in words; null when nothing is. */
export function wrongOrder({ low, likely, high }: Range): string | null {
  if (low > likely)
    return `Low (${low}) is above likely (${likely}). Write low, likely, high, smallest first.`;
  if (likely > high)
    return `Likely (${likely}) is above high (${high}). Write low, likely, high, smallest first.`;
  return null;
}

/**
 * The spread that a single figure stands for: P10 at 0.7 and P90 at 1.6 of it, to the nearest half
 * hour, from ten hours on to the nearest hour. Work overruns further than it comes in early, so the
 * upper side is the longer one.
 */
export function spread(likely: number, { low = 0.7, high = 1.6 } = {}): Range {
  return {
    low: Math.min(likely, Math.max(0.25, rounded(likely * low))),
    likely,
    high: Math.max(likely, Math.min(MOST_HOURS, rounded(likely * high))),
  };
}

export type EstimateReading = { ok: true; range: Range | null } | { ok: false; sentence: string };

/**
 * Reads what somebody typed for an estimate: `4 8 16`, `4/8/16`, `4-8-16`, a single `8` (spread by
 * `spread`), or nothing for no work. Decimals with a point or a comma.
 */
export function readEstimate(text: string): EstimateReading {
  if (/^\s*[-–—]\s*\d/.test(text))
    return { ok: false, sentence: 'Hours are above zero. Leave it empty for no work.' };
  const parts = text
    .trim()
    .replace(/(\d)\s*h\b/gi, '$1')
    .split(/\s*[/;–—-]\s*|,?\s+/)
    .filter(Boolean);
  if (parts.length === 0) return { ok: true, range: null };
  if (parts.length === 1 && Number(parts[0]) === 0) return { ok: true, range: null };
  const figures = parts.map(part =>
    /^\d+([.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : Number.NaN,
  );
  const unreadable = parts.find((_, at) => Number.isNaN(figures[at]));
  if (unreadable !== undefined)
    return refused(`“${unreadable}” is not a number. Write low, likely and high hours, such as 4 8 16.`);
  if (figures.some(figure => figure <= 0))
    return refused('Hours are above zero. Leave the cell empty for no work.');
  if (figures.some(figure => figure > MOST_HOURS)) return refused(TOO_MANY);
  const [low, likely, high] = figures;
  if (figures.length === 1) return { ok: true, range: spread(low!) };
  if (figures.length === 2)
    return refused(
      'Two numbers leave one out. Write low, likely and high, such as 4 8 16, or only the likely one.',
    );
  if (figures.length > 3)
    return refused('That is more than three numbers. Write low, likely and high, such as 4 8 16.');
  const range = { low: low!, likely: likely!, high: high! };
  const wrong = wrongOrder(range);
  return wrong ? refused(wrong) : { ok: true, range };
}

/** As it is typed again: `4 8 16`. */
export const writeEstimate = (range: Range | undefined): string =>
  range ? `${range.low} ${range.likely} ${range.high}` : '';

const rounded = (value: number) => (value < 10 ? Math.round(value * 2) / 2 : Math.round(value));
const refused = (sentence: string): EstimateReading => ({ ok: false, sentence });
