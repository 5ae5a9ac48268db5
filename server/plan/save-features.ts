import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { cellChangeSchema } from './domain/cells';
import { saveCells } from './save-cells';
import { planners } from './touch';

/**
 * Changes cells of many features at once, as a paste or a fill does: all of them or, where the plan
 * could not stand so, none. Conflicts come back cell by cell; a feature that is gone has no result.
 */
export const saveFeatures = command({
  name: 'plan.saveFeatures',
  input: z.object({
    planId: id('plan'),
    saves: z
      .array(z.object({ featureId: id('feature'), changes: z.array(cellChangeSchema).max(40) }))
      .min(1)
      .max(300),
  }),
  allow: planners,
  run: scope => saveCells(scope, scope.input.planId, scope.input.saves),
  audit: ({ planId, saves }) => ({
    subject: planId,
    detail: {
      features: saves.map(save => save.featureId),
      changed: [...new Set(saves.flatMap(save => save.changes.map(change => change.cell)))],
    },
  }),
});
