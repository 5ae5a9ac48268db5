import type { DiagramEntity, DiagramRelation } from './entity-diagram-layout';

/** What an entity diagram shows, for somebody who does not see it. */
export const entityDiagramTitle = (
  entities: readonly DiagramEntity[],
  relations: readonly DiagramRelation[],
): string =>
  `Entity diagram: ${count(entities.length, 'entity', 'entities')}, ${count(relations.length, 'relation', 'relations')}.`;

/** Every entity with its relations, in sentences. */
export function entityDiagramText(
  entities: readonly DiagramEntity[],
  relations: readonly DiagramRelation[],
): string {
  const nameOf = new Map(entities.map(entity => [entity.key, entity.name]));
  return entities
    .map(entity => {
      const own = relations
        .filter(relation => relation.from === entity.key && nameOf.has(relation.to))
        .map(relation => relationWords(relation, nameOf.get(relation.to)!));
      return `${entityWords(entity)}${own.length ? ` ${own.join(' ')}` : ''}`;
    })
    .join(' ');
}

export function entityWords({ name, fields }: DiagramEntity): string {
  const personal = fields.filter(field => field.personal).map(field => field.name);
  return `${name}: ${count(fields.length, 'field', 'fields')}${personal.length ? `, personal: ${personal.join(', ')}` : ''}.`;
}

const HOW_MANY: Record<DiagramRelation['kind'], string> = {
  'one-to-many': 'One to many',
  'many-to-many': 'Many to many',
  'one-to-one': 'One to one',
};
export const relationKindName = (kind: DiagramRelation['kind']): string => HOW_MANY[kind];

const relationWords = ({ kind, label }: DiagramRelation, to: string): string =>
  `${HOW_MANY[kind]}${label ? `, ${label}` : ''}: ${to}.`;

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;
