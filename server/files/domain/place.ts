import { z } from 'zod';

/**
 * The place in its record that something hangs on, as a brief's answers are cited: `goals.3f2a`, `budget`,
 * or nothing for the record as a whole.
 */
export const placeSchema = z
  .string()
  .regex(/^([a-z][a-z-]{0,30}(\.[a-z0-9-]{1,40})?)?$/, { error: 'Not a place in a record.' })
  .default('');

/** Whether something at `place` belongs within `area`: an answer within its section, all within nothing. */
export const isWithin = (place: string, area: string): boolean =>
  area === '' || place === area || place.startsWith(`${area}.`);
