import type { ContentKind } from '@/server/plan/domain/parts';
import type { Plan } from '@/server/plan/domain/plan';
import type { Back, Taken } from './decided';

/** What has to leave the plan for an accepted suggestion to wait again, and what puts it back just as it was. */
export function inPlan(plan: Plan, key: string): { taken: Taken; back: Back } | null {
  const nothing: Taken = { features: [], risks: [], parts: [] };
  const feature = plan.features.find(one => one.origin === key);
  if (feature) {
    const { id, updatedAt } = feature;
    return {
      taken: { ...nothing, features: [{ id, key, updatedAt }] },
      back: {
        kind: 'restore-feature',
        feature,
        neededBy: plan.features.filter(one => one.needs.includes(id)).map(one => one.id),
        threatenedBy: plan.risks.filter(one => one.featureIds.includes(id)).map(one => one.id),
      },
    };
  }
  const risk = plan.risks.find(one => one.origin === key);
  if (risk) {
    const { id, updatedAt } = risk;
    return { taken: { ...nothing, risks: [{ id, key, updatedAt }] }, back: { kind: 'restore-risk', risk } };
  }
  const part = plan.parts.find(one => one.key === key && one.state === 'accepted' && one.content);
  if (!part) return null;
  const { updatedAt, ...row } = part;
  return {
    taken: { ...nothing, parts: [{ key, updatedAt }] },
    back: { kind: 'restore-part', row: { ...row, kind: row.kind as ContentKind } },
  };
}
