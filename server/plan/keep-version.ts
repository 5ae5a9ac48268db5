import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { TypeID } from 'typeid-js';
import { z } from 'zod';
import { planVersions } from '@/db/schema/plan';
import { ownName } from '@/server/identity/own-name';
import { type CommandScope, command } from '@/server/kernel/command';
import { ID_PREFIXES, type Id, id, newId } from '@/server/kernel/ids';
import type { Plan } from './domain/plan';
import { type VersionReason, versionTitleSchema } from './domain/version';
import { planById } from './queries';
import { holdPlan, planners } from './touch';

/** Keeps the plan as it is now, to be looked at, compared and gone back to later. */
export const keepVersion = command({
  name: 'plan.keepVersion',
  input: z.object({ planId: id('plan'), title: versionTitleSchema }),
  allow: planners,
  async run(scope) {
    const { planId, title } = scope.input;
    // Read in several statements: nothing may be committed between them.
    await holdPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const [already] = await scope.tx
      .select({ id: planVersions.id })
      .from(planVersions)
      .where(
        and(
          eq(planVersions.planId, planId),
          eq(planVersions.revision, plan.revision),
          eq(planVersions.reason, 'kept'),
          eq(planVersions.title, title),
        ),
      );
    const versionId = already?.id ?? newId('planVersion');
    if (!already) await insert(scope, plan, { id: versionId, title, reason: 'kept' });
    return { versionId, revision: plan.revision, made: !already };
  },
  audit: (input, result) => ({
    subject: input.planId,
    detail: { versionId: result.versionId, title: input.title },
  }),
});

/**
 * Keeps the plan for a reason of the product's own: once for each revision and reason, however often
 * and by however many at once it is called.
 */
export async function keepVersionOnce(
  scope: CommandScope,
  plan: Plan,
  { reason, title }: { reason: VersionReason; title: string },
): Promise<Id<'planVersion'>> {
  const versionId = idFor(plan, reason);
  await insert(scope, plan, { id: versionId, title, reason });
  return versionId;
}

async function insert(
  scope: Pick<CommandScope, 'tx' | 'actor' | 'now'>,
  plan: Plan,
  version: { id: Id<'planVersion'>; title: string; reason: VersionReason },
): Promise<void> {
  await scope.tx
    .insert(planVersions)
    .values({
      ...version,
      title: version.title.slice(0, 200),
      studioId: scope.actor.studioId!,
      planId: plan.id,
      revision: plan.revision,
      content: plan,
      authorName: await ownName.within(scope, {}),
      createdAt: scope.now,
    })
    .onConflictDoNothing({ target: planVersions.id });
}

/** The same for the same revision and reason, so that the primary key lets only one of them in. */
function idFor(plan: Plan, reason: VersionReason): Id<'planVersion'> {
  const digest = createHash('sha256').update(`${plan.id} ${plan.revision} ${reason}`).digest();
  const bytes = digest.subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return TypeID.fromUUIDBytes(ID_PREFIXES.planVersion, bytes).toString() as Id<'planVersion'>;
}
