import { z } from 'zod';
import { finishedWork } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { seenPieceSchema } from './domain/history/finished-piece';
import { WORK_KINDS } from './engine/calibration/finished-work';

/** Leaves room behind it: what is added later gets the positions that follow. */
const FARTHEST_POSITION = 1_000_000_000;

/** Puts back what `removeFinishedWork` took out, in its old place; where its line or its id was imported again meanwhile, nothing. */
export const restoreFinishedWork = command({
  name: 'forecast.restoreFinishedWork',
  input: seenPieceSchema.extend({
    id: id('finishedWork'),
    reference: z.string().max(200).nullable(),
    cameAs: z.enum(WORK_KINDS),
    source: z.enum(['import', 'manual']),
    fingerprint: z.string().min(1).max(100),
    position: z.number().int().min(0).max(FARTHEST_POSITION),
  }),
  allow: [members()],
  async run({ tx, actor, now, input }) {
    const restored = await tx
      .insert(finishedWork)
      .values({ ...input, studioId: actor.studioId!, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: finishedWork.id });
    return { restored: restored.length > 0 };
  },
  audit: ({ id: subject, estimate, actual }, { restored }) => ({
    subject,
    detail: { estimate, actual, restored },
  }),
});
