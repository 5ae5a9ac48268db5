import { excluded } from '@/db/excluded';
import { dependencies, estimates, features, planParts, riskFeatures, risks } from '@/db/schema/plan';
import type { CommandScope } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { type Id, newId } from '@/server/kernel/ids';
import { addableNeeds } from './domain/addable-needs';
import type { ChangedSuggestion } from './domain/changed-suggestion';
import { wrongNeeds } from './domain/needs';
import { lastInArea, positionFor, START, STEP } from './domain/place';
import type { Plan } from './domain/plan';
import { byArea } from './domain/suggest/order';
import type { Weighed } from './domain/weigh';
import { effortRows } from './feature-rows';

/** Plain writing of what is accepted. The plan is held meanwhile. */

/** What one call took, as it stood right then: what `plan.takeBackSuggestions` undoes. */
export interface Taken {
  features: { id: Id<'feature'>; key: string; updatedAt: string }[];
  risks: { id: Id<'risk'>; key: string; updatedAt: string }[];
  parts: { key: string; updatedAt: string }[];
}

/** Areas stand in the order of the catalogue, in whatever order they come into the plan. */
const whereAreaBegins = (placed: readonly { id: Id<'feature'>; area: string }[], area: string) =>
  placed.findLast(one => byArea(one.area, area) < 0)?.id ?? START;

export type IsWanted = (one: { key: string; decision: string }) => boolean;

/** Returns the id of each suggested feature that the plan now has. `asSuggested` are they without the changes. */
export async function acceptFeatures(
  { tx, actor, now }: CommandScope,
  plan: Plan,
  { features: suggested, risks: suggestedRisks }: Weighed,
  asSuggested: Weighed['features'],
  isWanted: IsWanted,
  changed: readonly ChangedSuggestion[],
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
      positionFor(placed, area, lastInArea(placed, area) ?? whereAreaBegins(placed, area)) ??
      (placed.at(-1)?.position ?? 0) + STEP;
    placed.push({ id: featureId, position, area });
    placed.sort((a, b) => a.position - b.position);
    const fields = { area, title, note, edition, serves, because, origin: key };
    return { ...fields, id: featureId, studioId, planId, position, updatedAt: now };
  });
  await tx.insert(features).values(rows);

  const hours = taken.flatMap(({ key, effortHours }) => effortRows(studioId, idOf.get(key)!, effortHours));
  if (hours.length) await tx.insert(estimates).values(hours);

  // A feature that was there before may need one that only came now.
  const isNew = new Set(taken.map(one => one.key));
  const suggestedNeeds = suggested.flatMap(({ key, needs }) =>
    needs
      .filter(other => idOf.has(key) && idOf.has(other) && (isNew.has(key) || isNew.has(other)))
      .map(other => ({ studioId, planId, featureId: idOf.get(key)!, needsId: idOf.get(other)! })),
  );
  const together = [...plan.features, ...rows.map(row => ({ ...row, needs: [] as Id<'feature'>[] }))];
  assertEditionsStand(together, suggestedNeeds, asSuggested, idOf, changed);
  const needs = addableNeeds(together, suggestedNeeds);
  if (needs.length) await tx.insert(dependencies).values(needs).onConflictDoNothing();

  // Nor is a risk any smaller where it was accepted before the feature that it threatens.
  const threatened = suggestedRisks.flatMap(({ riskId, threatens }) => {
    const isHours = plan.risks.find(risk => risk.id === riskId)?.impact === 'hours';
    const keys = isHours ? threatens.filter(key => isNew.has(key)) : [];
    return keys.map(key => ({ studioId, planId, riskId: riskId!, featureId: idOf.get(key)! }));
  });
  if (threatened.length) await tx.insert(riskFeatures).values(threatened).onConflictDoNothing();
  await remember({ tx, actor, now }, planId, taken, 'feature');
  return idOf;
}

