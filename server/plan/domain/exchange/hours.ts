import type { Range } from '@/server/forecast/engine/types';
import { type EstimateReading, MOST_HOURS, readEstimate, spread, TOO_MANY, wrongOrder } from '../estimate';

const HOURS_A_DAY = 8;
const DAYS_A_WEEK = 5;

/** Reads an estimate as people write it in files: `4 8 16`, `4-8-16h`, `1.234,5`, `2d`, `1w 2d`, `90m`, or one figure. */
export function readHours(text: string): EstimateReading {
  const trimmed = text.trim();
  if (/^\d{4}-\d\d-\d\d/.test(trimmed))
    return {
      ok: false,
      sentence: `“${trimmed}” is a date: a spreadsheet turned the hours into one. Write them as 4 / 8 / 16.`,
    };
  const span = durationHours(trimmed);
  if (span !== null) return single(span);
  const alone = number(trimmed.replace(/\s*(h|hrs?|hours?|std|stunden)\.?$/i, ''));
  if (alone !== null) return single(alone);
  return readEstimate(
    trimmed
      .replace(/[[\]()~]/g, ' ')
      .replace(/(\d+(?:[.,]\d+)?)\s*d(?:ays?)?\b/gi, (_, days: string) => `${number(days)! * HOURS_A_DAY}`)
      .replace(/\s*(hrs?|hours?)\b/gi, 'h'),
  );
}

/** Three figures, each in a cell of its own; empty ones are empty texts. */
export function readPoints(low: string, likely: string, high: string): EstimateReading {
  const figures = [low, likely, high].map(text => (text.trim() ? hoursIn(text) : 0));
  const at = figures.indexOf(null);
  if (at !== -1)
    return { ok: false, sentence: `“${[low, likely, high][at]!.trim()}” is not a number of hours.` };
  const [l, m, h] = figures as [number, number, number];
  if (!l && !m && !h) return { ok: true, range: null };
  if (m && !l && !h) return single(m);
  if (!l || !m || !h)
    return {
      ok: false,
      sentence: 'Of low, likely and high hours one is missing. Give all three, or likely only.',
    };
  if (h > MOST_HOURS) return { ok: false, sentence: TOO_MANY };
  const wrong = wrongOrder({ low: l, likely: m, high: h });
  return wrong ? { ok: false, sentence: wrong } : { ok: true, range: { low: l, likely: m, high: h } };
}

/** `4 8 16`: read back to the same range. */
export const writeRange = (range: Range): string => `${range.low} ${range.likely} ${range.high}`;

function single(hours: number): EstimateReading {
  if (hours < 0) return { ok: false, sentence: 'Hours are above zero. Leave it empty for no work.' };
  if (hours > MOST_HOURS) return { ok: false, sentence: TOO_MANY };
  return { ok: true, range: hours === 0 ? null : spread(hours) };
}

const hoursIn = (text: string): number | null =>
  durationHours(text.trim()) ?? number(text.trim().replace(/\s*h\.?$/i, ''));

/** `1w 2d 4h 30m`, as Jira and people write it; null where the text is no such thing. */
function durationHours(text: string): number | null {
  const parts =
    /^(?:([\d.,]+)\s*w)?\s*(?:([\d.,]+)\s*(?:d|days?|pt))?\s*(?:([\d.,]+)\s*h)?\s*(?:([\d.,]+)\s*m(?:in)?)?$/i.exec(
      text,
    );
  if (!parts || !text) return null;
  const factors = [DAYS_A_WEEK * HOURS_A_DAY, HOURS_A_DAY, 1, 1 / 60];
  const figures = factors.map((factor, at) => {
    const part = parts[at + 1];
    return part === undefined ? 0 : (number(part) ?? Number.NaN) * factor;
  });
  const sum = figures.reduce((total, figure) => total + figure, 0);
  return Number.isNaN(sum) ? null : sum;
}

/** A plain number with a decimal point or comma; thousands parted by the other, a fixed space or an apostrophe. */
export function number(text: string): number | null {
  const bare = text.trim().replace(/(?<=^-?\d{1,3})[\u00a0\u202f'’](?=\d{3}([.,]\d+)?$)/, '');
  if (/^-?\d+([.,]\d+)?$/.test(bare)) {
    // `1,234` and `1.234` are read as 1.234 hours: nobody estimates a feature at a thousand.
    return Number(bare.replace(',', '.'));
  }
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare)) return Number(bare.replaceAll(',', ''));
  return null;
}
