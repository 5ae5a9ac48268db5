import { createHash } from 'node:crypto';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { offeredCatalogue } from '@/server/catalogue/studio-catalogue';
import { cache } from '@/server/kernel/cache';
import { canonicalJson } from '@/server/kernel/canonical-json';
import type { Day } from '@/server/kernel/clock';
import { dayIn } from '@/server/kernel/clock';
import { withMarkup } from '@/server/kernel/money';
import type { QueryScope } from '@/server/kernel/query';
import { usualStart } from '@/server/plan/domain/start-day';
import { keyOfSuggestions, suggestedFrom } from '@/server/plan/suggestions';
import { studioSettings } from '@/server/studio/queries';
import { composeInput } from './domain/compose-input';
import { EngineInputError } from './engine/errors';
import { forecastInThreads } from './engine-threads';
import { studioSide } from './input';

/** Enough to tell "far under" from "about": it is no forecast that anybody is shown. */
const TRIALS = 400;

export interface SmallestEdition {
  /** What the client would pay at P50, margin included. For the studio's eyes. */
  p50PriceMinor: number;
  p50Workdays: number;
  earliestFinish: Day;
}

/**
 * What the smallest edition of a brief's suggested plan comes to with the studio's team, were work to
 * begin when the client wishes. Null where it cannot be said: no team, or nothing asked for.
 * Runs as the studio itself, as a client may be warned by it without seeing a figure. Kept under all that
 * it depends on, as a brief's page asks for it after every answer.
 */
export async function smallestEdition(
  given: QueryScope,
  answers: BriefAnswers,
): Promise<SmallestEdition | null> {
  const scope: QueryScope = {
    ...given,
    actor: { kind: 'system', name: 'readiness', studioId: given.actor.studioId },
  };
  const { timeZone, marginRate } = await studioSettings.within(scope, {});
  const today = dayIn(scope.now, timeZone);
  const { start } = answers.timeline;
  const startsOn = start && start >= today ? start : usualStart(scope.now, timeZone);
  const asked = { answers, catalogue: await offeredCatalogue.within(scope, {}), demands: null };
  const side = await studioSide(scope, startsOn);
  const rest = createHash('sha256').update(canonicalJson([side, startsOn, marginRate]));
  const { edition } = await cache().getOrSet({
    key: `forecast.smallestEdition:${given.actor.studioId}:${keyOfSuggestions(asked)}:${rest.digest('base64url')}`,
    ttl: '1h',
    factory: async () => ({ edition: await editionFrom(asked, side, startsOn, marginRate) }),
  });
  return edition;
}

async function editionFrom(
  asked: Parameters<typeof suggestedFrom>[0],
  side: Awaited<ReturnType<typeof studioSide>>,
  startsOn: Day,
  marginRate: number,
): Promise<SmallestEdition | null> {
  const suggested = suggestedFrom(asked);
  const features = suggested.features
    .filter(feature => feature.edition === 'mvp')
    .map(feature => ({ ...feature, id: feature.key }));
  if (!features.length) return null;
  const plan = {
    startsOn,
    systemicShare: 0.25,
    budgetMinor: null,
    deadline: null,
    features,
    risks: [],
    fixedCosts: [],
  };
  const input = { ...composeInput(plan, side), trials: TRIALS };
  try {
    const { cost, finish, workdays } = (await forecastInThreads(input, { detail: false })).editions.mvp;
    return {
      p50PriceMinor: withMarkup(cost.p50, marginRate),
      p50Workdays: workdays.p50,
      earliestFinish: finish.p50,
    };
  } catch (error) {
    // Nobody in the team does this kind of work: the forecast page says so, a readiness score cannot.
    if (error instanceof EngineInputError) return null;
    throw error;
  }
}
