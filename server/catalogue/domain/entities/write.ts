import { type CatalogueEntity, type EntityField, FIELD_TYPES, type RelationKind } from '../catalogue-entity';

/**
 * Fields with commas between them, text unless a type follows the colon; a star marks personal data:
 * `name*, e-mail*: email, since: day`.
 */
export const fields = (list: string): EntityField[] =>
  list.split(',').map(entry => {
    const [words, type = 'text'] = entry.split(':').map(part => part.trim());
    const known = FIELD_TYPES.find(one => one === type);
    if (!words || !known) throw new Error(`“${entry}” is not a field: write its name, a colon and its type.`);
    const personal = words.endsWith('*');
    return { name: personal ? words.slice(0, -1) : words, type: known, ...(personal && { personal }) };
  });

const relation = (kind: RelationKind) => (to: string, label: string) => ({ to, kind, label });
export const hasMany = relation('one-to-many');
export const hasOne = relation('one-to-one');
export const manyToMany = relation('many-to-many');

export const entity = (
  key: string,
  name: string,
  list: string,
  ...relations: CatalogueEntity['relations']
): CatalogueEntity => ({ key, name, fields: fields(list), relations });

/** What clients call it too, in the singular, with commas between. */
export const alsoCalled = (names: string, one: CatalogueEntity): CatalogueEntity => ({
  ...one,
  also: names.split(', '),
});
