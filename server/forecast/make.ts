import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { forecasts } from '@/db/schema/forecast';
import type { Actor } from '@/server/kernel/actor';
import { type CommandOptions, command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { keepVersionOnce } from '@/server/plan/keep-version';
import { planById } from '@/server/plan/queries';
import { refusalInWords } from './domain/refusal';
import { EngineInputError } from './engine/errors';
import { ENGINE_VERSION } from './engine/forecast';
import type { Forecast, ForecastInput } from './engine/types';
import { forecastInThreads } from './engine-threads';
import { inputOf } from './input';
import { isMadeOf, newestForecast } from './queries';

/**
 * Forecasts a plan as it is now. Where nothing changed since the newest forecast, that one is returned. What it is made
 * of is read at one moment and simulated outside of any transaction: nobody waits for it, and it waits for nobody.
 */
export async function makeForecast(
  actor: Actor,
  { planId }: { planId: Id<'plan'> },
  options?: CommandOptions,
): Promise<{ forecastId: Id<'forecast'>; made: boolean }> {
  const { newest, ...draft } = await forecastDraft(actor, { planId });
  if (!draft.input.features.length)
    throw invalid('This plan has no features yet. Add some, then forecast it.');
  if (newest && isMadeOf(newest, draft)) return { forecastId: newest.id, made: false };
  return keepForecast(
    actor,
    { planId, simulated: { ...draft, result: await simulate(draft.input) } },
    options,
  );
}

/** Everything that a forecast of the plan is made of, and the newest one there is. */
export const forecastDraft = query({
  name: 'forecast.draft',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ input: { planId }, ...scope }) {
    return {
      ...(await inputOf(scope, planId)),
      plan: await planById.within(scope, { planId }),
      newest: await newestForecast(scope.tx, planId),
    };
  },
});

type Simulated = Omit<Awaited<ReturnType<typeof forecastDraft>>, 'newest'> & { result: Forecast };

/** Keeps what was simulated. For `makeForecast` alone: no router may take a result from outside. */
export const keepForecast = command({
  name: 'forecast.make',
  input: z.object({ planId: id('plan'), simulated: z.custom<Simulated>() }),
  allow: [members(), system],
  sameCall: ({ planId }) => ({ planId }),
  async run({ input: { planId, simulated }, ...scope }) {
    const { tx, actor, now, emit } = scope;
    const { plan, ...made } = simulated;
    // Two who asked at the same moment simulated the same: the second finds the first's.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`forecast:${planId}`}))`);
    const newest = await newestForecast(tx, planId);
    if (newest && isMadeOf(newest, made)) return { forecastId: newest.id, made: false };

    const forecastId = newId('forecast');
    await tx.insert(forecasts).values({
      ...made,
      id: forecastId,
      studioId: actor.studioId!,
      planId,
      engineVersion: ENGINE_VERSION,
      seed: made.input.seed,
      trials: made.input.trials,
      createdAt: now,
    });
    await keepVersionOnce(scope, plan, { reason: 'forecast', title: 'Forecast' });
    emit('forecast/made', planId, { forecastId, planId });
    return { forecastId, made: true };
  },
  audit: ({ planId }, { forecastId, made }) => (made ? { subject: forecastId, detail: { planId } } : null),
});

async function simulate(input: ForecastInput) {
  try {
    return await forecastInThreads(input);
  } catch (error) {
    if (error instanceof EngineInputError)
      throw invalid(refusalInWords(error, input), { [error.path]: error.reason });
    throw error;
  }
}
