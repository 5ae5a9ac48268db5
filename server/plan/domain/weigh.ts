import { sameContent } from '@/server/brief/domain/same-content';
import type { Id } from '@/server/kernel/ids';
import type { ContentKind, PartContent, PlanPart } from './parts';
import type { Plan } from './plan';
import type { SuggestedFeature, SuggestedPart, SuggestedPlan, SuggestedRisk } from './suggest/suggested';

export type Decision = 'suggested' | 'accepted' | 'refused';

export type WeighedFeature = SuggestedFeature & { decision: Decision; featureId: Id<'feature'> | null };
export type WeighedRisk = SuggestedRisk & { decision: Decision; riskId: Id<'risk'> | null };

/** A part as the plan has it: as decided, else as suggested. */
export interface WeighedPart {
  key: string;
  kind: ContentKind;
  decision: Decision;
  content: PartContent;
  because: string;
  serves: string[];
  /** What the rules say today where it is not what was decided on; null where it is, or where they say nothing. */
  nowSuggested: PartContent | null;
  /** The studio's own, or accepted from a suggestion that the rules would not make any more. */
  source: 'rules' | 'own' | 'no longer suggested';
  updatedAt: string | null;
}

export interface Weighed {
  features: WeighedFeature[];
  risks: WeighedRisk[];
  parts: WeighedPart[];
}

/**
 * What is suggested, beside what was decided about it. A feature that was accepted and then taken out
 * of the plan is refused: it does not come back by itself.
 */
export function weigh(plan: Pick<Plan, 'features' | 'risks' | 'parts'>, suggested: SuggestedPlan): Weighed {
  const rows = new Map(plan.parts.map(part => [part.key, part]));
  const featureOf = new Map(plan.features.map(one => [one.origin, one.id]));
  const riskOf = new Map(plan.risks.map(one => [one.origin, one.id]));
  const decided = (key: string, there: boolean): Decision =>
    there ? 'accepted' : rows.has(key) ? 'refused' : 'suggested';
  return {
    features: suggested.features.map(feature => {
      const featureId = featureOf.get(feature.key) ?? null;
      return { ...feature, featureId, decision: decided(feature.key, featureId !== null) };
    }),
    risks: suggested.risks.map(risk => {
      const riskId = riskOf.get(risk.key) ?? null;
      return { ...risk, riskId, decision: decided(risk.key, riskId !== null) };
    }),
    parts: [
      ...suggested.parts.map(part => weighedPart(part, rows.get(part.key))),
      ...withoutSuggestion(plan.parts, suggested.parts),
    ],
  };
}

function weighedPart(part: SuggestedPart, row: PlanPart | undefined): WeighedPart {
  const { key, kind, content, because, serves } = part;
  const base = { key, kind, source: 'rules' as const, updatedAt: row?.updatedAt ?? null };
  if (row?.state !== 'accepted' || !row.content)
    return { ...base, decision: row ? 'refused' : 'suggested', content, because, serves, nowSuggested: null };
  const moved = row.suggested !== null && !sameContent(row.suggested, content);
  return {
    ...base,
    decision: 'accepted',
    content: row.content,
    because: row.because,
    serves: row.serves,
    nowSuggested: moved && !sameContent(row.content, content) ? content : null,
  };
}

function withoutSuggestion(rows: readonly PlanPart[], suggested: readonly SuggestedPart[]): WeighedPart[] {
  const known = new Set(suggested.map(part => part.key));
  return rows
    .filter(row => row.state === 'accepted' && row.content && !known.has(row.key))
    .toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    .map(row => ({
      key: row.key,
      kind: row.kind as ContentKind,
      decision: 'accepted',
      content: row.content!,
      because: row.because,
      serves: row.serves,
      nowSuggested: null,
      source: row.key.startsWith('own:') ? 'own' : 'no longer suggested',
      updatedAt: row.updatedAt,
    }));
}

/** The keys of everything that nobody has decided about. */
export const undecided = (weighed: Weighed): string[] =>
  [...weighed.features, ...weighed.risks, ...weighed.parts]
    .filter(one => one.decision === 'suggested')
    .map(one => one.key);