interface Standing {
  id: Id<'feature'>;
  title: string;
  edition: Weighed['features'][number]['edition'];
  needs: readonly Id<'feature'>[];
}

/** Throws `invalid` where an edition that was changed would part a feature from what it is suggested to need. */
function assertEditionsStand(
  together: readonly Standing[],
  suggestedNeeds: readonly { featureId: Id<'feature'>; needsId: Id<'feature'> }[],
  asSuggested: Weighed['features'],
  idOf: ReadonlyMap<string, Id<'feature'>>,
  changed: readonly ChangedSuggestion[],
): void {
  if (!changed.some(one => one.kind === 'feature')) return;
  const isChanged = new Set(changed.map(one => one.key));
  const editions = new Map(
    asSuggested.filter(one => isChanged.has(one.key)).map(one => [idOf.get(one.key), one.edition]),
  );
  const before = together.map(one => ({ ...one, edition: editions.get(one.id) ?? one.edition }));
  const needed = addableNeeds(before, suggestedNeeds);
  const after = together.map(one => ({
    ...one,
    needs: [...one.needs, ...needed.filter(need => need.featureId === one.id).map(need => need.needsId)],
  }));
  changed.forEach(({ key, kind }, at) => {
    const wrong = kind === 'feature' ? wrongNeeds(after, idOf.get(key)!) : null;
    if (wrong) throw invalid(wrong, { [`changed.${at}.content.edition`]: wrong });
  });
}

export async function acceptRisks(
  { tx, actor, now }: CommandScope,
  plan: Plan,
  taken: Weighed['risks'],
  idOf: ReadonlyMap<string, Id<'feature'>>,
): Promise<Taken['risks']> {
  const studioId = actor.studioId!;
  const planId = plan.id;
  if (!taken.length) return [];
  const last = plan.risks.at(-1)?.position ?? 0;
  const rows = taken.map((risk, at) => ({
    title: risk.title,
    response: risk.response,
    because: risk.because,
    probability: risk.probability,
    edition: risk.edition,
    impact: risk.impact,
    low: risk.low,
    likely: risk.likely,
    high: risk.high,
    origin: risk.key,
    id: newId('risk'),
    studioId,
    planId,
    position: last + STEP * (at + 1),
    updatedAt: now,
  }));
  await tx.insert(risks).values(rows);
  const threatened = taken.flatMap(({ impact, threatens }, at) =>
    (impact === 'hours' ? threatens : []).flatMap(feature => {
      const featureId = idOf.get(feature);
      return featureId ? [{ studioId, planId, riskId: rows[at]!.id, featureId }] : [];
    }),
  );
  if (threatened.length) await tx.insert(riskFeatures).values(threatened);
  await remember({ tx, actor, now }, planId, taken, 'risk');
  return rows.map(({ id, origin }) => ({ id, key: origin, updatedAt: now }));
}

/** `asSuggested` are the parts without the changes: what the rules said when it was decided. */
export async function acceptParts(
  { tx, actor, now }: CommandScope,
  plan: Plan,
  taken: Weighed['parts'],
  asSuggested: Weighed['parts'],
): Promise<Taken['parts']> {
  if (!taken.length) return [];
  const suggested = new Map(asSuggested.map(part => [part.key, part.content]));
  const last = Math.max(0, ...plan.parts.map(part => part.position));
  const rows = taken.map(({ key, kind, content, because, serves }, at) => ({
    key,
    kind,
    state: 'accepted' as const,
    content,
    suggested: suggested.get(key) ?? content,
    because,
    serves,
    position: last + STEP * (at + 1),
    studioId: actor.studioId!,
    planId: plan.id,
    updatedAt: now,
  }));
  await tx
    .insert(planParts)
    .values(rows)
    .onConflictDoUpdate({
      target: [planParts.planId, planParts.key],
      set: excluded(planParts, [
        'kind',
        'state',
        'content',
        'suggested',
        'because',
        'serves',
        'position',
        'updatedAt',
      ]),
    });
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
