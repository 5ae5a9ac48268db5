import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { cellChangeSchema } from './domain/cells';
import { saveCells } from './save-cells';
import { planners } from './touch';

/**
 * Changes cells of a feature. A cell that somebody has changed since `from` stays as it is and comes
 * back as a conflict; the other cells are saved.
 */
export const saveFeature = command({
  name: 'plan.saveFeature',
  input: z.object({
    planId: id('plan'),
    featureId: id('feature'),
    changes: z.array(cellChangeSchema).max(40),
  }),
  allow: planners,
  async run(scope) {
    const { planId, featureId, changes } = scope.input;
    const { revision, saved } = await saveCells(scope, planId, [{ featureId, changes }]);
    const [result] = saved;
    if (!result) throw notFound('That feature');
    return { ...result, revision };
  },
  audit: ({ planId, featureId, changes }) => ({
    subject: featureId,
    detail: { planId, changed: changes.map(change => change.cell) },
  }),
});
