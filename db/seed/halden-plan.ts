import type { Actor } from '@/server/kernel/actor';
import { type Id, newId } from '@/server/kernel/ids';
import { acceptSuggestions } from '@/server/plan/accept-suggestions';
import { addFeature } from '@/server/plan/add-feature';
import { planById } from '@/server/plan/queries';
import { refuseSuggestions } from '@/server/plan/refuse-suggestions';
import { removeFeatures } from '@/server/plan/remove-features';
import { removeFixedCost } from '@/server/plan/remove-fixed-cost';
import { removeRisk } from '@/server/plan/remove-risk';
import { saveDetails } from '@/server/plan/save-details';
import { saveFixedCost } from '@/server/plan/save-fixed-cost';
import { saveRisk } from '@/server/plan/save-risk';
import { planSuggestions } from '@/server/plan/suggestions';
import { readExamplePlan } from './example-plan';
import { AREAS, SERVES } from './halden-reasons';
import { ANSWERS } from './northlight';

/** Fills a plan with docs/examples/plan.json, as a planner would over a morning who knows the trade. */
export async function fillWithExample(owner: Actor, planId: Id<'plan'>): Promise<void> {
  const before = await planById(owner, { planId });
  for (const { id: riskId } of before.risks) await removeRisk(owner, { planId, riskId });
  const featureIds = before.features.map(one => one.id);
  if (featureIds.length) await removeFeatures(owner, { planId, featureIds });
  for (const { id: fixedCostId } of before.fixedCosts) await removeFixedCost(owner, { planId, fixedCostId });

  const example = await readExamplePlan();
  const ids = new Map(example.features.map(feature => [feature.id, newId('feature')]));
  const idsOf = (keys: readonly string[]) => keys.map(key => ids.get(key)!);
  const areaOf = new Map(
    Object.entries(AREAS).flatMap(([area, keys]) => keys.split(' ').map(key => [key, area])),
  );
  for (const feature of example.features) {
    const [serves = [], because = ''] = SERVES[feature.id] ?? [];
    await addFeature(owner, {
      planId,
      featureId: ids.get(feature.id)!,
      area: areaOf.get(feature.id) ?? 'Other',
      title: feature.title,
      edition: feature.edition,
      effortHours: feature.effortHours,
      needs: idsOf(feature.needs),
      serves: [...serves],
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
  await decideSuggestions(owner, planId);
}

/** Roles, entities, architecture and controls as suggested; features and risks were planned by hand. */
async function decideSuggestions(owner: Actor, planId: Id<'plan'>): Promise<void> {
  const { features, risks, parts } = await planSuggestions(owner, { planId });
  const waitingOf = (all: readonly { key: string; decision: string }[]) =>
    all.filter(one => one.decision === 'suggested').map(one => one.key);
  const byHand = waitingOf([...features, ...risks]);
  if (byHand.length) await refuseSuggestions(owner, { planId, keys: byHand });
  if (waitingOf(parts).length) await acceptSuggestions(owner, { planId, keys: 'all' });
}
