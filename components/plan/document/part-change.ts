import { becauseAfter } from '@/server/plan/domain/architecture/chosen-option';
import type { Demands } from '@/server/plan/domain/architecture/demands';
import { goingWith } from '@/server/plan/domain/part-references';
import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { Decision, WeighedPart } from '@/server/plan/domain/weigh';
import type { Suggestions } from '../suggestions/suggestions';

/** One thing done to the parts of a plan. */
export type PartChange =
  | { kind: 'decide'; decision: Decision; keys: readonly string[] }
  | {
      kind: 'save';
      key: string;
      part: ContentKind;
      content: PartContent;
      because?: string;
      serves?: string[];
      /** The part's `updatedAt` as it was seen when this was done. */
      basedOn: string | null;
    }
  | { kind: 'remove'; key: string }
  | {
      kind: 'restore';
      parts: readonly WeighedPart[];
      before: readonly RowBefore[];
      after: readonly RowAfter[];
    }
  | { kind: 'demands'; demands: Demands | null };

/** A decided part as `plan.removePart` found it. */
export interface RowBefore {
  key: string;
  kind: WeighedPart['kind'] | 'feature' | 'risk';
  state: 'accepted' | 'refused';
  content: PartContent | null;
  suggested: PartContent | null;
  because: string;
  serves: string[];
  position: number;
}

/** A part as `plan.removePart` left it: null where its row is gone. */
export interface RowAfter {
  key: string;
  updatedAt: string | null;
}

/** The keys that a change is about; two changes that share none do not disturb each other. */
export function keysOf(change: PartChange): readonly string[] {
  switch (change.kind) {
    case 'decide':
      return change.keys;
    case 'save':
    case 'remove':
      return [change.key];
    case 'restore':
      return change.parts.map(part => part.key);
    case 'demands':
      return [];
  }
}

/** What the later of two changes that wait makes of the earlier; null where both have to be sent. */
export function merged(first: PartChange, then: PartChange): PartChange | null {
  if (first.kind === 'demands' && then.kind === 'demands') return then;
  if (first.kind === 'save' && then.kind === 'save' && first.key === then.key)
    return { ...first, ...then, basedOn: first.basedOn };
  return null;
}

/** The suggestions as they look once the change is made; what the rules make of new demands only the server says. */
export function applied<S extends Suggestions>(shown: S, change: PartChange): S {
  switch (change.kind) {
    case 'decide':
      return { ...shown, parts: shown.parts.map(part => decided(part, change)) };
    case 'save':
      return { ...shown, parts: saved(shown, change) };
    case 'remove': {
      const going = new Set(goingWith(shown.parts, change.key).map(part => part.key));
      return {
        ...shown,
        parts: shown.parts.flatMap((part): WeighedPart[] =>
          !going.has(part.key)
            ? [part]
            : part.source === 'rules'
              ? [{ ...part, decision: 'refused', nowSuggested: null }]
              : [],
        ),
      };
    }
    case 'restore': {
      const back = new Map(change.parts.map(part => [part.key, part]));
      const there = new Set(shown.parts.map(part => part.key));
      return {
        ...shown,
        parts: [
          ...shown.parts.map(part => back.get(part.key) ?? part),
          ...change.parts.filter(part => !there.has(part.key)),
        ],
      };
    }
    case 'demands':
      return change.demands ? { ...shown, demands: change.demands, ownDemands: true } : shown;
  }
}

function decided(part: WeighedPart, { decision, keys }: { decision: Decision; keys: readonly string[] }) {
  if (!keys.includes(part.key) || part.decision === decision) return part;
  if (part.source !== 'rules') return part;
  return { ...part, decision, content: part.nowSuggested ?? part.content, nowSuggested: null };
}

function saved(
  { parts, demands }: Pick<Suggestions, 'parts' | 'demands'>,
  change: PartChange & { kind: 'save' },
): WeighedPart[] {
  const { key, part: kind, content, because, serves } = change;
  const before = parts.find(part => part.key === key);
  const after: WeighedPart = {
    key,
    kind,
    decision: 'accepted',
    content,
    because: because ?? (before ? becauseAfter(before, content, demands) : ''),
    serves: serves ?? before?.serves ?? [],
    nowSuggested: null,
    source: before?.source ?? 'own',
    updatedAt: before?.updatedAt ?? null,
  };
  return before ? parts.map(part => (part.key === key ? after : part)) : [...parts, after];
}
