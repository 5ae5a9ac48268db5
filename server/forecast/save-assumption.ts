import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { planAssumptions, studioAssumptions } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { holdAssumption, readAssumptions } from './assumptions';
import { assumptionSchema, isAsSeen, sameRange, seenSchema } from './domain/later/assumption';

/**
 * Keeps what the plan assumes; `forAll`: what every plan of the studio assumes that says nothing of its own. Where
 * somebody has changed it since `was`, theirs stays and comes back with `saved: false`.
 */
export const saveAssumption = command({
  name: 'forecast.saveAssumption',
  input: assumptionSchema.safeExtend({
    planId: id('plan'),
    forAll: z.boolean().default(false),
    was: seenSchema,
  }),
  allow: [members('owner', 'manager'), system, { ...members('member'), when: (_, input) => !input.forAll }],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const { planId, key, low, likely, high, source, forAll, was } = input;
    const studioId = actor.studioId!;
    const present = await holdAssumption(scope, input);
    // A call that is tried again finds what it wrote.
    const isWritten =
      sameRange(present.range, input) &&
      (was.source === undefined || present.source === source) &&
      (!forAll || present.from !== 'plan');
    if (!isWritten && !isAsSeen(present, was, input)) return { saved: false, assumption: present };
    const figures = { low, likely, high, source, updatedAt: now };
    if (forAll) {
      await tx
        .insert(studioAssumptions)
        .values({ studioId, key, ...figures })
        .onConflictDoUpdate({ target: [studioAssumptions.studioId, studioAssumptions.key], set: figures });
      await tx
        .delete(planAssumptions)
        .where(and(eq(planAssumptions.planId, planId), eq(planAssumptions.key, key)));
    } else {
      await tx
        .insert(planAssumptions)
        .values({ studioId, planId, key, ...figures })
        .onConflictDoUpdate({ target: [planAssumptions.planId, planAssumptions.key], set: figures });
    }
    return { saved: true, assumption: (await readAssumptions(tx, planId))[key] };
  },
  audit: ({ planId, key, low, likely, high, source, forAll }, { saved }) => ({
    subject: planId,
    detail: { key, low, likely, high, source, forAll, saved },
  }),
});
