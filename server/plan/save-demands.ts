import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { planParts, plans } from '@/db/schema/plan';
import { canonicalJson } from '@/server/kernel/canonical-json';
import { type CommandScope, command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { withChanges } from './domain/architecture/changed-demands';
import { type Demands, demandsSchema } from './domain/architecture/demands';
import type { Plan } from './domain/plan';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { laterThan, planners, touchPlan } from './touch';

/**
 * Sets what the architecture is chosen from; null goes back to what the brief says. A decision that the
 * rules would make again gets the figures of today into its reason: hands back those rows, as they were
 * and as they are now.
 */
export const saveDemands = command({
  name: 'plan.saveDemands',
  input: z.object({
    planId: id('plan'),
    demands: demandsSchema.nullable(),
    /** As they were seen: only what is otherwise now is set. Left out: all of it. */
    over: demandsSchema.optional(),
  }),
  allow: planners,
  async run(scope) {
    const { planId } = scope.input;
    const { revision } = await touchPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const demands = await demandsAfter(scope, plan);
    await scope.tx.update(plans).set({ demands }).where(eq(plans.id, planId));
    return { planId, revision, moved: await renewReasons(scope, plan, demands) };
  },
  audit: input => ({ subject: input.planId, detail: { own: input.demands !== null } }),
});

/** The demands to keep: null where they are what the brief says. */
async function demandsAfter(
  scope: CommandScope & { input: { demands: Demands | null; over?: Demands | undefined } },
  plan: Plan,
): Promise<Demands | null> {
  const { demands, over } = scope.input;
  if (!demands || !over) return demands;
  const brief = (await suggestionsFor(scope, { ...plan, demands: null })).demands;
  const after = withChanges(plan.demands ?? brief, over, demands);
  return canonicalJson(after) === canonicalJson(brief) ? null : after;
}

/** Reasons that are the rules' own, of what stays as it is suggested. What the studio wrote itself stays. */
async function renewReasons(scope: CommandScope, plan: Plan, demands: Demands | null) {
  const then = new Map((await suggestionsFor(scope, plan)).parts.map(part => [part.key, part]));
  const now = (await suggestionsFor(scope, { ...plan, demands })).parts;
  const moved: { key: string; was: string; updatedAt: string }[] = [];
  for (const part of now) {
    const row = plan.parts.find(one => one.key === part.key && one.state === 'accepted');
    const before = then.get(part.key);
    if (!row || !before || row.because !== before.because || part.because === before.because) continue;
    if (canonicalJson(part.content) !== canonicalJson(row.content)) continue;
    const updatedAt = laterThan(scope.now, row.updatedAt);
    await scope.tx
      .update(planParts)
      .set({ because: part.because, updatedAt })
      .where(and(eq(planParts.planId, plan.id), eq(planParts.key, part.key)));
    moved.push({ key: part.key, was: row.updatedAt, updatedAt });
  }
  return moved;
}
