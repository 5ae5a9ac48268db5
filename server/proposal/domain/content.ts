import { z } from 'zod';
import { EDITIONS } from '@/server/forecast/engine/types';
import { amountMinorSchema } from '@/server/kernel/money';

/** What the database stores. `expired` is no status: it follows from `validUntil` and the clock. */
export type ProposalStatus = 'sent' | 'accepted' | 'declined' | 'withdrawn';

export const editionSchema = z.enum(EDITIONS);

/** A feature as the client reads it. */
const offeredFeatureSchema = z.object({
  area: z.string(),
  title: z.string(),
  note: z.string(),
  /** The smallest edition that has it. */
  edition: editionSchema,
});

const finishSchema = z.object({
  p10: z.string(),
  p50: z.string(),
  p80: z.string(),
  p95: z.string(),
  /** Trials by calendar days after `startsOn`. */
  histogram: z.object({ from: z.number(), to: z.number(), counts: z.array(z.number()) }),
});

/** One edition as the client sees it: price and dates, never cost, rate or margin. */
const proposedEditionSchema = z.object({
  edition: editionSchema,
  priceMinor: amountMinorSchema,
  /** Features of this edition and the ones before, in the plan's order. */
  features: z.array(offeredFeatureSchema),
  finish: finishSchema,
  /** Chance to be ready by the client's deadline; null when they gave none. */
  onTime: z.number().nullable(),
});

/**
 * Everything that the client's page shows. Hashed, stored, never recomputed. The schema is what may
 * leave the server towards a client: a field that is not named here does not pass.
 */
export const contentSchema = z.object({
  title: z.string(),
  studioName: z.string(),
  clientName: z.string(),
  currency: z.string(),
  preparedBy: z.string(),
  preparedOn: z.string(),
  validUntil: z.string(),
  startsOn: z.string(),
  budgetMinor: z.number().nullable(),
  deadline: z.string().nullable(),
  introduction: z.string(),
  /** How many simulated projects the dates come from. */
  trials: z.number(),
  /** Smallest first. An edition that adds no feature to the one before is not offered. */
  editions: z.array(proposedEditionSchema).min(1),
});

export type OfferedFeature = z.infer<typeof offeredFeatureSchema>;
export type ProposedEdition = z.infer<typeof proposedEditionSchema>;
export type ProposalContent = z.infer<typeof contentSchema>;
