import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { forecasts } from '@/db/schema/forecast';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { ENGINE_VERSION } from './engine/forecast';
import { inputOf } from './input';

/** One stored forecast with all that went in. For the server: the input holds rates. */
export const forecastById = query({
  name: 'forecast.byId',
  input: z.object({ forecastId: id('forecast') }),
  allow: [members(), system],
  async run({ tx, input }) {
    const [found] = await tx.select().from(forecasts).where(eq(forecasts.id, input.forecastId));
    if (!found) throw notFound('That forecast');
    const { studioId: _, ...forecast } = found;
    return forecast;
  },
});

/** The newest forecast of a plan, or null; `current` says whether one made now would be the same. */
export const forecastOfPlan = query({
  name: 'forecast.ofPlan',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ tx, actor, now, input: { planId } }) {
    const [found] = await tx
      .select()
      .from(forecasts)
      .where(eq(forecasts.planId, planId))
      .orderBy(desc(forecasts.createdAt), desc(forecasts.id))
      .limit(1);
    if (!found || !isDrawable(found.engineVersion)) return null;
    const { studioId: _, ...forecast } = found;
    const next = await inputOf({ tx, actor, now }, planId);
    const current =
      next.inputHash === found.inputHash &&
      next.planRevision === found.planRevision &&
      found.engineVersion === ENGINE_VERSION;
    return { ...forecast, current };
  },
});

/** An engine of another major version told other things: its forecasts are made again before they are shown. */
const isDrawable = (engineVersion: string) => engineVersion.split('.')[0] === ENGINE_VERSION.split('.')[0];
