import type { Edition } from '@/server/forecast/engine/types';
import type { Demands } from '@/server/plan/domain/architecture/demands';
import type { ContentKind } from '@/server/plan/domain/parts';
import type { EffortHours, PlanFeature } from '@/server/plan/domain/plan';
import { likelyHoursByEdition } from '@/server/plan/domain/totals';
import type { Decision, Weighed, WeighedFeature, WeighedPart } from '@/server/plan/domain/weigh';

/** What `plan.suggestions` answers. */
export type Suggestions = Weighed & { demands: Demands; ownDemands: boolean };

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
  planned: readonly Pick<PlanFeature, 'edition' | 'effortHours'>[],
  suggested: readonly WeighedFeature[],
): Record<Edition, number> =>
  likelyHoursByEdition([
    ...planned,
    ...suggested.filter(one => one.featureId === null && one.decision !== 'refused'),
  ]);

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

/** One suggestion of any kind, as filters, keys and the fold of the refused ones know it. */
export interface Listed {
  key: string;
  decision: Decision;
  title: string;
  because: string;
  edition: Edition | null;
  /** Whether it is changed on this page. */
  editable: boolean;
}

export function listOf(suggested: Weighed, wordsOf: (part: WeighedPart) => string): Listed[] {
  const { features, risks, parts } = suggested;
  return [
    ...features.map(one => ({ ...one, editable: true })),
    ...risks.map(one => ({ ...one, editable: false })),
    ...suggestedParts(parts).map(part => ({
      ...part,
      title: wordsOf(part),
      edition: 'edition' in part.content ? part.content.edition : null,
      editable: false,
    })),
  ];
}
