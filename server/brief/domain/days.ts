import { type Day, isDay } from '@/server/kernel/clock';

/**
 * Reads a day as people write it: `2027-06-30`, `30 June 2027`, `June 30, 2027`, `30.06.2027`,
 * `30/06/2027` (the day first). A month alone is its first or last day, as `edge` says.
 */
export function readDay(text: string, edge: 'first' | 'last' = 'last'): Day | null {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(/\bof\b|,/g, ' ')
    .replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  if (iso) return dayOf(iso[1]!, iso[2]!, iso[3]!);
  const figures = /^(\d{1,2})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{4})$/.exec(clean);
  if (figures) return dayOf(figures[3]!, figures[2]!, figures[1]!);
  const dayFirst = /^(\d{1,2})\.? ([\p{L}]+)\.? (\d{4})$/u.exec(clean);
  if (dayFirst) return withMonth(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = /^([\p{L}]+)\.? (\d{1,2}) (\d{4})$/u.exec(clean);
  if (monthFirst) return withMonth(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
  const alone = /^([\p{L}]+)\.? (\d{4})$/u.exec(clean);
  if (!alone) return null;
  const month = monthNumber(alone[1]!);
  if (!month) return null;
  const days = edge === 'first' ? 1 : new Date(Date.UTC(Number(alone[2]), month, 0)).getUTCDate();
  return dayOf(alone[2]!, String(month), String(days));
}

/** The first day that a sentence names, with the words around it. */
export function findDay(text: string, edge: 'first' | 'last' = 'last'): { day: Day; found: string } | null {
  for (const pattern of PATTERNS) {
    for (const [found] of text.matchAll(pattern)) {
      const day = readDay(found, edge);
      if (day) return { day, found };
    }
  }
  return null;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jan'],
  ['february', 'februar', 'feb'],
  ['march', 'märz', 'mars', 'mar'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dezember', 'desember', 'dec', 'dez', 'des'],
];
/** As people write them in three languages, in lower case, the longer first. */
export const MONTH_NAMES: readonly string[] = MONTHS.flat();
const NAMES = MONTH_NAMES.join('|');
const PATTERNS = [
  /\b\d{4}-\d{1,2}-\d{1,2}\b/g,
  /\b\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?\d{4}\b/g,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of)? (?:${NAMES})\\.?,? \\d{4}\\b`, 'giu'),
  new RegExp(`\\b(?:${NAMES})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`, 'giu'),
  new RegExp(`\\b(?:${NAMES})\\.? \\d{4}\\b`, 'giu'),
];

const monthNumber = (name: string): number => MONTHS.findIndex(names => names.includes(name)) + 1;

const withMonth = (year: string, name: string, day: string): Day | null => {
  const month = monthNumber(name);
  return month ? dayOf(year, String(month), day) : null;
};

const dayOf = (year: string, month: string, day: string): Day | null => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
};
