import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { scenarios } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { whatIfers } from './what-if';

/** Forgets a scenario; what is answered is enough to keep it again. */
export const removeScenario = command({
  name: 'forecast.removeScenario',
  input: z.object({ scenarioId: id('scenario') }),
  allow: whatIfers,
  async run({ tx, input }) {
    const [removed] = await tx.delete(scenarios).where(eq(scenarios.id, input.scenarioId)).returning();
    if (!removed) throw notFound('That scenario');
    const { planId, name, changes } = removed;
    return { planId, name, changes };
  },
  audit: ({ scenarioId }, { planId, name }) => ({ subject: scenarioId, detail: { planId, name } }),
});
