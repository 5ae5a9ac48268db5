import { z } from 'zod';
import { isDay } from '@/server/kernel/clock';
import { PRICE_CONFIDENCES } from './price';

/** Text that Postgres can hold: no NUL, no half of a surrogate pair. */
const storable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
const UNSTORABLE = { error: 'This holds characters that cannot be stored. Type it again.' };

export const signedNameSchema = z
  .string()
  .trim()
  .min(2, { error: 'Type your full name.' })
  .max(120, { error: 'At most 120 characters.' })
  .refine(storable, UNSTORABLE);

export const declineReasonSchema = z
  .string()
  .trim()
  .min(1, { error: 'Say in a few words why not.' })
  .max(2000, { error: 'At most 2,000 characters.' })
  .refine(storable, UNSTORABLE);

export const introductionSchema = z
  .string()
  .trim()
  .max(4000, { error: 'At most 4,000 characters.' })
  .refine(storable, UNSTORABLE);

export const validUntilSchema = z.string().refine(isDay, { error: 'Give a real day such as 2027-03-01.' });

export const priceConfidenceSchema = z.literal(PRICE_CONFIDENCES);

export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Reload the page first.' });
