import { type Day, dayIn, type Instant, plusDays } from '@/server/kernel/clock';

const LEAST_DAYS_AHEAD = 14;
const MONDAY = 1;

/** The first Monday at least two weeks away, by the studio's own calendar. */
export function usualStart(now: Instant, timeZone: string): Day {
  const earliest = plusDays(dayIn(now, timeZone), LEAST_DAYS_AHEAD);
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  return plusDays(earliest, (MONDAY - weekday + 7) % 7);
}
