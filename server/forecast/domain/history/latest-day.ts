import { type Day, dayIn, type Instant } from '@/server/kernel/clock';

/** The day that it is where days begin first: what ends after it is in the future for everybody. */
export const latestDayAt = (now: Instant): Day => dayIn(now, 'Pacific/Kiritimati');
