import type { Edition } from '@/server/forecast/engine/types';
import type { Demands } from '@/server/plan/domain/architecture/demands';
import { contentOfRisk } from '@/server/plan/domain/changed-suggestion';
import { namedIn } from '@/server/plan/domain/part-references';
import type { ContentKind } from '@/server/plan/domain/parts';
import type { EffortHours, Plan, PlanFeature } from '@/server/plan/domain/plan';
import { likelyHoursByEdition } from '@/server/plan/domain/totals';
import type { Decision, Weighed, WeighedFeature, WeighedPart } from '@/server/plan/domain/weigh';

/** What `plan.suggestions` answers. */
export type Suggestions = Weighed & {
  demands: Demands;
  ownDemands: boolean;
  /** The plan's, as it was read for them. */
  revision: number;
};

export type Decisions = ReadonlyMap<string, Decision>;

/** The suggestions as they look with decisions that are still on their way to the server. */
export function withDecisions<W extends Weighed>(weighed: W, decisions: Decisions): W {
  if (!decisions.size) return weighed;
  const decided = <T extends { key: string; decision: Decision }>(one: T): T => {
    const decision = decisions.get(one.key);
    return decision && decision !== one.decision ? { ...one, decision } : one;
  };
  return {
    ...weighed,
    features: weighed.features.map(decided),
    risks: weighed.risks.map(decided),
    parts: weighed.parts.map(decided),
  };
}

/** Everything that the rules suggest; a studio's own parts are no suggestions. */
export const suggestedOf = (weighed: Weighed): { key: string; decision: Decision }[] => [
  ...weighed.features,
  ...weighed.risks,
  ...suggestedParts(weighed.parts),
];

export const suggestedParts = (parts: readonly WeighedPart[]): WeighedPart[] =>
  parts.filter(part => part.source === 'rules');

export function countsOf(all: readonly { decision: Decision }[]): Record<Decision, number> {
  const counts: Record<Decision, number> = { suggested: 0, accepted: 0, refused: 0 };
  for (const { decision } of all) counts[decision] += 1;
  return counts;
}

export const waitingKeys = (all: readonly { key: string; decision: Decision }[]): string[] =>
  all.filter(one => one.decision === 'suggested').map(one => one.key);

/** Likely hours of each edition with everything in it that is not refused. */
export const hoursWithAll = (
  planned: readonly Pick<PlanFeature, 'edition' | 'effortHours' | 'origin'>[],
  suggested: readonly WeighedFeature[],
): Record<Edition, number> => {
  // The plan may be read a moment before the suggestions are.
  const there = new Set(planned.map(one => one.origin));
  return likelyHoursByEdition([
    ...planned,
    ...suggested.filter(one => one.featureId === null && !there.has(one.key) && one.decision !== 'refused'),
  ]);
};

/** Accepted features and risks as the plan has them, which may be otherwise than they were suggested. */
export function asInPlan<W extends Weighed>(weighed: W, plan: Pick<Plan, 'features' | 'risks'>): W {
  const features = new Map(plan.features.map(one => [one.id, one]));
  const risks = new Map(plan.risks.map(one => [one.id, one]));
  return {
    ...weighed,
    features: weighed.features.map(one => {
      const own = one.featureId && features.get(one.featureId);
      if (!own || one.decision !== 'accepted') return one;
      const { title, edition, effortHours, because, serves } = own;
      return { ...one, title, edition, effortHours, because, serves };
    }),
    risks: weighed.risks.map(one => {
      const own = one.riskId && risks.get(one.riskId);
      return own && one.decision === 'accepted' ? { ...one, ...contentOfRisk(own) } : one;
    }),
  };
}

/** The sums of an effort's lows and highs. */
export function hoursBetween(effort: EffortHours): { low: number; high: number } {
  const ranges = Object.values(effort);
  const sum = (of: 'low' | 'high') => ranges.reduce((total, range) => total + (range?.[of] ?? 0), 0);
  return { low: sum('low'), high: sum('high') };
}

export interface Area<T> {
  area: string;
  features: T[];
}

/** By area, areas in the order in which they first appear. */
export function byArea<T extends { area: string }>(features: readonly T[]): Area<T>[] {
  const areas = new Map<string, T[]>();
  for (const feature of features) {
    const own = areas.get(feature.area);
    if (own) own.push(feature);
    else areas.set(feature.area, [feature]);
  }
  return [...areas].map(([area, own]) => ({ area, features: own }));
}

/** The other kinds as they are decided on together, each with the page where they are worked on. */
export const PART_GROUPS = [
  { title: 'Roles', kinds: ['role'], path: 'data', pathName: 'Data' },
  { title: 'Entities', kinds: ['entity'], path: 'data', pathName: 'Data' },
  { title: 'Relations and rights', kinds: ['relation', 'permission'], path: 'data', pathName: 'Data' },
  { title: 'Architecture', kinds: ['component'], path: 'architecture', pathName: 'Architecture' },
  { title: 'Security controls', kinds: ['control'], path: 'security', pathName: 'Security' },
  { title: 'Scalability targets', kinds: ['target'], path: 'architecture', pathName: 'Architecture' },
] as const satisfies readonly {
  title: string;
  kinds: readonly ContentKind[];
  path: string;
  pathName: string;
}[];

const named = (key: string | undefined, nameOf: (key: string) => string): string | null =>
  key === undefined ? null : nameOf(key);

/** One suggestion of any kind, as filters, keys and the fold of the refused ones know it. */
export interface Listed {
  key: string;
  decision: Decision;
  title: string;
  because: string;
  edition: Edition | null;
  /** The role or entity that it names and that was refused: it comes back with that. */
  refusedWith: string | null;
}

export function listOf(
  suggested: Weighed,
  wordsOf: (part: WeighedPart) => string,
  nameOf: (key: string) => string,
): Listed[] {
  const { features, risks, parts } = suggested;
  const refused = new Set(parts.filter(part => part.decision === 'refused').map(part => part.key));
  const refusedWith = ({ content }: WeighedPart) => namedIn(content).find(key => refused.has(key));
  const alone = { refusedWith: null };
  return [
    ...features.map(one => ({ ...one, ...alone })),
    ...risks.map(one => ({ ...one, ...alone })),
    ...suggestedParts(parts).map(part => ({
      ...part,
      title: wordsOf(part),
      refusedWith: named(refusedWith(part), nameOf),
      edition: 'edition' in part.content ? part.content.edition : null,
    })),
  ];
}
