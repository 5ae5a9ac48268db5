import { z } from 'zod';
import { FIELD_TYPES, RELATION_KINDS } from '@/server/catalogue/domain/catalogue-entity';
import { EDITIONS } from '@/server/forecast/engine/types';

/** The parts of a plan that are neither features nor risks nor costs. Each kind has one shape. */

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `At most ${most} characters.` });
const name = (what: string, most = 80) => line(most).min(1, { error: `Give ${what}.` });
const edition = z.enum(EDITIONS, { error: 'Choose MVP, Scalable or Enterprise.' });
export const partKeySchema = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[A-Za-z0-9:._-]+$/, {
    error: 'A key is made of letters, digits, dots, colons, dashes and underscores.',
  });

/** What a role may do with an entity's records, each including the one before. */
export const LEVELS = ['none', 'own', 'see', 'edit', 'manage'] as const;
export type Level = (typeof LEVELS)[number];

export const PART_SCHEMAS = {
  role: z.object({
    name: name('the role a name'),
    people: z.number().int().min(0).max(1_000_000_000).nullable(),
    note: line(2_000),
  }),
  entity: z.object({
    name: name('the entity a name'),
    fields: z
      .array(
        z.object({
          name: name('the field a name'),
          type: z.enum(FIELD_TYPES),
          personal: z.boolean().default(false),
        }),
      )
      .max(60, { error: 'At most 60 fields.' }),
    note: line(2_000),
  }),
  /** `from` and `to` are keys of entities. */
  relation: z.object({
    from: partKeySchema,
    to: partKeySchema,
    kind: z.enum(RELATION_KINDS),
    label: line(80),
  }),
  /** `role` and `entity` are keys of parts. */
  permission: z.object({ role: partKeySchema, entity: partKeySchema, level: z.enum(LEVELS) }),
  /** One choice of architecture in one edition; `decision` and `option` are keys of domain/architecture, or own words. */
  component: z.object({
    edition,
    decision: name('what is decided'),
    option: name('what is chosen', 120),
    /** Running cost in US dollars a month, as providers list it; null where it is part of another's. */
    monthlyUsd: z.object({ low: z.number().min(0).max(1e7), high: z.number().min(0).max(1e7) }).nullable(),
    note: line(2_000),
  }),
  /** A control of OWASP ASVS 5: its chapter, what it asks, and how it is met here. */
  control: z.object({
    edition,
    chapter: name('the chapter', 120),
    requirement: name('what is asked', 600),
    how: line(2_000),
  }),
  target: z.object({
    edition,
    measure: name('what is measured', 120),
    value: name('the figure', 120),
    how: line(2_000),
  }),
} as const;

export const PART_KINDS = [
  'role',
  'entity',
  'relation',
  'permission',
  'component',
  'control',
  'target',
] as const satisfies readonly (keyof typeof PART_SCHEMAS)[];
/** A refused feature or risk is a part without content. */
export type ContentKind = (typeof PART_KINDS)[number];
export type PartKind = ContentKind | 'feature' | 'risk';
export type PartContent<K extends ContentKind = ContentKind> = z.output<(typeof PART_SCHEMAS)[K]>;

/** A part's content, read by its kind; what is wrong is said at the field where it is. */
export function readContent(kind: ContentKind, content: unknown, context: z.RefinementCtx): PartContent {
  const read = PART_SCHEMAS[kind].safeParse(content);
  if (read.success) return read.data as PartContent;
  for (const issue of read.error.issues)
    context.addIssue({ code: 'custom', message: issue.message, path: ['content', ...issue.path] });
  return z.NEVER;
}

/** What was decided about one part. */
export interface PlanPart {
  key: string;
  kind: PartKind;
  state: 'accepted' | 'refused';
  content: PartContent | null;
  /** What was suggested when it was decided; null where it is the studio's own. */
  suggested: PartContent | null;
  because: string;
  serves: string[];
  position: number;
  updatedAt: string;
}
