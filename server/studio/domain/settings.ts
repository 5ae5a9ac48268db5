import { z } from 'zod';
import { currencySchema } from '@/server/kernel/money';
import { RANGE_CONFIDENCES, USUAL_RANGE_CONFIDENCE } from './range-meaning';

export const slugSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$/, {
    error: 'Use lower-case letters, digits and hyphens, at most 48, such as northlight.',
  });

export const settingsSchema = z.object({
  name: z.string().trim().min(1, { error: 'Give the studio a name.' }).max(80),
  currency: currencySchema,
  timeZone: z.string().refine(isTimeZone, { error: 'Choose a time zone such as Europe/Oslo.' }),
  country: z.string().length(2).nullable(),
  region: z.string().max(8).nullable(),
  hoursPerDay: z.number().min(1, { error: 'At least 1 hour.' }).max(24, { error: 'At most 24 hours.' }),
  /** Share of a working day that goes into planned work: the rest is meetings, mail, and so on. */
  focusFactor: z.number().min(0.1, { error: 'At least 10%.' }).max(1, { error: 'At most 100%.' }),
  /** Added to cost to make a price. */
  marginRate: z.number().min(0, { error: 'At least 0%.' }).max(10, { error: 'At most 1000%.' }),
  rangeConfidence: z.literal(RANGE_CONFIDENCES, { error: 'Choose one of those that are offered.' }),
});

export type StudioSettings = z.infer<typeof settingsSchema>;

export const CURRENCY_FIXED =
  'The currency is fixed, as amounts were entered in it already. To work in another one, open another studio.';

const field = settingsSchema.shape;

/** What it takes to open a studio: a name and an address; the rest has defaults, to be changed later. */
export const openingSchema = z.object({
  slug: slugSchema,
  name: field.name,
  currency: field.currency.default('EUR'),
  timeZone: field.timeZone.default('UTC'),
  country: field.country.default(null),
  region: field.region.default(null),
  hoursPerDay: field.hoursPerDay.default(8),
  focusFactor: field.focusFactor.default(0.8),
  marginRate: field.marginRate.default(0.2),
  rangeConfidence: field.rangeConfidence.default(USUAL_RANGE_CONFIDENCE),
});

/** An address from a name: "Café Nørd & Co" gives `cafe-nord-co`. Empty where nothing usable is left. */
export const slugFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/ø/gi, 'o')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');

/** Browsers name the same zone differently (`Asia/Kolkata`, `Asia/Calcutta`), so a fixed list would refuse some. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
