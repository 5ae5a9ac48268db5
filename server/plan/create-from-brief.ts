import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import { briefById } from '@/server/brief/queries';
import { dayIn } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { studioSettings } from '@/server/studio/queries';
import { accept } from './accept-suggestions';
import { usualStart } from './domain/start-day';
import { planById, plansOfBrief } from './queries';
import { suggestionsFrom } from './suggestions';
import { planners } from './touch';

/** Makes a plan that answers a brief. What the rules of domain/suggest have for it waits to be decided on. */
export const createFromBrief = command({
  name: 'plan.createFromBrief',
  input: z.object({
    briefId: id('brief'),
    /** Says that there is a plan already and that another one is meant. */
    another: z.boolean().default(false),
    /** Whether all suggestions are taken at once, or wait to be looked at. */
    accept: z.enum(['all', 'none']).default('none'),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const { briefId } = input;
    // Two people pressing at once: the second waits here, then finds the first one's plan.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`plan of ${briefId}`}, 0))`);
    const brief = await briefById.within(scope, { briefId });
    const [already] = await plansOfBrief.within(scope, { briefId });
    if (already && !input.another)
      throw conflict(
        `There is a plan from this brief already: “${already.title}”. Open it, or make another one.`,
      );
    const { timeZone, currency } = await studioSettings.within(scope, {});
    const { budget, timeline } = brief.answers;
    // Nobody converts money here, and nobody has nothing to spend: a zero was a placeholder.
    const isOwnCurrency = budget.currency === null || budget.currency === currency;
    const planId = newId('plan');
    // A start that has passed by now is no start.
    const wished = timeline.start && timeline.start >= dayIn(now, timeZone) ? timeline.start : null;
    await tx.insert(plans).values({
      id: planId,
      studioId: actor.studioId!,
      briefId,
      title: brief.title,
      clientName: brief.clientName,
      clientEmail: brief.clientEmail,
      startsOn: wished ?? usualStart(now, timeZone),
      budgetMinor: isOwnCurrency ? budget.highMinor || budget.lowMinor || null : null,
      deadline: timeline.deadline,
      answersSeen: brief.answers,
      createdAt: now,
      updatedAt: now,
    });
    if (input.accept === 'all') {
      const plan = await planById.within(scope, { planId });
      await accept(scope, plan, await suggestionsFrom(scope, brief.answers), 'all');
    }
    emit('plan/created', planId, { planId, briefId });
    return { planId };
  },
  audit: (input, result) => ({ subject: result.planId, detail: { briefId: input.briefId } }),
});
