import { z } from 'zod';
import { forecasts } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { keepVersionOnce } from '@/server/plan/keep-version';
import { planById } from '@/server/plan/queries';
import { refusalInWords } from './domain/refusal';
import { EngineInputError } from './engine/errors';
import { ENGINE_VERSION } from './engine/forecast';
import type { ForecastInput } from './engine/types';
import { forecastInThreads } from './engine-threads';
import { inputOf } from './input';
import { isMadeOf, newestForecast } from './queries';

/** Forecasts a plan as it is now. Where nothing changed since the newest forecast, that one is returned. */
export const makeForecast = command({
  name: 'forecast.make',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  snapshot: true,
  async run({ input: { planId }, ...scope }) {
    const { tx, actor, now, emit } = scope;
    const { input, inputHash, planRevision } = await inputOf({ tx, actor, now }, planId);
    if (!input.features.length) throw invalid('This plan has no features yet. Add some, then forecast it.');
    const newest = await newestForecast(tx, planId);
    if (newest && isMadeOf(newest, { inputHash, planRevision }))
      return { forecastId: newest.id, made: false };

    const forecastId = newId('forecast');
    await tx.insert(forecasts).values({
      id: forecastId,
      studioId: actor.studioId!,
      planId,
      planRevision,
      input,
      inputHash,
      result: await simulate(input),
      engineVersion: ENGINE_VERSION,
      seed: input.seed,
      trials: input.trials,
      createdAt: now,
    });
    const plan = await planById.within(scope, { planId });
    await keepVersionOnce(scope, plan, { reason: 'forecast', title: 'Forecast' });
    emit('forecast/made', planId, { forecastId, planId });
    return { forecastId, made: true };
  },
  audit: (input, result) => ({
    subject: result.forecastId,
    detail: { planId: input.planId, made: result.made },
  }),
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
