import { z } from 'zod';
import type { Edition } from '@/server/forecast/engine/types';

export const COMPLIANCE = ['personal-data', 'health', 'card-payments', 'finance', 'public-sector'] as const;
export const TENANCY = ['one', 'many'] as const;
export type Compliance = (typeof COMPLIANCE)[number];

export const MOST_PEOPLE = 1_000_000_000;
export const MOST_RECORDS = 1_000_000;
export const MOST_MEGABYTES = 10_000_000;

const count = z.number().int().min(1, { error: 'At least 1 person.' }).max(MOST_PEOPLE);
const share = z.number().min(0).max(1);

/** Edition by edition. One value for all of them is how demands were kept before. */
const perEdition = <T extends string | boolean>(each: z.ZodType<T, T>) =>
  z
    .union([each, z.object({ mvp: each, scalable: each, enterprise: each })])
    .transform((value): Record<Edition, T> => forEachEdition<T>(value));

/**
 * What the architecture is chosen from: how many people, how busy, and what must hold. Where the figures
 * come from is in ./demands-from.ts, what follows from them in ./capacity.ts.
 */
export const demandsSchema = z.object({
  /** People with an account, at launch, after a year and after three. */
  people: z.object({ mvp: count, scalable: count, enterprise: count }),
  /** Share of them who use it on the busiest day. */
  activeShare: share,
  /** Requests that one of them makes on that day. */
  requestsPerPerson: z.number().min(0).max(100_000),
  /** Share of the day's requests that fall into its busiest hour. */
  peakHourShare: share,
  /** Mean time to answer one request, in milliseconds. */
  serviceMs: z.number().min(1).max(60_000),
  /** Records that one person makes in a year, active or not, and the size of one. */
  recordsPerPersonYear: z.number().min(0).max(MOST_RECORDS),
  recordKilobytes: z.number().min(0).max(100_000),
  /** Files that one person adds in a year. */
  filesMegabytesPerPersonYear: z.number().min(0).max(MOST_MEGABYTES),
  /** Hours a month that it may be away. */
  awayHoursPerMonth: z.object({
    mvp: z.number().min(0).max(200),
    scalable: z.number().min(0).max(200),
    enterprise: z.number().min(0).max(200),
  }),
  /** Others see a change within a second. */
  realTime: perEdition(z.boolean()),
  /** Whether several organisations share it, apart from each other. */
  tenancy: perEdition(z.enum(TENANCY)),
  compliance: z.array(z.enum(COMPLIANCE)).transform(all => [...new Set(all)]),
  /** Other systems that it is connected to. */
  integrations: z.number().int().min(0).max(200),
});

export type Demands = z.output<typeof demandsSchema>;

export function forEachEdition<T extends string | boolean>(
  value: T | Record<Edition, T>,
): Record<Edition, T> {
  return typeof value === 'object' ? value : { mvp: value, scalable: value, enterprise: value };
}
