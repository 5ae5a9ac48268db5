import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { scenarios } from '@/db/schema/forecast';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { yearsAround } from './domain/compose-input';
import { withoutDetail } from './domain/view';
import { inputOf } from './input';
import { forecastOfPlan } from './queries';

/** What a forecast is made from holds what people cost, which members do not see. */
export const whatIfers = [members('owner', 'manager'), system];

/** What a browser needs to ask "what if" of a plan: the input as it is now, the newest forecast of it, the scenarios. */
export const whatIf = query({
  name: 'forecast.whatIf',
  input: z.object({ planId: id('plan') }),
  allow: whatIfers,
  async run(scope) {
    const { planId } = scope.input;
    const { input } = await inputOf(scope, planId, yearsAround);
    const newest = await forecastOfPlan.within(scope, { planId });
    const kept = await scope.tx
      .select({
        id: scenarios.id,
        name: scenarios.name,
        changes: scenarios.changes,
        updatedAt: scenarios.updatedAt,
      })
      .from(scenarios)
      .where(eq(scenarios.planId, planId))
      .orderBy(asc(scenarios.createdAt), asc(scenarios.id));
    return { input, saved: newest?.current ? withoutDetail(newest.result) : null, scenarios: kept };
  },
});
