/** A moment as an ISO 8601 string in UTC with milliseconds, so that text order is time order. */
export type Instant = string;

/** A calendar day, `2027-03-01`, with no time and no zone. */
export type Day = string;

export const currentInstant = (): Instant => new Date().toISOString();

/** A negative `seconds` goes back. */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

export const addDays = (instant: Instant, days: number): Instant =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** The calendar day that it is at `instant` in an IANA time zone. */
export const dayIn = (instant: Instant, timeZone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(instant),
  );

/** Whether text is a real calendar day: `2027-02-30` is not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** Calendar days from one to the other; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const plusDays = (day: Day, days: number): Day => addDays(`${day}T00:00:00.000Z`, days).slice(0, 10);
