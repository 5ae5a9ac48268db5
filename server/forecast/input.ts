import { createHash } from 'node:crypto';
import { canonicalJson } from '@/server/kernel/canonical-json';
import type { Id } from '@/server/kernel/ids';
import type { QueryScope } from '@/server/kernel/query';
import { planById } from '@/server/plan/queries';
import { holidays, studioSettings, teamForForecast } from '@/server/studio/queries';
import { composeInput, type StudioSide, yearsFrom } from './domain/compose-input';
import type { ForecastInput } from './engine/types';
import { appliedCalibration } from './track-record';

/**
 * What a forecast of this plan would be made from now, and the plan's revision it was read at; with the holidays of
 * other years, where its start may move.
 */
export async function inputOf(
  scope: QueryScope,
  planId: Id<'plan'>,
  yearsOf = yearsFrom,
): Promise<{ input: ForecastInput; inputHash: string; planRevision: number }> {
  const plan = await planById.within(scope, { planId });
  const input = composeInput(plan, await studioSide(scope, plan.startsOn, yearsOf));
  return { input, inputHash: hashInput(input), planRevision: plan.revision };
}

/** The studio's team, calendar, rates and what its history corrects, for work that begins on a day. */
export async function studioSide(
  scope: QueryScope,
  startsOn: string,
  yearsOf = yearsFrom,
): Promise<StudioSide> {
  const [settings, team, freeDays, calibration] = await Promise.all([
    studioSettings.within(scope, {}),
    teamForForecast.within(scope, {}),
    holidays.within(scope, { years: yearsOf(startsOn) }),
    appliedCalibration(scope),
  ]);
  return { ...settings, team, holidays: [...new Set(freeDays.map(one => one.day))], calibration };
}

export const hashInput = (input: ForecastInput) =>
  createHash('sha256').update(canonicalJson(input)).digest('hex');
