import type { ContentKind, PartContent } from './parts';
import type { WeighedPart } from './weigh';

/** What is wrong with a part among the others, and the field of its content where it is. */
interface WrongPart {
  field: string;
  sentence: string;
}

/**
 * Why a part cannot stand with this content: it names what is not there, or could not be told from
 * another. Null where it can. `parts` are all of the plan; the part itself may be among them.
 */
export const wrongPart = (
  part: { key: string; kind: ContentKind; content: PartContent },
  parts: readonly WeighedPart[],
): WrongPart | null => wrongReference(part, parts) ?? sameName(part, parts);

/** A relation joins two entities of the plan, a right a role and an entity. */
function wrongReference(
  { kind, content }: { kind: ContentKind; content: PartContent },
  parts: readonly WeighedPart[],
): WrongPart | null {
  const isThere = (wanted: ContentKind, key: string) =>
    parts.some(part => part.kind === wanted && part.key === key && part.decision !== 'refused');
  if (kind === 'relation') {
    const { from, to } = content as PartContent<'relation'>;
    const sentence = 'A relation joins two entities of this plan. Choose both.';
    if (!isThere('entity', from)) return { field: 'from', sentence };
    if (!isThere('entity', to)) return { field: 'to', sentence };
  }
  if (kind === 'permission') {
    const { role, entity } = content as PartContent<'permission'>;
    const gone = (what: string) => `The ${what} is not in this plan any more. Reload and choose again.`;
    if (!isThere('role', role)) return { field: 'role', sentence: gone('role') };
    if (!isThere('entity', entity)) return { field: 'entity', sentence: gone('entity') };
  }
  return null;
}

/** Two roles, or two entities, of one name could not be told apart. */
function sameName(
  { key, kind, content }: { key: string; kind: ContentKind; content: PartContent },
  parts: readonly WeighedPart[],
): WrongPart | null {
  if (kind !== 'role' && kind !== 'entity') return null;
  const nameOf = (one: PartContent) => (one as PartContent<'role'>).name.trim().toLowerCase();
  const twin = parts.find(
    part =>
      part.kind === kind &&
      part.key !== key &&
      part.decision !== 'refused' &&
      nameOf(part.content) === nameOf(content),
  );
  const what = kind === 'role' ? 'a role' : 'an entity';
  return twin
    ? { field: 'name', sentence: `There is ${what} of this name already. Give another name.` }
    : null;
}
