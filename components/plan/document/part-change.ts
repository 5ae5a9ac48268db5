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
      /** The part's `updatedAt` as it was seen when this was done; left out: over whatever stands there. */
      basedOn?: string | null;
    }
  | { kind: 'remove'; key: string }
  /** What the rules say today for parts that were decided on when they said something else; `rows` as they were seen. */
  | { kind: 'take-now'; rows: readonly RowAfter[] }
  | {
      kind: 'restore';
      parts: readonly WeighedPart[];
      before: readonly RowBefore[];
      after: readonly RowAfter[];
    }
  /** `over`: as they were seen, so that only what is otherwise is set; `brief`: what null comes to, where it is known. */
  | { kind: 'demands'; demands: Demands | null; over?: Demands; brief?: Demands };

/** A decided part as `plan.removePart` or `plan.takeNowSuggested` found it. */
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

/** A part as it was seen, or as they left it: null where it has no row. */
export interface RowAfter {
  key: string;
  updatedAt: string | null;
}

/** What the server says of a change that is safe. */
export interface PartAnswer {
  /** Of a part that was saved. */
  updatedAt?: string;
  /** Of parts that were removed, or taken as they are suggested now. */
  before?: RowBefore[];
  after?: RowAfter[];
  /** Rows of which only the reason followed new demands. */
  moved?: { key: string; was: string; updatedAt: string }[];
}

/** The keys that a change is about; two changes that share none do not disturb each other. */
export function keysOf(change: PartChange): readonly string[] {
  switch (change.kind) {
    case 'decide':
      return change.keys;
    case 'take-now':
      return change.rows.map(row => row.key);
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
  if (first.kind === 'demands' && then.kind === 'demands') {
    const { over: _, ...both } = then;
    return then.over && first.over ? { ...both, over: first.over } : both;
  }
  if (first.kind === 'save' && then.kind === 'save' && first.key === then.key)
    return based({ ...first, ...then }, first.basedOn);
  return null;
}

/** What takes a change back, with what the server answered to that: the state it led to, the rows it found. */
export function knowing(back: PartChange, { updatedAt, before, after }: PartAnswer): PartChange {
  if (back.kind === 'save') return based(back, updatedAt);
  return back.kind === 'restore' ? { ...back, before: before ?? [], after: after ?? [] } : back;
}

function based(
  { basedOn: _, ...save }: PartChange & { kind: 'save' },
  basedOn: string | null | undefined,
): PartChange & { kind: 'save' } {
  return basedOn === undefined ? save : { ...save, basedOn };
}

/** The suggestions as they look once the change is made; what the rules make of new demands only the server says. */
export function applied<S extends Suggestions>(shown: S, change: PartChange): S {
  switch (change.kind) {
    case 'decide':
      return { ...shown, parts: shown.parts.map(part => decided(part, change)) };
    case 'save':
      return { ...shown, parts: saved(shown, change) };
    case 'take-now': {
      const keys = new Set(keysOf(change));
      return { ...shown, parts: shown.parts.map(part => (keys.has(part.key) ? asNow(part) : part)) };
    }
    case 'remove': {
      const going = new Set(goingWith(shown.parts, change.key).map(part => part.key));
      return {
        ...shown,
        parts: shown.parts.flatMap((part): WeighedPart[] =>
          !going.has(part.key)
            ? [part]
            : part.source === 'rules'
              ? [{ ...part, decision: 'refused', nowSuggested: null, nowBecause: null }]
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
    case 'demands': {
      const demands = change.demands ?? change.brief;
      return demands ? { ...shown, demands, ownDemands: change.demands !== null } : shown;
    }
  }
}

function decided(part: WeighedPart, { decision, keys }: { decision: Decision; keys: readonly string[] }) {
  if (!keys.includes(part.key) || part.decision === decision) return part;
  if (part.source !== 'rules') return part;
  return { ...asNow(part), decision };
}

/** With what the rules say of it today. */
const asNow = (part: WeighedPart): WeighedPart => ({
  ...part,
  content: part.nowSuggested ?? part.content,
  because: part.nowBecause ?? part.because,
  nowSuggested: null,
  nowBecause: null,
});

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
    nowBecause: null,
    source: before?.source ?? 'own',
    updatedAt: before?.updatedAt ?? null,
  };
  return before ? parts.map(part => (part.key === key ? after : part)) : [...parts, after];
}
