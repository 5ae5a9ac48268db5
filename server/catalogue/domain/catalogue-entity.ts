export const FIELD_TYPES = [
  'text',
  'number',
  'money',
  'day',
  'instant',
  'choice',
  'yes-no',
  'file',
  'email',
  'place',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface EntityField {
  name: string;
  type: FieldType;
  /** Says something of a living person. */
  personal?: boolean | undefined;
}

export const RELATION_KINDS = ['one-to-many', 'many-to-many', 'one-to-one'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A thing that business software keeps records of. */
export interface CatalogueEntity {
  /** Short, unique: `invoice`. */
  key: string;
  /** In the singular: `Invoice`. */
  name: string;
  /** What clients call such records too, in the singular: `Equipment`, `Machine`. */
  also?: readonly string[];
  fields: readonly EntityField[];
  /** To other entities by key, this one first: one Customer has many Invoices. Drawn where both are in the plan. */
  relations: readonly { to: string; kind: RelationKind; label: string }[];
}
