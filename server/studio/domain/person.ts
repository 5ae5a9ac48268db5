import { z } from 'zod';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { isDay } from '@/server/kernel/clock';
import { amountMinorSchema } from '@/server/kernel/money';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

export const daySchema = z.string().refine(isDay, { error: 'Give a real day such as 2027-03-01.' });

export const timeOffSchema = z
  .object({ from: daySchema, to: daySchema })
  .refine(off => off.from <= off.to, { error: 'The last day off is before the first.', path: ['to'] });

/** A person of the team: what they can do, how much of them there is, what an hour of them costs. */
export const personSchema = z.object({
  name: z.string().trim().min(1, { error: 'Give a name.' }).max(120),
  disciplines: z
    .array(z.enum(DISCIPLINES))
    .min(1, { error: 'Choose at least one discipline.' })
    .refine(unique, { error: 'Each discipline once.' }),
  share: z.number().gt(0, { error: 'More than 0%.' }).max(1, { error: 'At most 100%.' }),
  rateMinorPerHour: amountMinorSchema,
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1, { error: 'Choose at least one working day.' })
    .refine(unique, { error: 'Each working day once.' }),
  active: z.boolean(),
  timeOff: z.array(timeOffSchema).max(200),
});

export type PersonInput = z.infer<typeof personSchema>;
