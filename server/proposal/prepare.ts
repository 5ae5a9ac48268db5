import { z } from 'zod';
import { forecastById, forecastOfPlan } from '@/server/forecast/queries';
import { dayIn, plusDays } from '@/server/kernel/clock';
import { conflict, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import type { QueryScope } from '@/server/kernel/query';
import { planById } from '@/server/plan/queries';
import { studioSettings } from '@/server/studio/queries';
import { composeContent } from './domain/compose';
import { introductionSchema, priceConfidenceSchema, validUntilSchema } from './domain/inputs';
import { DEFAULT_PRICE_CONFIDENCE } from './domain/price';
import { MAX_VALID_DAYS, whyNotValidUntil } from './domain/state';

export const offerSchema = z.object({
  planId: id('plan'),
  forecastId: id('forecast'),
  priceConfidence: priceConfidenceSchema.default(DEFAULT_PRICE_CONFIDENCE),
  validUntil: validUntilSchema,
  introduction: introductionSchema.default(''),
  /** Who stands behind the offer; the studio's name where left out. */
  preparedBy: z.string().trim().max(120).optional(),
});

/** Everything that sending a proposal would store, without storing it. */
export async function prepareOffer(scope: QueryScope, input: z.output<typeof offerSchema>) {
  const studio = await studioSettings.within(scope, {});
  const today = dayIn(scope.now, studio.timeZone);
  const refusal = whyNotValidUntil(input.validUntil, today, plusDays(today, MAX_VALID_DAYS));
  if (refusal) throw invalid(refusal, { validUntil: refusal });
  const plan = await planById.within(scope, { planId: input.planId });
  const forecast = await forecastById.within(scope, { forecastId: input.forecastId });
  if (forecast.planId !== plan.id) {
    throw conflict('That forecast is of another plan. Forecast this plan first.');
  }
  if (forecast.planRevision !== plan.revision) {
    throw conflict(
      'The plan changed after it was forecast. Forecast it again first, then send the proposal.',
    );
  }
  const newest = await forecastOfPlan.within(scope, { planId: plan.id });
  if (newest?.id !== forecast.id || !newest.current) {
    throw conflict(
      'What the forecast was made from changed: rates, the team, days off or the settings. Forecast it again first, then send the proposal.',
    );
  }
  const content = composeContent({
    plan,
    input: forecast.input,
    result: forecast.result,
    studioName: studio.name,
    preparedBy: input.preparedBy || studio.name,
    preparedOn: today,
    validUntil: input.validUntil,
    introduction: input.introduction,
    marginRate: studio.marginRate,
    priceConfidence: input.priceConfidence,
  });
  return { content, plan, forecast, today, marginRate: studio.marginRate };
}
