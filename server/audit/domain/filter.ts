import { z } from 'zod';
import { isDay } from '@/server/kernel/clock';
import { AREAS, type Area } from './words';

const daySchema = z.string().refine(isDay, 'Give a day as 2027-03-01.');

/** Which entries of the trail are asked for. What is left out narrows nothing. */
export const auditFilterSchema = z.object({
  /** Words of the entry: what it is about, or of its detail. */
  text: z.string().trim().max(200).default(''),
  /** A person's id; or `link`, `visitor`, `system`. */
  by: z.string().max(60).nullish(),
  area: z.enum(Object.keys(AREAS) as [Area, ...Area[]]).nullish(),
  /** Days of the studio, both included. */
  from: daySchema.nullish(),
  until: daySchema.nullish(),
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
