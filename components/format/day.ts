/** An ISO calendar day, `2027-07-09`: no time, no zone. All arithmetic is in UTC, so that no day ever shifts. */
export type Day = string;

/** `auto` leaves the year out when it is the year of `today`; without `today` it is written. */
export interface DayOptions {
  year?: 'auto' | 'always' | 'never';
  today?: Day;
  /** Default: in full where it stands alone (9 July), short beside a year (7 Feb 2028). */
  month?: 'short' | 'long';
}

export function formatDay(
  day: Day,
  locale: string,
  { year = 'auto', today, month }: DayOptions = {},
): string {
  const withYear = year === 'always' || (year === 'auto' && day.slice(0, 4) !== today?.slice(0, 4));
  return dayFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: month ?? (withYear ? 'short' : 'long'),
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(parseDay(day));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and a time plan writes thousands of days in a handful of ways. */
function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** `Jul`, and `Jan ’28` where the year must be said: for axes. */
export function formatMonth(day: Day, locale: string, { withYear = false } = {}): string {
  const month = dayFormat(locale, { timeZone: 'UTC', month: 'short' }).format(parseDay(day));
  return withYear ? `${month} ’${day.slice(2, 4)}` : month;
}

export function addDays(day: Day, count: number): Day {
  return new Date(parseDay(day) + Math.round(count) * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((parseDay(to) - parseDay(from)) / DAY_MS);
}

/** UTC milliseconds of the day's first moment. Throws on anything that is not a real calendar day. */
export function parseDay(day: Day): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const time = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new RangeError(`Not a calendar day: ${day}`);
  return time;
}

const DAY_MS = 86_400_000;
