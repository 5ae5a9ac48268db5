import { z } from 'zod';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { acceptFeatures, acceptParts, acceptRisks, type IsWanted, type Taken } from './accepted-rows';
import {
  asChanged,
  type ChangedSuggestion,
  changedSuggestionSchema,
  contentOfFeature,
  contentOfRisk,
  saysTheSame,
} from './domain/changed-suggestion';
import { fallen } from './domain/part-references';
import { partKeySchema } from './domain/parts';
import type { Plan } from './domain/plan';
import type { SuggestedPlan } from './domain/suggest/suggested';
import { type Weighed, weigh } from './domain/weigh';
import { wrongPart } from './domain/wrong-part';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { holdPlan, planners, touchPlan } from './touch';

/** Takes suggestions into the plan, as they are or as changed: those named, or all that nobody has decided about. */
export const acceptSuggestions = command({
  name: 'plan.acceptSuggestions',
  input: z.object({
    planId: id('plan'),
    keys: z.union([z.literal('all'), z.array(partKeySchema).min(1).max(2_000)]),
    /** Those that are accepted otherwise than suggested, whether or not `keys` names them. */
    changed: z.array(changedSuggestionSchema).max(100).default([]),
  }),
  allow: planners,
  async run(scope) {
    const { planId, keys, changed } = scope.input;
    const held = await holdPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const suggested = await suggestionsFor(scope, plan);
    const before = takenAlready(plan, weigh(plan, suggested), changed);
    const isNew = ({ key }: { key: string }) =>
      ![...before.features, ...before.risks, ...before.parts].some(one => one.key === key);
    const made = await accept(scope, plan, suggested, keys, changed.filter(isNew));
    const accepted = made.features.length + made.risks.length + made.parts.length;
    const { revision } = accepted ? await touchPlan(scope, planId) : held;
    const taken: Taken = {
      features: [...before.features, ...made.features],
      risks: [...before.risks, ...made.risks],
      parts: [...before.parts, ...made.parts],
    };
    return { planId, revision, accepted, taken };
  },
  audit: ({ planId, changed }, { accepted }) => ({
    subject: planId,
    detail: { accepted, ...(changed.length ? { changed: changed.map(one => one.key) } : {}) },
  }),
});

/** Writes what is accepted; the plan is held by `holdPlan` or was made in this transaction. */
export async function accept(
  scope: CommandScope,
  plan: Plan,
  suggested: SuggestedPlan,
  keys: 'all' | readonly string[],
  changed: readonly ChangedSuggestion[] = [],
): Promise<Taken> {
  const changes = new Map(changed.map(one => [one.key, one]));
  const weighed = weigh(plan, suggested);
  const asked: Weighed = {
    features: weighed.features.map(one => asChanged(one, changes, suggested.demands)),
    risks: weighed.risks.map(one => asChanged(one, changes, suggested.demands)),
    parts: weighed.parts.map(one => asChanged(one, changes, suggested.demands)),
  };
  const named = new Set([...(keys === 'all' ? [] : keys), ...changes.keys()]);
  const isWanted = (one: { key: string; decision: string }) =>
    one.decision !== 'accepted' && (named.has(one.key) || (keys === 'all' && one.decision === 'suggested'));
  const parts = standing(asked.parts, weighed.parts, isWanted, changed);
  const isAsked = asked.parts.some(part => part.source === 'rules' && isWanted(part));
  const isTaken = parts.length > 0 || [...asked.features, ...asked.risks].some(isWanted);
  if (isAsked && !isTaken)
    throw invalid('It names a role or an entity that was refused. Bring that back first.');
  const idOf = await acceptFeatures(scope, plan, asked, weighed.features, isWanted, changed);
  const features = asked.features
    .filter(isWanted)
    .map(({ key }) => ({ id: idOf.get(key)!, key, updatedAt: scope.now }));
  return {
    features,
    risks: await acceptRisks(scope, plan, asked.risks.filter(isWanted), idOf),
    parts: await acceptParts(scope, plan, parts, weighed.parts),
  };
}

/**
 * The wanted parts, but for those that name a role or an entity which stays refused. Throws `invalid`
 * where one that is changed could not stand so.
 */
function standing(
  parts: Weighed['parts'],
  before: Weighed['parts'],
  isWanted: IsWanted,
  changed: readonly ChangedSuggestion[],
): Weighed['parts'] {
  const wanted = parts.filter(part => part.source === 'rules' && isWanted(part));
  const isTaken = new Set(wanted.map(part => part.key));
  const after = parts.map(part =>
    isTaken.has(part.key) ? { ...part, decision: 'accepted' as const } : part,
  );
  changed.forEach(({ key }, at) => {
    const part = wanted.find(one => one.key === key);
    const was = before.find(one => one.key === key)?.content ?? null;
    const wrong = part && wrongPart(part, after, was);
    if (wrong) throw invalid(wrong.sentence, { [`changed.${at}.content.${wrong.field}`]: wrong.sentence });
  });
  const gone = fallen(after);
  return wanted.filter(part => !gone.has(part.key));
}

/**
 * Of what is to be accepted with a change, what is in the plan just so, as after a call tried again. Throws
 * `conflict` where it is in the plan otherwise, or is not suggested any more.
 */
function takenAlready(plan: Plan, weighed: Weighed, changed: readonly ChangedSuggestion[]): Taken {
  const taken: Taken = { features: [], risks: [], parts: [] };
  for (const change of changed) {
    const { key, kind } = change;
    const one = [...weighed.features, ...weighed.risks, ...weighed.parts].find(other => other.key === key);
    if (!one || ('source' in one && one.source !== 'rules'))
      throw conflict('This is not suggested any more. Reload to see what is.');
    if (kindOf(one) !== kind) throw invalid('This is a suggestion of another kind.');
    if (one.decision !== 'accepted') continue;
    const feature = 'featureId' in one && plan.features.find(other => other.id === one.featureId);
    const risk = 'riskId' in one && plan.risks.find(other => other.id === one.riskId);
    if (feature && saysTheSame(contentOfFeature(feature), change))
      taken.features.push({ id: feature.id, key, updatedAt: feature.updatedAt });
    else if (risk && saysTheSame(contentOfRisk(risk), change))
      taken.risks.push({ id: risk.id, key, updatedAt: risk.updatedAt });
    else if ('content' in one && one.updatedAt && saysTheSame(one.content, change))
      taken.parts.push({ key, updatedAt: one.updatedAt });
    else
      throw conflict(
        `${nameOf(one)} is in the plan already: somebody accepted it meanwhile. Look at it there, then change it there.`,
      );
  }
  return taken;
}

type WeighedOne = Weighed['features' | 'risks' | 'parts'][number];

const kindOf = (one: WeighedOne): ChangedSuggestion['kind'] =>
  'featureId' in one ? 'feature' : 'riskId' in one ? 'risk' : one.kind;

const nameOf = (one: WeighedOne): string => ('title' in one ? `“${one.title}”` : 'This');
