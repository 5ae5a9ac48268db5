import type { ContentKind, PartContent } from './parts';
import type { WeighedPart } from './weigh';

/** What is wrong with a part among the others, and the field of its content where it is. */
interface WrongPart {
  field: string;
  sentence: string;
}

interface Part {
  key: string;
  kind: ContentKind;
  content: PartContent;
}

/**
 * Why a part cannot stand with this content: it names what is not there, could not be told from another,
 * or leaves out what it is about. Null where it can. `parts` are all of the plan; the part itself may be
 * among them. `before` is what it said so far: a name of another's, fields of one name or a missing word
 * that it has from an import or an older day may stay while something else is changed.
 */
export const wrongPart = (
  part: Part,
  parts: readonly WeighedPart[],
  before: PartContent | null,
): WrongPart | null =>
  wrongReference(part, parts) ??
  sameFields(part, before) ??
  noWord(part, before) ??
  sameName(part, parts, before);

/** A relation joins two entities of the plan, a right a role and an entity. */
function wrongReference({ kind, content }: Part, parts: readonly WeighedPart[]): WrongPart | null {
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

/** Two fields of one name: the second is named, and who reads of it would not know which is meant. */
function sameFields({ kind, content }: Part, before: PartContent | null): WrongPart | null {
  if (kind !== 'entity') return null;
  const known = new Set(before ? twinsIn(before as PartContent<'entity'>).map(twin => twin.name) : []);
  const twin = twinsIn(content as PartContent<'entity'>).find(one => !known.has(one.name));
  return twin
    ? {
        field: `fields.${twin.at}.name`,
        sentence: `There is a field “${twin.said}” already. Give another name.`,
      }
    : null;
}

const twinsIn = ({ fields }: PartContent<'entity'>) =>
  fields
    .map((field, at) => ({ at, said: field.name.trim(), name: field.name.trim().toLowerCase() }))
    .filter(({ name }, at, all) => all.findIndex(one => one.name === name) < at);

/** A relation says how its two belong together. */
function noWord({ kind, content }: Part, before: PartContent | null): WrongPart | null {
  if (kind !== 'relation') return null;
  const isNamed = (one: PartContent) => (one as PartContent<'relation'>).label.trim() !== '';
  if (isNamed(content) || (before && !isNamed(before))) return null;
  return { field: 'label', sentence: 'Say how they belong together, such as “places” or “belongs to”.' };
}

/** Two roles, or two entities, of one name could not be told apart. */
function sameName(
  { key, kind, content }: Part,
  parts: readonly WeighedPart[],
  before: PartContent | null,
): WrongPart | null {
  if (kind !== 'role' && kind !== 'entity') return null;
  const nameOf = (one: PartContent) => (one as PartContent<'role'>).name.trim().toLowerCase();
  if (before && nameOf(before) === nameOf(content)) return null;
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
