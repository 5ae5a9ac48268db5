import type { AnswerRef, CitedAnswer } from '@/server/brief/domain/cited-answers';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { Plan, PlanFeature } from './plan';
import { traceOf } from './suggest/trace';
import type { Weighed, WeighedFeature } from './weigh';

/** One answer of the brief, and what becomes of it. */
export interface TracedAnswer extends CitedAnswer {
  /** Whether it asks for work; the others are limits and taste. */
  asks: boolean;
  /** The plan's features that serve it. */
  features: PlanFeature[];
  /** How many of the plan's features only carry it, as they carry every other answer, or measure it. */
  carryingCount: number;
  /** Suggested ones that would, and that nobody has decided about. */
  waiting: WeighedFeature[];
  /** Roles, choices of architecture, controls and targets that serve it, accepted or not decided about. */
  partCount: number;
  /** Why nothing is to serve it, as the studio said; null where it said nothing. */
  leftOut: string | null;
  state: AnswerState;
  /** It asks for work, and nothing serves it, would serve it, or says why not. */
  isOrphan: boolean;
}

/** `quiet`: nothing serves it, and nothing has to. */
export type AnswerState = 'served' | 'waiting' | 'left out' | 'orphan' | 'quiet';

/** What serves every answer of a brief, in the brief's order, and what would once it is accepted. */
export function tracedAnswers(
  brief: BriefAnswers,
  plan: Pick<Plan, 'features' | 'parts'>,
  suggested: Weighed,
): TracedAnswer[] {
  const decided = (decision: 'accepted' | 'suggested') => ({
    features: suggested.features.filter(one => one.decision === decision),
    parts: suggested.parts.filter(one => one.decision === decision),
  });
  const there = traceOf(brief, { features: plan.features, parts: decided('accepted').parts });
  const open = traceOf(brief, decided('suggested'));
  const reasons = new Map(plan.parts.flatMap(part => (part.content ? [] : [[part.key, part.because]])));
  return there.answers.map(({ answer, asks, features, carrying, parts }, at): TracedAnswer => {
    const waiting = open.answers[at]!;
    const leftOut = reasons.get(leftOutKey(answer.ref)) ?? null;
    const state: AnswerState =
      features.length || parts.length
        ? 'served'
        : waiting.features.length || waiting.parts.length
          ? 'waiting'
          : leftOut !== null
            ? 'left out'
            : asks
              ? 'orphan'
              : 'quiet';
    return {
      ...answer,
      asks,
      features,
      carryingCount: carrying.length,
      waiting: waiting.features,
      partCount: parts.length + waiting.parts.length,
      leftOut,
      state,
      isOrphan: state === 'orphan',
    };
  });
}

/** Under this key the plan keeps why nothing is to serve an answer. */
export const leftOutKey = (ref: AnswerRef): string => `${LEFT_OUT}${ref}`;
export const isLeftOut = (key: string): boolean => key.startsWith(LEFT_OUT);
const LEFT_OUT = 'unmet:';
