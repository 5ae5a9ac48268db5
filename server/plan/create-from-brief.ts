import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { dependencies, estimates, features, plans, riskFeatures, risks } from '@/db/schema/plan';
import { briefById } from '@/server/brief/queries';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { dayIn } from '@/server/kernel/clock';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { studioSettings } from '@/server/studio/queries';
import { STEP } from './domain/place';
import { usualStart } from './domain/start-day';
import { type StarterPlan, starterPlan } from './domain/starter/starter-plan';
import { plansOfBrief } from './queries';
import { planners } from './touch';

/** Makes a plan that answers a brief: a usable start by the rules of domain/starter, to be corrected. */
export const createFromBrief = command({
  name: 'plan.createFromBrief',
  input: z.object({
    briefId: id('brief'),
    /** Says that there is a plan already and that another one is meant. */
    another: z.boolean().default(false),
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
    const { timeZone } = await studioSettings.within(scope, {});
    const { budget, timeline } = brief.answers;
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
      // Nobody has nothing to spend: a zero was a placeholder.
      budgetMinor: budget.highMinor || budget.lowMinor || null,
      deadline: timeline.deadline,
      createdAt: now,
      updatedAt: now,
    });
    await writeStarter(scope, planId, starterPlan(brief.answers));
    emit('plan/created', planId, { planId, briefId });
    return { planId };
  },
  audit: (input, result) => ({ subject: result.planId, detail: { briefId: input.briefId } }),
});

async function writeStarter({ tx, actor, now }: CommandScope, planId: Id<'plan'>, starter: StarterPlan) {
  const studioId = actor.studioId!;
  const ids = new Map(starter.features.map(feature => [feature.key, newId('feature')]));
  const idOf = (key: string) => ids.get(key)!;
  await tx.insert(features).values(
    starter.features.map(({ key, effortHours: _, needs: _needs, briefSection, ...fields }, at) => ({
      ...fields,
      serves: briefSection ? [briefSection] : [],
      id: idOf(key),
      studioId,
      planId,
      position: (at + 1) * STEP,
      updatedAt: now,
    })),
  );
  await tx.insert(estimates).values(
    starter.features.flatMap(({ key, effortHours }) =>
      DISCIPLINES.flatMap(discipline => {
        const range = effortHours[discipline];
        return range ? [{ studioId, featureId: idOf(key), discipline, ...range }] : [];
      }),
    ),
  );
  const needs = starter.features.flatMap(({ key, needs }) =>
    needs.map(needed => ({ studioId, planId, featureId: idOf(key), needsId: idOf(needed) })),
  );
  if (needs.length) await tx.insert(dependencies).values(needs);
  for (const [at, { threatens, ...fields }] of starter.risks.entries()) {
    const riskId = newId('risk');
    const position = (at + 1) * STEP;
    await tx.insert(risks).values({ ...fields, id: riskId, studioId, planId, position, updatedAt: now });
    if (threatens.length)
      await tx
        .insert(riskFeatures)
        .values(threatens.map(key => ({ studioId, planId, riskId, featureId: idOf(key) })));
  }
}
