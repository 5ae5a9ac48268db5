import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { partKeySchema } from './domain/parts';
import { isLeftOut } from './domain/trace-view';
import { planners, touchPlan } from './touch';

/**
 * Takes a decision about a refused suggestion, or about an accepted part, back: it is a mere suggestion
 * again, as the rules have it today. A feature or risk that is in the plan stays there: `take-back-suggestions.ts`.
 */
export const reconsiderSuggestions = command({
  name: 'plan.reconsiderSuggestions',
  input: z.object({ planId: id('plan'), keys: z.array(partKeySchema).min(1).max(2_000) }),
  allow: planners,
  async run(scope) {
    const { planId, keys } = scope.input;
    const { revision } = await touchPlan(scope, planId);
    const gone = await scope.tx
      .delete(planParts)
      .where(
        and(
          eq(planParts.planId, planId),
          inArray(
            planParts.key,
            keys.filter(key => !key.startsWith('own:') && !isLeftOut(key)),
          ),
        ),
      )
      .returning({ key: planParts.key });
    return { planId, revision, reconsidered: gone.map(one => one.key) };
  },
  audit: (input, result) => ({ subject: input.planId, detail: { reconsidered: result.reconsidered } }),
});
