import type { EntityField, RelationKind } from '@/server/catalogue/domain/catalogue-entity';
import { layered } from './diagram/layered';
import { type DiagramLink, LABEL_SIZE, type Layout } from './diagram/shapes';
import { fitText, textWidth } from './diagram/text-width';

export interface DiagramEntity {
  key: string;
  name: string;
  fields: readonly EntityField[];
  /** Nobody decided about it yet. */
  suggested?: boolean;
}

export interface DiagramRelation {
  key: string;
  /** Keys of entities. Relations to entities that are not there are left out. */
  from: string;
  to: string;
  kind: RelationKind;
  label: string;
}

export const NAME_SIZE = 15;
export const FIELD_SIZE = 12;
export const TYPE_SIZE = 11;
export const HEAD = 30;
export const ROW = 18;
export const PAD = 10;
export const PERSONAL = 13;
const NARROWEST = 132;
const WIDEST = 236;
const FOOT = 7;
/** A line needs this much of a side to end there. */
const PORT = 16;
const WIDEST_LABEL = 128;

export interface DrawnEntity extends DiagramEntity {
  title: string;
  rows: { name: string; type: string; personal: boolean }[];
  /** How many of its fields are not drawn. */
  more: number;
}

export interface EntityLayout extends Omit<Layout, 'links'> {
  entities: Map<string, DrawnEntity>;
  relations: (DiagramRelation & { text: string } & Pick<Layout['links'][number], 'points' | 'labelAt'>)[];
}

/** Positions and texts of an entity diagram. The same data always gives the same drawing. */
export function entityLayout(
  entities: readonly DiagramEntity[],
  relations: readonly DiagramRelation[],
  mostFields = entities.length > 14 ? 6 : 10,
): EntityLayout {
  const known = new Set(entities.map(entity => entity.key));
  const shown = relations.filter(one => known.has(one.from) && known.has(one.to));
  const width = widthOf(entities, mostFields);
  const drawn = entities.map(entity => draw(entity, mostFields, width));
  const boxes = drawn.map(entity => ({
    key: entity.key,
    width,
    height: Math.max(
      HEAD + (entity.rows.length + (entity.more ? 1 : 0)) * ROW + FOOT,
      (endsAt(entity.key, shown) + 1) * PORT,
    ),
  }));
  const { links, ...layout } = layered(boxes, shown.map(toLink));
  const linkOf = new Map(links.map(link => [link.id, link]));
  return {
    ...layout,
    entities: new Map(drawn.map(entity => [entity.key, entity])),
    relations: shown.map(relation => {
      const { points, labelAt } = linkOf.get(relation.key)!;
      return { ...relation, points, labelAt, text: labelOf(relation) };
    }),
  };
}

const TYPE_NAMES: Record<EntityField['type'], string> = {
  text: 'text',
  number: 'number',
  money: 'money',
  day: 'day',
  instant: 'time',
  choice: 'choice',
  'yes-no': 'yes or no',
  file: 'file',
  email: 'e-mail',
  place: 'place',
};
export const typeName = (type: EntityField['type']): string => TYPE_NAMES[type];

function widthOf(entities: readonly DiagramEntity[], mostFields: number): number {
  const needed = entities.flatMap(entity => [
    textWidth(entity.name, NAME_SIZE, 'serif') + PAD * 2,
    ...entity.fields.slice(0, mostFields).map(fieldWidth),
  ]);
  return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, ...needed)));
}

const fieldWidth = (field: EntityField): number =>
  PAD * 2 + PERSONAL + textWidth(field.name, FIELD_SIZE) + 14 + textWidth(typeName(field.type), TYPE_SIZE);

function draw(entity: DiagramEntity, mostFields: number, width: number): DrawnEntity {
  const fields = entity.fields.length === mostFields + 1 ? entity.fields : entity.fields.slice(0, mostFields);
  const inner = width - PAD * 2;
  return {
    ...entity,
    title: fitText(entity.name, NAME_SIZE, inner, 'serif'),
    more: entity.fields.length - fields.length,
    rows: fields.map(field => {
      const type = typeName(field.type);
      const room = inner - PERSONAL - 8 - textWidth(type, TYPE_SIZE);
      return { name: fitText(field.name, FIELD_SIZE, room), type, personal: field.personal === true };
    }),
  };
}

/** How many lines end at the fuller side of an entity, at most. */
function endsAt(key: string, relations: readonly DiagramRelation[]): number {
  const many = relations.filter(
    one => (one.to === key && one.kind !== 'one-to-one') || (one.from === key && one.kind === 'many-to-many'),
  ).length;
  return many + 1;
}

function toLink(relation: DiagramRelation): DiagramLink {
  const { key: id, from, to, kind } = relation;
  const label = labelOf(relation);
  return {
    id,
    from,
    to,
    ...(kind === 'many-to-many' ? {} : { bundleFrom: 'one' }),
    labelWidth: label ? textWidth(label, LABEL_SIZE) + 2 : 0,
  };
}

const labelOf = ({ label }: DiagramRelation): string => fitText(label, LABEL_SIZE, WIDEST_LABEL);
