import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { planAssumptions, studioAssumptions } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { holdAssumption, readAssumptions } from './assumptions';
import { assumptionKeySchema, isAsSeen, seenSchema } from './domain/later/assumption';

/**
 * Takes the plan's own figures away, so that the studio's or the proposal stands; `forAll`: the studio's as well. Where
 * somebody has changed them since `was`, theirs stay and come back with `saved: false`.
 */
export const resetAssumption = command({
  name: 'forecast.resetAssumption',
  input: z.object({
    planId: id('plan'),
    key: assumptionKeySchema,
    forAll: z.boolean().default(false),
    was: seenSchema,
  }),
  allow: [members('owner', 'manager'), system, { ...members('member'), when: (_, input) => !input.forAll }],
  async run(scope) {
    const { planId, key, forAll, was } = scope.input;
    const present = await holdAssumption(scope, scope.input);
    // A call that is tried again finds nothing left to take away.
    const isGone = forAll ? present.from === 'proposal' : present.from !== 'plan';
    if (!isGone && !isAsSeen(present, was, scope.input)) return { saved: false, assumption: present };
    await scope.tx
      .delete(planAssumptions)
      .where(and(eq(planAssumptions.planId, planId), eq(planAssumptions.key, key)));
    if (forAll) await scope.tx.delete(studioAssumptions).where(eq(studioAssumptions.key, key));
    return { saved: true, assumption: (await readAssumptions(scope.tx, planId))[key] };
  },
  audit: ({ planId, key, forAll }, { saved }) => ({ subject: planId, detail: { key, forAll, saved } }),
});
