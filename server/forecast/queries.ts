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

/** Engines before this one told less, and those of another major version other things. */
const OLDEST_DRAWN = [2, 2] as const;

/** What cannot be drawn is forecast again before it is shown. */
function isDrawable(engineVersion: string): boolean {
  const [major = 0, minor = 0] = engineVersion.split('.').map(Number);
  const [leastMajor, leastMinor] = OLDEST_DRAWN;
  return (
    major === Number.parseInt(ENGINE_VERSION, 10) &&
    (major > leastMajor || (major === leastMajor && minor >= leastMinor))
  );
}
