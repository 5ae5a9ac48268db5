import {
  type AnswerRef,
  ASKING_SECTIONS,
  type CitedAnswer,
  citedAnswers,
} from '@/server/brief/domain/cited-answers';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { Plan, PlanFeature } from './plan';
import type { Weighed, WeighedFeature } from './weigh';

/** One answer of the brief, and what becomes of it. */
export interface TracedAnswer extends CitedAnswer {
  /** The plan's features that serve it. */
  features: PlanFeature[];
  /** How many of the plan's features only carry it, as they carry every other answer. */
  carryingCount: number;
  /** Suggested ones that would, and that nobody has decided about. */
  waiting: WeighedFeature[];
  /** Roles, choices of architecture, controls and targets that serve it, accepted or not decided about. */
  partCount: number;
  /** Why nothing is to serve it, as the studio said; null where it said nothing. */
  leftOut: string | null;
  /** It asks for work, and nothing serves it, would serve it, or says why not. */
  isOrphan: boolean;
}

/** What serves every answer of a brief, in the brief's order. A section cited as a whole serves none of its rows. */
export function tracedAnswers(
  answers: BriefAnswers,
  plan: Pick<Plan, 'features' | 'parts'>,
  suggested: Weighed,
): TracedAnswer[] {
  const waiting = suggested.features.filter(one => one.decision === 'suggested' && !isCarrying(one));
  const parts = suggested.parts.filter(one => one.decision !== 'refused' && SERVING_PARTS.includes(one.kind));
  const reasons = new Map(plan.parts.map(part => [part.key, part.because]));
  return citedAnswers(answers).map(answer => {
    const serving = <S extends { serves: readonly AnswerRef[] }>(all: readonly S[]): S[] =>
      all.filter(({ serves }) => serves.includes(answer.ref));
    const [carrying, features] = parted(serving(plan.features), isCarrying);
    const found = { features, carryingCount: carrying.length, waiting: serving(waiting) };
    const partCount = serving(parts).length;
    const leftOut = reasons.get(leftOutKey(answer.ref)) ?? null;
    const isMet = found.features.length > 0 || found.waiting.length > 0 || partCount > 0;
    const isOrphan = ASKING_SECTIONS.includes(answer.section) && !isMet && leftOut === null;
    return { ...answer, ...found, partCount, leftOut, isOrphan };
  });
}

/**
 * What the rules suggest for every product cites some of the answers that stand on it. It would be there
 * without them too, so it is nothing that serves them.
 */
export const isCarrying = (feature: Pick<PlanFeature, 'area'> & { origin?: string | null }): boolean =>
  feature.origin !== null && CARRYING_AREAS.includes(feature.area);

/** Under this key the plan keeps why nothing is to serve an answer. */
export const leftOutKey = (ref: AnswerRef): string => `unmet:${ref}`;

const CARRYING_AREAS: readonly string[] = ['Foundations', 'Operations', 'Launch', 'Trust and compliance'];
/** An entity or a right comes with a feature; these can be all that an answer asks for. */
const SERVING_PARTS: readonly string[] = ['role', 'component', 'control', 'target'];

function parted<T>(all: readonly T[], is: (one: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(is), all.filter(one => !is(one))];
}
