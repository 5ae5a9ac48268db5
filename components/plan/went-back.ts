import type { Id } from '@/server/kernel/ids';
import { forgetInTab, inTab, readSteps } from './kept-steps';

type PlanId = Id<'plan'>;

/** A plan that was put back to a version, which can itself be undone. */
export interface WentBack {
  /** The version that it went back to. */
  title: string;
  /** The version that holds the plan as it was before. */
  kept: Id<'planVersion'>;
  /** The plan's revision after it: a later one says that it was changed since. */
  revision: number;
}

const forgetters = new Map<PlanId, Set<() => void>>();

/** What was done before a plan goes back to a version cannot be taken back after: its keeper forgets it. */
export function whenGoingBack(planId: PlanId, forget: () => void): void {
  // On the server the map would be shared by everybody.
  if (typeof window === 'undefined') return;
  forgetters.set(planId, (forgetters.get(planId) ?? new Set()).add(forget));
}

/** Says that a plan was put back to a version; null: that this was undone. */
export function goneBack(planId: PlanId, to: WentBack | null): void {
  forgetInTab(planId);
  for (const forget of forgetters.get(planId) ?? []) forget();
  storeOf(planId).write(JSON.stringify(to));
}

export const lastWentBack = (planId: PlanId): WentBack | null =>
  readSteps(storeOf(planId)) as WentBack | null;

/** Why there is nothing to take back, or to do again. */
export function nothingTo(how: 'undo' | 'redo', planId: PlanId): string {
  const before = lastWentBack(planId);
  return before
    ? `Nothing to ${how} since the plan went back to “${before.title}”. That is undone under Versions.`
    : `Nothing to ${how}`;
}

const storeOf = (planId: PlanId) => inTab(`groundwork.went-back.${planId}`);
