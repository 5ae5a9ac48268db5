import { z } from 'zod';
import { dependencies, estimates, features, planParts, riskFeatures, risks } from '@/db/schema/plan';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { type CommandScope, command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { addableNeeds } from './domain/addable-needs';
import { fallen } from './domain/part-references';
import { partKeySchema } from './domain/parts';
import { lastInArea, positionFor, STEP } from './domain/place';
import type { Plan } from './domain/plan';
import type { SuggestedPlan } from './domain/suggest/suggested';
import { type Weighed, weigh } from './domain/weigh';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { planners, touchPlan } from './touch';

/** Takes suggestions into the plan as they are: those named, or all that nobody has decided about. */
export const acceptSuggestions = command({
  name: 'plan.acceptSuggestions',
  input: z.object({
    planId: id('plan'),
    keys: z.union([z.literal('all'), z.array(partKeySchema).min(1).max(2_000)]),
  }),
  allow: planners,
  async run(scope) {
    const { planId, keys } = scope.input;
    const { revision } = await touchPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const suggested = await suggestionsFor(scope, plan);
    const taken = await accept(scope, plan, suggested, keys);
    const accepted = taken.features.length + taken.risks.length + taken.parts.length;
    return { planId, revision, accepted, taken };
  },
  audit: (input, result) => ({ subject: input.planId, detail: { accepted: result.accepted } }),
});

/** What one call took, as it stood right then: what `plan.takeBackSuggestions` undoes. */
export interface Taken {
  features: { id: Id<'feature'>; key: string; updatedAt: string }[];
  risks: { id: Id<'risk'>; key: string; updatedAt: string }[];
  parts: { key: string; updatedAt: string }[];
}

/** Writes what is accepted; the plan is held by `touchPlan` or was made in this transaction. */
export async function accept(
  scope: CommandScope,
  plan: Plan,
  suggested: SuggestedPlan,
  keys: 'all' | readonly string[],
): Promise<Taken> {
  const weighed = weigh(plan, suggested);
  const wanted = new Set(keys);
  const isWanted = (one: { key: string; decision: string }) =>
    keys === 'all' ? one.decision === 'suggested' : wanted.has(one.key) && one.decision !== 'accepted';
  const parts = standing(weighed.parts, isWanted);
  const isAsked = weighed.parts.some(part => part.source === 'rules' && isWanted(part));
  const isTaken = parts.length > 0 || [...weighed.features, ...weighed.risks].some(isWanted);
  if (isAsked && !isTaken)
    throw invalid('It names a role or an entity that was refused. Bring that back first.');
  const idOf = await acceptFeatures(scope, plan, weighed.features, isWanted);
  const features = weighed.features
    .filter(isWanted)
    .map(({ key }) => ({ id: idOf.get(key)!, key, updatedAt: scope.now }));
  return {
    features,
    risks: await acceptRisks(scope, plan, weighed.risks.filter(isWanted), idOf),
    parts: await acceptParts(scope, plan, parts),
  };
}

/** The wanted parts, but for those that name a role or an entity which stays refused. */
function standing(parts: Weighed['parts'], isWanted: IsWanted): Weighed['parts'] {
  const wanted = parts.filter(part => part.source === 'rules' && isWanted(part));
  const isTaken = new Set(wanted.map(part => part.key));
  const gone = fallen(parts.map(part => (isTaken.has(part.key) ? { ...part, decision: 'accepted' } : part)));
  return wanted.filter(part => !gone.has(part.key));
}

type IsWanted = (one: { key: string; decision: string }) => boolean;

/** Returns the id of each suggested feature that the plan now has. */
async function acceptFeatures(
  { tx, actor, now }: CommandScope,
  plan: Plan,
  suggested: Weighed['features'],
  isWanted: IsWanted,
): Promise<Map<string, Id<'feature'>>> {
  const studioId = actor.studioId!;
  const planId = plan.id;
  const taken = suggested.filter(isWanted);
  const idOf = new Map<string, Id<'feature'>>();
  for (const { key, featureId } of suggested) if (featureId) idOf.set(key, featureId);
  for (const { key } of taken) idOf.set(key, newId('feature'));
  if (!taken.length) return idOf;

  const placed = plan.features.map(({ id: own, position, area }) => ({ id: own, position, area }));
  const rows = taken.map(({ key, area, title, note, edition, serves, because }) => {
    const featureId = idOf.get(key)!;
    const position =
      positionFor(placed, area, lastInArea(placed, area)) ?? (placed.at(-1)?.position ?? 0) + STEP;
    placed.push({ id: featureId, position, area });
    placed.sort((a, b) => a.position - b.position);
    const fields = { area, title, note, edition, serves, because, origin: key };
    return { ...fields, id: featureId, studioId, planId, position, updatedAt: now };
  });
  await tx.insert(features).values(rows);

  const hours = taken.flatMap(({ key, effortHours }) =>
    DISCIPLINES.flatMap(discipline => {
      const range = effortHours[discipline];
      return range ? [{ studioId, featureId: idOf.get(key)!, discipline, ...range }] : [];
    }),
  );
  if (hours.length) await tx.insert(estimates).values(hours);

  // A feature that was there before may need one that only came now.
  const isNew = new Set(taken.map(one => one.key));
  const suggestedNeeds = suggested.flatMap(({ key, needs }) =>
    needs
      .filter(other => idOf.has(key) && idOf.has(other) && (isNew.has(key) || isNew.has(other)))
      .map(other => ({ studioId, planId, featureId: idOf.get(key)!, needsId: idOf.get(other)! })),
  );
  const together = [...plan.features, ...rows.map(row => ({ ...row, needs: [] }))];
  const needs = addableNeeds(together, suggestedNeeds);
  if (needs.length) await tx.insert(dependencies).values(needs).onConflictDoNothing();
  await remember({ tx, actor, now }, planId, taken, 'feature');
  return idOf;
}

async function acceptRisks(
  { tx, actor, now }: CommandScope,
  plan: Plan,
  taken: Weighed['risks'],
  idOf: ReadonlyMap<string, Id<'feature'>>,
): Promise<Taken['risks']> {
  const studioId = actor.studioId!;
  const planId = plan.id;
  const ids: Taken['risks'] = [];
  let position = plan.risks.at(-1)?.position ?? 0;
  for (const risk of taken) {
    const { key, threatens, title, response, because, probability, edition, impact, low, likely, high } =
      risk;
    const riskId = newId('risk');
    ids.push({ id: riskId, key, updatedAt: now });
    position += STEP;
    const fields = { title, response, because, probability, edition, impact, low, likely, high, origin: key };
    await tx.insert(risks).values({ ...fields, id: riskId, studioId, planId, position, updatedAt: now });
    const there = threatens.flatMap(feature => idOf.get(feature) ?? []);
    if (there.length)
      await tx.insert(riskFeatures).values(there.map(featureId => ({ studioId, planId, riskId, featureId })));
  }
  await remember({ tx, actor, now }, planId, taken, 'risk');
  return ids;
}

async function acceptParts(
  { tx, actor, now }: CommandScope,
  plan: Plan,
  taken: Weighed['parts'],
): Promise<Taken['parts']> {
  let position = Math.max(0, ...plan.parts.map(part => part.position));
  for (const { key, kind, content, because, serves } of taken) {
    position += STEP;
    const row = {
      kind,
      state: 'accepted' as const,
      content,
      suggested: content,
      because,
      serves,
      position,
      updatedAt: now,
    };
    await tx
      .insert(planParts)
      .values({ ...row, key, studioId: actor.studioId!, planId: plan.id })
      .onConflictDoUpdate({ target: [planParts.planId, planParts.key], set: row });
  }
  return taken.map(({ key }) => ({ key, updatedAt: now }));
}

/** Keeps that it was taken, so that a feature or risk which is removed later does not come back by itself. */
async function remember(
  { tx, actor, now }: Pick<CommandScope, 'tx' | 'actor' | 'now'>,
  planId: Id<'plan'>,
  taken: readonly { key: string }[],
  kind: 'feature' | 'risk',
): Promise<void> {
  if (!taken.length) return;
  const row = { kind, state: 'accepted' as const, updatedAt: now };
  await tx
    .insert(planParts)
    .values(taken.map(({ key }) => ({ ...row, key, studioId: actor.studioId!, planId })))
    .onConflictDoUpdate({ target: [planParts.planId, planParts.key], set: row });
}
