import { sameContent } from '@/server/brief/domain/same-content';
import type { Id } from '@/server/kernel/ids';
import { fallen } from './part-references';
import type { ContentKind, PartContent, PlanPart } from './parts';
import type { Plan } from './plan';
import type { SuggestedFeature, SuggestedPart, SuggestedPlan, SuggestedRisk } from './suggest/suggested';

export type Decision = 'suggested' | 'accepted' | 'refused';

interface Weighing {
  decision: Decision;
  /** It is in the plan because the studio put it there by itself, under the same title. */
  isOwn: boolean;
}
export type WeighedFeature = SuggestedFeature & Weighing & { featureId: Id<'feature'> | null };
export type WeighedRisk = SuggestedRisk & Weighing & { riskId: Id<'risk'> | null };

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
  /** Why they do, where `nowSuggested` says something. */
  nowBecause: string | null;
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
 * of the plan is refused: it does not come back by itself. One that stands in the plan without an origin,
 * typed by the studio or from before suggestions, is accepted under its own title: it is not wanted twice.
 */
export function weigh(plan: Pick<Plan, 'features' | 'risks' | 'parts'>, suggested: SuggestedPlan): Weighed {
  const rows = new Map(plan.parts.map(part => [part.key, part]));
  const featureOf = findIn(plan.features);
  const riskOf = findIn(plan.risks);
  const decided = (key: string, there: boolean): Decision =>
    there ? 'accepted' : rows.has(key) ? 'refused' : 'suggested';
  return {
    features: suggested.features.map(feature => {
      const { id: featureId, isOwn } = featureOf(feature);
      return { ...feature, featureId, isOwn, decision: decided(feature.key, featureId !== null) };
    }),
    risks: suggested.risks.map(risk => {
      const { id: riskId, isOwn } = riskOf(risk);
      return { ...risk, riskId, isOwn, decision: decided(risk.key, riskId !== null) };
    }),
    parts: withoutFallen([
      ...suggested.parts.map(part => weighedPart(part, rows.get(part.key))),
      ...withoutSuggestion(plan.parts, suggested.parts),
    ]),
  };
}

/** Which of these a suggestion became: by its key, else by its title among those that came from none. */
function findIn<T extends string>(there: readonly { id: T; title: string; origin: string | null }[]) {
  const byOrigin = new Map(there.map(one => [one.origin, one.id]));
  const byTitle = new Map(there.filter(one => one.origin === null).map(one => [folded(one.title), one.id]));
  return ({ key, title }: { key: string; title: string }): { id: T | null; isOwn: boolean } => {
    const made = byOrigin.get(key);
    const own = made ? undefined : byTitle.get(folded(title));
    return { id: made ?? own ?? null, isOwn: own !== undefined };
  };
}

const folded = (title: string) => title.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** What names a refused role or entity is refused with it, and is back when that is. */
function withoutFallen(parts: readonly WeighedPart[]): WeighedPart[] {
  const gone = fallen(parts);
  return parts.map(part =>
    gone.has(part.key) ? { ...part, decision: 'refused', nowSuggested: null, nowBecause: null } : part,
  );
}

function weighedPart(part: SuggestedPart, row: PlanPart | undefined): WeighedPart {
  const { key, kind, content, because, serves } = part;
  const base = { key, kind, source: 'rules' as const, updatedAt: row?.updatedAt ?? null };
  if (row?.state !== 'accepted' || !row.content)
    return {
      ...base,
      decision: row ? 'refused' : 'suggested',
      content,
      because,
      serves,
      nowSuggested: null,
      nowBecause: null,
    };
  const moved = row.suggested !== null && !sameContent(row.suggested, content);
  const differs = moved && !sameContent(row.content, content);
  return {
    ...base,
    decision: 'accepted',
    content: row.content,
    because: row.because,
    serves: row.serves,
    nowSuggested: differs ? content : null,
    nowBecause: differs ? because : null,
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
      nowBecause: null,
      source: row.key.startsWith('own:') ? 'own' : 'no longer suggested',
      updatedAt: row.updatedAt,
    }));
}

/** The keys of everything that nobody has decided about. */
export const undecided = (weighed: Weighed): string[] =>
  [...weighed.features, ...weighed.risks, ...weighed.parts]
    .filter(one => one.decision === 'suggested')
    .map(one => one.key);
