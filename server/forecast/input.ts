import { createHash } from 'node:crypto';
import { canonicalJson } from '@/server/kernel/canonical-json';
import type { Id } from '@/server/kernel/ids';
import type { QueryScope } from '@/server/kernel/query';
import { planById } from '@/server/plan/queries';
import { holidays, studioSettings, teamForForecast } from '@/server/studio/queries';
import { composeInput, yearsFrom } from './domain/compose-input';
import type { ForecastInput } from './engine/types';

/** What a forecast of this plan would be made from now, and the plan's revision it was read at. */
export async function inputOf(
  scope: QueryScope,
  planId: Id<'plan'>,
): Promise<{ input: ForecastInput; inputHash: string; planRevision: number }> {
  const plan = await planById.within(scope, { planId });
  const [settings, team, freeDays] = await Promise.all([
    studioSettings.within(scope, {}),
    teamForForecast.within(scope, {}),
    holidays.within(scope, { years: yearsFrom(plan.startsOn) }),
  ]);
  const input = composeInput(plan, {
    ...settings,
    team,
    holidays: [...new Set(freeDays.map(one => one.day))],
  });
  return { input, inputHash: hashInput(input), planRevision: plan.revision };
}

export const hashInput = (input: ForecastInput) =>
  createHash('sha256').update(canonicalJson(input)).digest('hex');
