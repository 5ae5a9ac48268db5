import { normalQuantile } from '../numbers/normal';
import { type Sampler, samplerOf } from '../numbers/sampler';
import type { Edition, ForecastInput, Risk } from '../types';
import { disciplinesOf, isIn, type Work } from './work';

/** A risk of one edition: when it fires, one draw of its impact goes to hours, days or money. */
export interface PlannedRisk {
  id: string;
  probability: number;
  /** Share of its chance that goes with S. */
  systemicShare: number;
  /** It happens where its score lies above this. */
  threshold: number;
  kind: Risk['impact']['kind'];
  sample: Sampler;
  /** Names of its random streams: does it fire, and how hard. */
  streams: readonly [string, string];
  /** For hours: the items that grow, and each one's share. */
  items: Int32Array;
  shares: Float64Array;
}

const thresholdOf = (probability: number): number =>
  probability === 0
    ? Number.POSITIVE_INFINITY
    : probability === 1
      ? Number.NEGATIVE_INFINITY
      : -normalQuantile(probability);

/** Needs a checked input. */
export function risksOf(input: ForecastInput, edition: Edition, work: Work): PlannedRisk[] {
  return input.risks
    .filter(risk => isIn(edition, risk.edition))
    .map(risk => ({
      id: risk.id,
      probability: risk.probability,
      systemicShare: risk.systemicShare ?? 0,
      threshold: thresholdOf(risk.probability),
      kind: risk.impact.kind,
      sample: samplerOf(risk.impact.range, input),
      streams: [`risk:${risk.id}/fires`, `risk:${risk.id}/impact`],
      ...(risk.impact.kind === 'hours'
        ? spread(input, work, risk.impact.featureIds)
        : { items: new Int32Array(0), shares: new Float64Array(0) }),
    }));
}

/**
 * Shares by likely hours among all named features, those of later editions included: what falls on these is not
 * felt in this edition, so that a risk weighs the same on a feature in every edition.
 */
function spread(input: ForecastInput, work: Work, featureIds: readonly string[]) {
  const named = new Set(featureIds);
  let totalHours = 0;
  for (const feature of input.features) {
    if (!named.has(feature.id)) continue;
    for (const discipline of disciplinesOf(feature)) totalHours += feature.effortHours[discipline]!.likely;
  }
  const items = Int32Array.from(work.itemFeature.keys()).filter(item =>
    named.has(work.features[work.itemFeature[item]!]!.id),
  );
  return { items, shares: Float64Array.from(items, item => work.likelyHours[item]! / totalHours) };
}
