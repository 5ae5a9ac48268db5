import { type Graph, graphOf, inDegrees, reversed, targetsOf } from '../graph';
import { type Sampler, samplerOf } from '../numbers/sampler';
import {
  DISCIPLINES,
  type Discipline,
  EDITIONS,
  type Edition,
  type Feature,
  type ForecastInput,
} from '../types';
import { type Begun, begunItems, loggedHours, medianLeft } from './progress';

/** The work of one edition that is not done, as arrays: an item is one discipline's share of one feature. */
export interface Work {
  edition: Edition;
  features: readonly Feature[];
  /** From a feature to those that need it. */
  featureSuccessors: Graph;
  featureNeedCount: Int32Array;
  featureItemCount: Int32Array;
  /** Items of feature f are `itemOffsets[f] … itemOffsets[f + 1] − 1`. */
  itemOffsets: Int32Array;
  itemFeature: Int32Array;
  itemDiscipline: Int32Array;
  /** Names of the items' random streams: the same in every edition. */
  itemStreams: readonly string[];
  /** Hours of the whole item, corrected by how finished work turned out. */
  itemSamplers: readonly Sampler[];
  /** Hours that are left at the median. */
  medianHours: Float64Array;
  likelyHours: Float64Array;
  begun: Begun;
}

/** Whether something introduced with one edition is part of another: each edition includes those before. */
export function isIn(edition: Edition, introducedWith: Edition): boolean {
  return EDITIONS.indexOf(introducedWith) <= EDITIONS.indexOf(edition);
}

/** Needs a checked input. */
export function workOf(input: ForecastInput, edition: Edition): Work {
  const features = input.features.filter(feature => isIn(edition, feature.edition));
  const planned = features.flatMap((feature, index) =>
    disciplinesOf(feature).map(discipline => ({
      feature,
      index,
      discipline,
      sampler: correctedSampler(feature, discipline, input),
    })),
  );
  const logged = loggedHours(input);
  const items = planned.filter(({ feature, discipline }) => !logged?.(feature, discipline)?.isDone);
  const itemSamplers = items.map(item => item.sampler);
  const spentHours = Float64Array.from(
    items,
    ({ feature, discipline }) => logged?.(feature, discipline)?.hours ?? 0,
  );
  const featureSuccessors = successorsOf(features);
  const featureItemCount = new Int32Array(features.length);
  for (const { index } of items) featureItemCount[index]!++;
  const itemOffsets = new Int32Array(features.length + 1);
  featureItemCount.forEach((count, index) => {
    itemOffsets[index + 1] = itemOffsets[index]! + count;
  });
  return {
    edition,
    features,
    featureSuccessors,
    featureNeedCount: inDegrees(featureSuccessors),
    featureItemCount,
    itemOffsets,
    itemFeature: Int32Array.from(items, item => item.index),
    itemDiscipline: Int32Array.from(items, item => DISCIPLINES.indexOf(item.discipline)),
    itemStreams: items.map(({ feature, discipline }) => `work:${feature.id}/${discipline}`),
    itemSamplers,
    medianHours: Float64Array.from(itemSamplers, (sampler, item) => medianLeft(sampler, spentHours[item]!)),
    likelyHours: Float64Array.from(items, item => item.feature.effortHours[item.discipline]!.likely),
    begun: begunItems(itemSamplers, spentHours),
  };
}

/** How finished work of the discipline turned out moves the middle of the estimate; its shape stays. */
export function correctedSampler(feature: Feature, discipline: Discipline, input: ForecastInput): Sampler {
  const factor = input.calibration?.hoursFactor[discipline] ?? 1;
  const { low, likely, high } = feature.effortHours[discipline]!;
  return samplerOf({ low: low * factor, likely: likely * factor, high: high * factor }, input);
}

/** The disciplines that have work in a feature; 0 to 0 hours is none. */
export function disciplinesOf(feature: Feature): Discipline[] {
  return DISCIPLINES.filter(discipline => (feature.effortHours[discipline]?.high ?? 0) > 0);
}

/** The same work with every dependency turned round: what must be last is first. */
export function backwards(work: Work): Work {
  const featureSuccessors = reversed(work.featureSuccessors);
  return { ...work, featureSuccessors, featureNeedCount: inDegrees(featureSuccessors) };
}

/** The features that wait for a feature, directly or through others that have no work of their own. */
export function successorsThroughEmpty(work: Work, feature: number): number[] {
  const found = new Set<number>();
  const visit = (from: number) => {
    for (const next of targetsOf(work.featureSuccessors, from)) {
      if (found.has(next)) continue;
      found.add(next);
      if (work.featureItemCount[next] === 0) visit(next);
    }
  };
  visit(feature);
  return [...found];
}

function successorsOf(features: readonly Feature[]): Graph {
  const indexOf = new Map(features.map((feature, index) => [feature.id, index]));
  const rows: number[][] = features.map(() => []);
  features.forEach((feature, index) => {
    for (const need of new Set(feature.needs)) rows[indexOf.get(need)!]!.push(index);
  });
  return graphOf(rows);
}
