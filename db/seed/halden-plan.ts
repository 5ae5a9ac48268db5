import type { Actor } from '@/server/kernel/actor';
import { type Id, newId } from '@/server/kernel/ids';
import { addFeature } from '@/server/plan/add-feature';
import { planById } from '@/server/plan/queries';
import { removeFeature } from '@/server/plan/remove-feature';
import { removeRisk } from '@/server/plan/remove-risk';
import { saveDetails } from '@/server/plan/save-details';
import { saveFixedCost } from '@/server/plan/save-fixed-cost';
import { saveRisk } from '@/server/plan/save-risk';
import { readExamplePlan } from './example-plan';
import { ANSWERS, AREAS, SERVES } from './northlight';

/** Puts docs/examples/plan.json in place of the starter features, as a planner would over a morning. */
export async function replaceWithExample(owner: Actor, planId: Id<'plan'>): Promise<void> {
  const before = await planById(owner, { planId });
  for (const { id: riskId } of before.risks) await removeRisk(owner, { planId, riskId });
  for (const { id: featureId } of before.features) await removeFeature(owner, { planId, featureId });
  for (const one of before.fixedCosts)
    throw new Error(`the starter plan is not expected to have costs: ${one.title}`);

  const example = await readExamplePlan();
  const ids = new Map(example.features.map(feature => [feature.id, newId('feature')]));
  const idsOf = (keys: readonly string[]) => keys.map(key => ids.get(key)!);
  const areaOf = new Map(
    Object.entries(AREAS).flatMap(([area, keys]) => keys.split(' ').map(key => [key, area])),
  );
  for (const feature of example.features) {
    const [section, because = ''] = SERVES[feature.id] ?? [];
    await addFeature(owner, {
      planId,
      featureId: ids.get(feature.id)!,
      area: areaOf.get(feature.id) ?? 'Other',
      title: feature.title,
      edition: feature.edition,
      effortHours: feature.effortHours,
      needs: idsOf(feature.needs),
      serves: section ? [section] : [],
      because,
    });
  }
  for (const { title, probability, edition, impact } of example.risks) {
    const featureIds = impact.kind === 'hours' ? idsOf(impact.featureIds) : [];
    await saveRisk(owner, {
      planId,
      title,
      response: '',
      probability,
      edition,
      impact: impact.kind,
      ...impact.range,
      featureIds,
    });
  }
  for (const cost of example.fixedCosts) await saveFixedCost(owner, { planId, ...cost });
  await saveDetails(owner, {
    planId,
    startsOn: example.start,
    deadline: example.deadline,
    budgetMinor: ANSWERS.budget.highMinor,
  });
}
