import { normalCdf, normalQuantile } from '../numbers/normal';
import type { Sampler } from '../numbers/sampler';
import { OVERRUN_SHARE } from '../overrun';
import { DISCIPLINES, type Discipline, type Feature, type ForecastInput } from '../types';

/** A piece of work that was done or begun. */
export interface KnownPiece {
  sampler: Sampler;
  /** Logged so far. */
  hours: number;
  /** It took just these hours; else it takes more. */
  isDone: boolean;
}

/** Scores that a piece of work may have had, from `low` to `high`; infinite where nothing bounds them. */
export interface PossibleScores {
  low: number;
  high: number;
}

/** Hours are logged to the quarter and rounded in memory: what is done took what was logged, give or take this share. */
const LOGGED_WITHIN = 0.05;

/** Beyond this score a range says nothing more of what is left. One piece in some 4,000 gets there by chance. */
export const END_OF_RANGE = 3.5;

/** No sampler is asked beyond: scores would leave the numbers that a computer has. */
const FARTHEST_SCORE = 8;

const keyOf = (featureId: string, discipline: Discipline) => `${featureId}/${discipline}`;

/** What was logged, by feature and discipline; null where nothing was. */
export function loggedHours({ progress }: Pick<ForecastInput, 'progress'>) {
  if (!progress?.items.length) return null;
  const entries = new Map(progress.items.map(one => [keyOf(one.featureId, one.discipline), one]));
  return (feature: Feature, discipline: Discipline) => entries.get(keyOf(feature.id, discipline)) ?? null;
}

/**
 * What the plan's done and begun work says of the rest, whatever edition it belongs to. Work that was certain says
 * nothing: its hours had no chance in them.
 */
export function knownPieces(
  input: ForecastInput,
  samplerOf: (feature: Feature, discipline: Discipline) => Sampler,
): KnownPiece[] {
  const logged = loggedHours(input);
  if (!logged) return [];
  return input.features.flatMap(feature =>
    DISCIPLINES.flatMap(discipline => {
      const entry = logged(feature, discipline);
      if (!entry || entry.hours === 0) return [];
      const sampler = samplerOf(feature, discipline);
      return isCertain(sampler) ? [] : [{ sampler, hours: entry.hours, isDone: entry.isDone }];
    }),
  );
}

/** The scores at which a piece takes what was logged of it, where all work takes `factor` times its hours. */
export function possibleScores({ sampler, hours, isDone }: KnownPiece, factor: number): PossibleScores {
  const least = isDone ? hours * (1 - LOGGED_WITHIN) : hours;
  const most = isDone ? hours * (1 + LOGGED_WITHIN) : Number.POSITIVE_INFINITY;
  // Hours that a range rules out lie beyond all of its scores.
  return {
    low: Math.min(scoreBelow(sampler, least / factor), FARTHEST_SCORE),
    high: Math.max(scoreBelow(sampler, most / factor), -FARTHEST_SCORE),
  };
}

/** The score up to which a sampler gives less than these hours, by bisection; infinite where it always or never does. */
export function scoreBelow(sampler: Sampler, hours: number): number {
  if (sampler(-FARTHEST_SCORE) >= hours) return Number.NEGATIVE_INFINITY;
  if (sampler(FARTHEST_SCORE) < hours) return Number.POSITIVE_INFINITY;
  let low = -FARTHEST_SCORE;
  let high = FARTHEST_SCORE;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sampler(middle) < hours) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Hours left when half of the cases that are still possible take longer. */
export function medianLeft(sampler: Sampler, spentHours: number): number {
  if (spentHours === 0) return sampler(0);
  const passed = scoreBelow(sampler, spentHours);
  if (passed >= END_OF_RANGE) return OVERRUN_SHARE * sampler(0);
  return Math.max(0, sampler(-normalQuantile(normalCdf(-passed) / 2)) - spentHours);
}

const isCertain = (sampler: Sampler) => sampler(-1) === sampler(1);

/** The items of an edition that were begun. */
export interface Begun {
  items: Int32Array;
  /** Hours logged on each. */
  spentHours: Float64Array;
  /** The score that each has passed with them. */
  passedScore: Float64Array;
}

export function begunItems(samplers: readonly Sampler[], spentHours: Float64Array): Begun {
  const items = Int32Array.from(samplers.keys()).filter(item => spentHours[item]! > 0);
  return {
    items,
    spentHours: Float64Array.from(items, item => spentHours[item]!),
    passedScore: Float64Array.from(items, item => scoreBelow(samplers[item]!, spentHours[item]!)),
  };
}
