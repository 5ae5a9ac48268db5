import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { forecasts } from '@/db/schema/forecast';
import { cache } from '@/server/kernel/cache';
import { id } from '@/server/kernel/ids';
import { withMarkup } from '@/server/kernel/money';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { comparePlans } from '@/server/plan/domain/compare/compare';
import { type ChangeGroup, groupsIn, withGroups } from '@/server/plan/domain/compare/groups';
import { planAt, versionOrNow } from '@/server/plan/version-queries';
import { studioSettings } from '@/server/studio/queries';
import { composeInput, type PlanToForecast, type StudioSide, TRIALS } from './domain/compose-input';
import { isEmptyEdition } from './domain/empty-edition';
import { refusalInWords } from './domain/refusal';
import {
  type Attribution,
  attribute,
  type BriefForecast,
  type Figures,
  figuresOf,
} from './domain/version-figures';
import { EngineInputError } from './engine/errors';
import { ENGINE_VERSION } from './engine/forecast';
import { validate } from './engine/plan/validate';
import type { Forecast, ForecastInput } from './engine/types';
import { forecastInThreads } from './engine-threads';
import { hashInput, studioSide } from './input';

/** A share of a change is a difference of two forecasts that draw the same chance: fewer trials tell it well. */
const TRIALS_OF = { few: { side: TRIALS, share: 2_000 }, many: { side: 2_000, share: 500 } };
/** From here on fewer trials answer in the time that a reader waits. */
const MANY_FEATURES = 150;

type Side = { ok: true; figures: Figures; trials: number } | { ok: false; sentence: string };

export interface VersionsForecast {
  currency: string;
  from: Side;
  to: Side;
  /** What each kind of change does by itself; null where one of the sides cannot be forecast, or nothing changed. */
  shares: { trials: number; attribution: Attribution } | null;
}

/**
 * What the changes from one version to another did to cost, price and finish. Both are forecast with
 * today's team, calendar and rates and the same seed, so that the difference comes from the plan alone.
 */
export const compareVersions = query({
  name: 'forecast.compareVersions',
  input: z.object({ planId: id('plan'), from: versionOrNow, to: versionOrNow }),
  allow: [members(), system],
  async run({ input: { planId, from, to }, ...scope }): Promise<VersionsForecast> {
    const before = await planAt(scope, planId, from);
    const after = await planAt(scope, planId, to);
    const { currency, marginRate } = await studioSettings.within(scope, {});
    // Two versions may begin years apart, and each needs the holidays of its own years.
    const sides = new Map<string, StudioSide>();
    for (const day of [before.startsOn, after.startsOn])
      if (!sides.has(day)) sides.set(day, await studioSide(scope, day));
    const isMany = Math.max(before.features.length, after.features.length) > MANY_FEATURES;
    const trialsOf = isMany ? TRIALS_OF.many : TRIALS_OF.few;
    const inputOf = (plan: PlanToForecast) => ({
      ...composeInput(plan, sides.get(plan.startsOn)!),
      trials: trialsOf.side,
    });
    const figures = (input: ForecastInput) => figuresFor(scope, input, price);
    const price = (costMinor: number) => withMarkup(Math.round(costMinor), marginRate);

    const ends = {
      from: await side(inputOf(before)),
      to: await side(inputOf(after)),
    };
    const found = comparePlans(before, after);
    const groups = [...groupsIn(found).keys()];
    const counts = {
      mvp: groupsIn(found, 'mvp'),
      scalable: groupsIn(found, 'scalable'),
      enterprise: groupsIn(found, 'enterprise'),
    };
    if (!ends.from.ok || !ends.to.ok || !groups.length) return { currency, ...ends, shares: null };
    if (groups.length === 1) {
      const whole = [{ group: groups[0]!, figures: ends.to.figures }];
      const attribution = attribute(ends.from.figures, ends.to.figures, ends.from.figures, whole, counts);
      return { currency, ...ends, shares: { trials: ends.to.trials, attribution } };
    }

    const trials = trialsOf.share;
    const base = await figures({ ...inputOf(before), trials });
    const alone: { group: ChangeGroup; figures: Figures | null }[] = [];
    for (const group of groups) {
      const plan = withGroups(before, after, new Set([group]));
      const outcome = await side({ ...inputOf(plan), trials });
      alone.push({ group, figures: outcome.ok ? outcome.figures : null });
    }
    const attribution = attribute(ends.from.figures, ends.to.figures, base, alone, counts);
    return { currency, ...ends, shares: { trials, attribution } };

    async function side(input: ForecastInput): Promise<Side> {
      try {
        return { ok: true, figures: await figures(input), trials: input.trials };
      } catch (error) {
        if (error instanceof EngineInputError) return { ok: false, sentence: refusalInWords(error, input) };
        throw error;
      }
    }
  },
});

/** From the stored forecast of the same input, from the cache, or simulated now. */
async function figuresFor(
  scope: QueryScope,
  input: ForecastInput,
  price: (costMinor: number) => number,
): Promise<Figures> {
  if (!input.features.length) return figuresOf(null, input.start, price);
  // Before the cache is asked: it would wrap the refusal in an error of its own.
  validate(input);
  const inputHash = hashInput(input);
  const costs = await cache().getOrSet({
    key: ['forecast.figures', scope.actor.studioId ?? '', ENGINE_VERSION, inputHash].join(':'),
    ttl: '1d',
    factory: async () => {
      const stored = await storedResult(scope, inputHash);
      if (stored) return brief(stored);
      return brief(await forecastInThreads(input, { detail: false }));
    },
  });
  return figuresOf(costs, input.start, price);
}

async function storedResult({ tx }: QueryScope, inputHash: string): Promise<Forecast | null> {
  const [found] = await tx
    .select({ result: forecasts.result })
    .from(forecasts)
    .where(and(eq(forecasts.inputHash, inputHash), eq(forecasts.engineVersion, ENGINE_VERSION)))
    .orderBy(desc(forecasts.createdAt))
    .limit(1);
  return found?.result ?? null;
}

const brief = ({ editions }: Forecast) => ({
  mvp: briefOf(editions.mvp),
  scalable: briefOf(editions.scalable),
  enterprise: briefOf(editions.enterprise),
});

const briefOf = (edition: Forecast['editions']['mvp']): BriefForecast => ({
  featureCount: edition.featureCount,
  isEmpty: isEmptyEdition(edition),
  p50: edition.cost.p50,
  p80: edition.cost.p80,
  finishP50: edition.finish.p50,
  finishP80: edition.finish.p80,
});
