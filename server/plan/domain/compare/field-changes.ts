import { sameContent } from '@/server/brief/domain/same-content';

/** One field that says something else. Values are as the plan holds them. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export const fieldChanges = (before: object, after: object, fields: readonly string[]): FieldChange[] =>
  fields
    .map(field => ({ field, before: held(before, field), after: held(after, field) }))
    .filter(change => !sameContent(change.before, change.after));

const held = (of: object, field: string): unknown => (of as Readonly<Record<string, unknown>>)[field] ?? null;
