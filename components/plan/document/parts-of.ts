import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { WeighedPart } from '@/server/plan/domain/weigh';

/** A part of one kind, with its content as that kind has it. */
export type PartOf<K extends ContentKind> = Omit<WeighedPart, 'kind' | 'content' | 'nowSuggested'> & {
  kind: K;
  content: PartContent<K>;
  nowSuggested: PartContent<K> | null;
};

export interface Sorted<K extends ContentKind> {
  /** Accepted or suggested: what the plan is taken to have. */
  there: PartOf<K>[];
  refused: PartOf<K>[];
  /** Those that nobody decided about. */
  open: PartOf<K>[];
}

export function partsOf<K extends ContentKind>(parts: readonly WeighedPart[], kind: K): Sorted<K> {
  const all = parts.filter(part => part.kind === kind) as PartOf<K>[];
  return {
    there: all.filter(part => part.decision !== 'refused'),
    refused: all.filter(part => part.decision === 'refused'),
    open: all.filter(part => part.decision === 'suggested'),
  };
}

/** The names of roles and entities, by the keys under which rights and relations speak of them. */
export function namesOf(parts: readonly WeighedPart[]): (key: string) => string {
  const names = new Map(
    parts
      .filter(part => part.kind === 'role' || part.kind === 'entity')
      .map(part => [part.key, (part.content as PartContent<'role'>).name]),
  );
  return key => names.get(key) ?? 'something that is gone';
}
