import { type Graph, graphOf, inDegrees, reversed } from '../graph';
import { type Sampler, samplerOf } from '../numbers/sampler';
import {
  DISCIPLINES,
  type Discipline,
  EDITIONS,
  type Edition,
  type Feature,
  type ForecastInput,
} from '../types';

/** The work of one edition, as arrays: an item is one discipline's share of one feature. */
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
  itemSamplers: readonly Sampler[];
  medianHours: Float64Array;
  likelyHours: Float64Array;
}

/** Whether something introduced with one edition is part of another: each edition includes those before. */
export function isIn(edition: Edition, introducedWith: Edition): boolean {
  return EDITIONS.indexOf(introducedWith) <= EDITIONS.indexOf(edition);
}

/** Needs a checked input. */
export function workOf(input: ForecastInput, edition: Edition): Work {
  const features = input.features.filter(feature => isIn(edition, feature.edition));
  const items = features.flatMap((feature, index) =>
    disciplinesOf(feature).map(discipline => ({ feature, index, discipline })),
  );
  const featureSuccessors = successorsOf(features);
  const featureItemCount = Int32Array.from(features, feature => disciplinesOf(feature).length);
  const itemOffsets = new Int32Array(features.length + 1);
  featureItemCount.forEach((count, index) => {
    itemOffsets[index + 1] = itemOffsets[index]! + count;
  });
  const itemSamplers = items.map(({ feature, discipline }) =>
    samplerOf(feature.effortHours[discipline]!, input),
  );
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
    medianHours: Float64Array.from(itemSamplers, sampler => sampler(0)),
    likelyHours: Float64Array.from(items, item => item.feature.effortHours[item.discipline]!.likely),
  };
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

function successorsOf(features: readonly Feature[]): Graph {
  const indexOf = new Map(features.map((feature, index) => [feature.id, index]));
  const rows: number[][] = features.map(() => []);
  features.forEach((feature, index) => {
    for (const need of new Set(feature.needs)) rows[indexOf.get(need)!]!.push(index);
  });
  return graphOf(rows);
}
