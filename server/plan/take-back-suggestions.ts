import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { features, planParts, risks } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { namesIn, partName } from './domain/compare/part-names';
import type { PlanPart } from './domain/parts';
import { type PartContent, partKeySchema } from './domain/parts';
import { planById } from './queries';
import { holdPlan, planners, touchPlan } from './touch';

const updatedAt = z.iso.datetime();
const most = 2_000;

/**
 * Undoes `plan.acceptSuggestions`: what that call took, and nobody changed since, leaves the plan and waits
 * again. What was changed stays, and is named.
 */
export const takeBackSuggestions = command({
  name: 'plan.takeBackSuggestions',
  input: z.object({
    planId: id('plan'),
    /** As `plan.acceptSuggestions` answered it. */
    taken: z.object({
      features: z.array(z.object({ id: id('feature'), updatedAt })).max(most),
      risks: z.array(z.object({ id: id('risk'), updatedAt })).max(most),
      parts: z.array(z.object({ key: partKeySchema, updatedAt })).max(most),
    }),
  }),
  allow: planners,
  async run(scope) {
    const { tx, input } = scope;
    const { planId, taken } = input;
    const held = await holdPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const [ownFeatures, changedFeatures] = unchanged(
      plan.features.filter(fromSuggestion),
      taken.features,
      one => one.id,
    );
    const [ownRisks, changedRisks] = unchanged(plan.risks.filter(fromSuggestion), taken.risks, one => one.id);
    const [ownParts, changedParts] = unchanged(
      plan.parts.filter(part => part.content !== null),
      taken.parts.map(one => ({ ...one, id: one.key })),
      one => one.key,
    );
    const keys = [...ownFeatures, ...ownRisks].flatMap(one => one.origin ?? []);
    keys.push(...ownParts.map(part => part.key));
    const left = [
      ...[...changedFeatures, ...changedRisks].map(one => one.title),
      ...namesOf(changedParts, plan.parts),
    ];
    if (!keys.length) return { planId, revision: held.revision, takenBack: keys, left };
    const { revision } = await touchPlan(scope, planId);
    const ids = <T extends { id: string }>(rows: readonly T[]): T['id'][] => rows.map(row => row.id);
    if (ownFeatures.length)
      await tx
        .delete(features)
        .where(and(eq(features.planId, planId), inArray(features.id, ids(ownFeatures))));
    if (ownRisks.length)
      await tx.delete(risks).where(and(eq(risks.planId, planId), inArray(risks.id, ids(ownRisks))));
    await tx.delete(planParts).where(and(eq(planParts.planId, planId), inArray(planParts.key, keys)));
    return { planId, revision, takenBack: keys, left };
  },
  audit: ({ planId }, { takenBack, left }) => ({ subject: planId, detail: { takenBack, left } }),
});

/** What the studio put there by itself is not taken back. */
const fromSuggestion = ({ origin }: { origin: string | null }): boolean => origin !== null;

/** Those that are as they were taken, and those that somebody changed; what is gone is neither. */
function unchanged<T extends { updatedAt: string }>(
  present: readonly T[],
  taken: readonly { id: string; updatedAt: string }[],
  idOf: (one: T) => string,
): [same: T[], changed: T[]] {
  const was = new Map(taken.map(one => [one.id, one.updatedAt]));
  const there = present.filter(one => was.has(idOf(one)));
  const isSame = (one: T) => one.updatedAt === was.get(idOf(one));
  return [there.filter(isSame), there.filter(one => !isSame(one))];
}

/** Of parts that stand in the plan; one that was refused since is decided on, and no loss. */
function namesOf(changed: readonly PlanPart[], all: readonly PlanPart[]): string[] {
  const names = namesIn(all);
  return changed.flatMap(({ kind, content }) =>
    content && kind !== 'feature' && kind !== 'risk' ? [partName(kind, content as PartContent, names)] : [],
  );
}
