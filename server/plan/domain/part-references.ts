import type { PartContent } from './parts';

interface Referring {
  key: string;
  kind: string;
  content: PartContent | null;
}

/** The keys of the roles and entities that a part names: a right both, a relation two entities. */
export function namedIn(content: PartContent | null): string[] {
  if (!content) return [];
  if ('from' in content) return [content.from, content.to];
  return 'role' in content ? [content.role, content.entity] : [];
}

/** Rights and relations that cannot stand: they name a role or an entity that is refused or not there. */
export function fallen(parts: readonly (Referring & { decision: string })[]): Set<string> {
  const standing = new Set(
    parts
      .filter(part => (part.kind === 'role' || part.kind === 'entity') && part.decision !== 'refused')
      .map(part => part.key),
  );
  return new Set(
    parts
      .filter(part => part.decision !== 'refused' && namedIn(part.content).some(key => !standing.has(key)))
      .map(part => part.key),
  );
}

/** With a role or an entity go the rights and relations that name it. */
export const goingWith = <P extends Referring>(parts: readonly P[], key: string): P[] =>
  parts.filter(part => part.key === key || namedIn(part.content).includes(key));
