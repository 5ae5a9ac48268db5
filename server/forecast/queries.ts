import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { forecasts } from '@/db/schema/forecast';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
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
  async run({ input: { planId }, ...scope }) {
    const [found] = await scope.tx
      .select()
      .from(forecasts)
      .where(eq(forecasts.planId, planId))
      .orderBy(...newestFirst)
      .limit(1);
    if (!found || !isDrawable(found.engineVersion)) return null;
    const { studioId: _, ...forecast } = found;
    return { ...forecast, current: isMadeOf(found, await inputOf(scope, planId)) };
  },
});

/** Which forecast of a plan is the newest, and whether one made now would be the same: for a page that shows one. */
export const forecastState = query({
  name: 'forecast.state',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ input: { planId }, ...scope }) {
    const newest = await newestForecast(scope.tx, planId);
    return newest && { forecastId: newest.id, current: isMadeOf(newest, await inputOf(scope, planId)) };
  },
});

const newestFirst = [desc(forecasts.createdAt), desc(forecasts.id)];

/** What the newest forecast of a plan was made of. */
export async function newestForecast(
  tx: Tx,
  planId: Id<'plan'>,
): Promise<(MadeOf & { id: Id<'forecast'> }) | null> {
  const { id, inputHash, engineVersion, planRevision } = forecasts;
  const [newest] = await tx
    .select({ id, inputHash, engineVersion, planRevision })
    .from(forecasts)
    .where(eq(forecasts.planId, planId))
    .orderBy(...newestFirst)
    .limit(1);
  return newest ?? null;
}

interface MadeOf {
  inputHash: string;
  engineVersion: string;
  planRevision: number;
}

/** Whether a forecast made now would be the same. */
export const isMadeOf = (forecast: MadeOf, now: Pick<MadeOf, 'inputHash' | 'planRevision'>): boolean =>
  forecast.inputHash === now.inputHash &&
  forecast.planRevision === now.planRevision &&
  forecast.engineVersion === ENGINE_VERSION;

/** An engine of another major version told other things: its forecasts are made again before they are shown. */
const isDrawable = (engineVersion: string) => engineVersion.split('.')[0] === ENGINE_VERSION.split('.')[0];
