import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { planAssumptions, studioAssumptions } from '@/db/schema/forecast';
import type { CommandScope } from '@/server/kernel/command';
import { type Id, id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { planById } from '@/server/plan/queries';
import { holdPlan } from '@/server/plan/touch';
import { type PlanAssumption, type PlanAssumptionSet, resolveAssumptions } from './domain/later/assumption';
import type { AssumptionKey } from './engine/later/assumptions';

/** What a plan assumes of the time after launch: its own figures, the studio's, and for the rest what we propose. */
export const assumptionsOfPlan = query({
  name: 'forecast.assumptionsOfPlan',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ input: { planId }, ...scope }) {
    await planById.within(scope, { planId });
    return readAssumptions(scope.tx, planId);
  },
});

/** The same of a plan that is known to be there. */
export async function readAssumptions(tx: Tx, planId: Id<'plan'>): Promise<PlanAssumptionSet> {
  const [ofPlan, ofStudio] = await Promise.all([
    tx.select().from(planAssumptions).where(eq(planAssumptions.planId, planId)),
    tx.select().from(studioAssumptions),
  ]);
  return resolveAssumptions(ofPlan, ofStudio);
}

interface Held {
  planId: Id<'plan'>;
  key: AssumptionKey;
  forAll: boolean;
}

/** As it stands, and stays until the transaction ends; `forAll`: the studio's too, from whichever plan it is changed. */
export async function holdAssumption(
  scope: CommandScope,
  { planId, key, forAll }: Held,
): Promise<PlanAssumption> {
  const { tx, actor } = scope;
  await holdPlan(scope, planId);
  if (forAll)
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`assumptions:${actor.studioId}`}, 0))`,
    );
  return (await readAssumptions(tx, planId))[key];
}
