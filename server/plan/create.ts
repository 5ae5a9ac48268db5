import { plans } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { newId } from '@/server/kernel/ids';
import { studioSettings } from '@/server/studio/queries';
import { detailsFields } from './domain/fields';
import { usualStart } from './domain/start-day';
import { planners } from './touch';

/** Makes an empty plan, to be filled by hand. */
export const createPlan = command({
  name: 'plan.create',
  input: detailsFields.pick({ title: true, clientName: true, clientEmail: true }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const planId = newId('plan');
    const { timeZone } = await studioSettings.within(scope, {});
    await tx.insert(plans).values({
      ...input,
      id: planId,
      studioId: actor.studioId!,
      startsOn: usualStart(now, timeZone),
      createdAt: now,
      updatedAt: now,
    });
    emit('plan/created', planId, { planId, briefId: null });
    return { planId };
  },
  audit: (input, result) => ({ subject: result.planId, detail: { title: input.title } }),
});
