import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { samePlan } from './domain/same-plan';
import { titleBefore } from './domain/version';
import { keepVersionOnce } from './keep-version';
import { planById } from './queries';
import { holdPlan, planners, touchPlan } from './touch';
import { planVersion } from './version-queries';
import { writePlan } from './write-plan';

/**
 * Puts the whole plan back to what a version holds. The plan as it was is kept as a version first,
 * which going back to undoes this. Features keep their ids, so that what cites them still does.
 */
export const restoreVersion = command({
  name: 'plan.restoreVersion',
  input: z.object({
    planId: id('plan'),
    versionId: id('planVersion'),
    /** Only while the plan is at this revision. */
    ifRevision: z.number().int().optional(),
  }),
  allow: planners,
  async run(scope) {
    const { planId, versionId, ifRevision } = scope.input;
    const held = await holdPlan(scope, planId);
    if (ifRevision !== undefined && held.revision !== ifRevision)
      throw conflict(
        'The plan was changed since. The version from before is in the list: go back to it there.',
      );
    const before = await planById.within(scope, { planId });
    const version = await planVersion.within(scope, { planId, versionId });
    if (samePlan(before, version.content)) return { planId, revision: held.revision, kept: null };
    const kept = await keepVersionOnce(scope, before, {
      reason: 'kept',
      title: titleBefore(version),
    });
    const { revision } = await touchPlan(scope, planId);
    await writePlan(scope, before, version.content);
    return { planId, revision, kept };
  },
  audit: (input, result) => ({
    subject: input.planId,
    detail: { to: input.versionId, kept: result.kept },
  }),
});
