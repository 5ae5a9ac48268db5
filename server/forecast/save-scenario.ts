import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { scenarios } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { holdPlan } from '@/server/plan/touch';
import { sameChanges, scenarioChangesSchema } from './domain/scenario';
import { whatIfers } from './what-if';

/** Keeps a scenario under its name; a name that the plan has already gets the new changes, and what it held is answered. */
export const saveScenario = command({
  name: 'forecast.saveScenario',
  input: z.object({
    planId: id('plan'),
    name: z
      .string()
      .trim()
      .min(1, { error: 'Give the scenario a name.' })
      .max(80, { error: 'At most 80 characters.' }),
    changes: scenarioChangesSchema,
    /** For an undo: what the name holds as far as is known, null for nothing. What somebody else has put there stays. */
    over: scenarioChangesSchema.nullable().optional(),
  }),
  allow: whatIfers,
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const { planId, name, changes, over } = input;
    await holdPlan(scope, planId);
    const [known] = await tx
      .select({ id: scenarios.id, changes: scenarios.changes })
      .from(scenarios)
      .where(and(eq(scenarios.planId, planId), eq(scenarios.name, name)));
    const isAsKnown =
      over === undefined || (known && over ? sameChanges(known.changes, over) : !known === !over);
    if (!isAsKnown) throw conflict(`Somebody has changed “${name}” meanwhile, so it stays as they left it.`);
    if (known) {
      await tx.update(scenarios).set({ changes, updatedAt: now }).where(eq(scenarios.id, known.id));
      return { scenarioId: known.id, replaced: known.changes };
    }
    const scenarioId = newId('scenario');
    await tx.insert(scenarios).values({
      id: scenarioId,
      studioId: actor.studioId!,
      planId,
      name,
      changes,
      createdAt: now,
      updatedAt: now,
    });
    return { scenarioId, replaced: null };
  },
  audit: ({ planId, name }, { scenarioId, replaced }) => ({
    subject: scenarioId,
    detail: { planId, name, replaced: replaced !== null },
  }),
});
