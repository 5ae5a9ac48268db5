import { decisionName } from '../architecture/names';
import { EDITION_NAMES } from '../editions';
import type { ContentKind, PartContent, PlanPart } from '../parts';

/** What the keys of roles and entities are called. */
export const namesIn = (parts: readonly PlanPart[]): Map<string, string> =>
  new Map(
    parts.flatMap(({ key, content }) =>
      content && 'name' in content ? [[key, content.name] as [string, string]] : [],
    ),
  );

/** What a reader knows a part by: a role's name, who may do what, what was decided in which edition. */
export function partName(
  kind: ContentKind,
  content: PartContent,
  names: ReadonlyMap<string, string>,
): string {
  const named = (key: string) => names.get(key) ?? lastWord(key);
  switch (kind) {
    case 'role':
    case 'entity':
      return (content as PartContent<'role'>).name;
    case 'relation': {
      const { from, to, label } = content as PartContent<'relation'>;
      return `${named(from)} ${label || '–'} ${named(to)}`;
    }
    case 'permission': {
      const { role, entity } = content as PartContent<'permission'>;
      return `${named(role)} on ${named(entity)}`;
    }
    case 'component': {
      const component = content as PartContent<'component'>;
      return `${decisionName(component)}, ${EDITION_NAMES[component.edition]}`;
    }
    case 'control':
      return (content as PartContent<'control'>).requirement;
    case 'target':
      return (content as PartContent<'target'>).measure;
  }
}

/** `entity:treatment-note` is read as `treatment note` where nobody decided about it. */
const lastWord = (key: string) => key.slice(key.lastIndexOf(':') + 1).replaceAll('-', ' ');
