import { z } from 'zod';
import { id } from '@/server/kernel/ids';
import { contentSchema, editionSchema } from './content';
import { PROPOSAL_STATES } from './state';

/** The whole of what the holder of a proposal's link is told. Anything not named here stays on the server. */
export const clientViewSchema = z.object({
  proposalId: id('proposal'),
  version: z.number(),
  state: z.enum(PROPOSAL_STATES),
  replacedByVersion: z.number().nullable(),
  /** Whether somebody has opened the link before. */
  opened: z.boolean(),
  /** The day that it is in the studio's time zone. */
  today: z.string(),
  content: contentSchema,
  contentHash: z.string(),
  acceptance: z
    .object({
      edition: editionSchema,
      signedName: z.string(),
      acceptedAt: z.string(),
      contentHash: z.string(),
    })
    .nullable(),
  declined: z.object({ reason: z.string(), at: z.string() }).nullable(),
});

export type ClientView = z.infer<typeof clientViewSchema>;
