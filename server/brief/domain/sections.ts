import { z } from 'zod';
import { isDay } from '@/server/kernel/clock';
import { amountMinorSchema, currencySchema } from '@/server/kernel/money';

/**
 * The nine sections of a brief. A schema says what may be saved while somebody is still typing, so
 * every text may be empty; what is missing is the readiness score's business, not an error.
 */

export const MOST_TEXT = 8_000;
export const MOST_LINE = 300;
export const MOST_ROWS = 60;
const text = z.string().max(MOST_TEXT, { error: 'At most 8,000 characters.' });
const line = z.string().max(MOST_LINE, { error: 'At most 300 characters.' });
const day = z.string().refine(isDay, { error: 'Give a real day.' });

/** Names one row within its section, so that a plan can cite it whatever its place. */
const rowId = z
  .string()
  .regex(/^[a-z0-9-]{0,40}$/, { error: 'A row’s id is up to 40 lower-case letters, digits and dashes.' })
  .default('');

/** Rows without an id, or with one that is taken, get the smallest free number. */
const list = <S extends z.ZodType<{ id: string }>>(row: S) =>
  z
    .array(row)
    .max(MOST_ROWS, { error: 'At most 60 entries.' })
    .transform(rows => numbered(rows));

/** Answers to the studio's own questions in this section, by the question's id. */
const extra = z.record(z.string().regex(/^q-[a-z0-9-]{1,30}$/), text).optional();

export const PRIORITIES = ['must', 'should', 'later'] as const;
export const DIRECTIONS = ['read', 'write', 'both'] as const;
export const HORIZONS = ['six-months', 'two-years', 'five-years'] as const;

export const SECTION_SCHEMAS = {
  /** What the business wants from it, and how one would know. */
  goals: z.object({ items: list(z.object({ id: rowId, goal: line, measure: line })), extra }),
  features: z.object({
    items: list(
      z.object({ id: rowId, what: line, why: line, priority: z.enum(PRIORITIES).nullable().default(null) }),
    ),
    extra,
  }),
  /** Kinds of people who will use it, how many they are, and what each may do, one right on each line. */
  roles: z.object({
    items: list(
      z.object({
        id: rowId,
        name: line,
        people: z
          .number()
          .int({ error: 'Give a whole number of people.' })
          .min(0, { error: 'Give 0 people or more.' })
          .max(1_000_000_000, { error: 'Give at most a billion people.' })
          .nullable()
          .default(null),
        may: text,
      }),
    ),
    extra,
  }),
  workflows: z.object({
    items: list(
      z.object({
        id: rowId,
        name: line,
        steps: z.array(line).max(MOST_ROWS, { error: 'At most 60 steps.' }),
      }),
    ),
    extra,
  }),
  /** In minor units; null until given. `currency` null: the studio's. */
  budget: z.object({
    lowMinor: amountMinorSchema.nullable(),
    highMinor: amountMinorSchema.nullable(),
    currency: currencySchema.nullable().default(null),
    note: text,
    extra,
  }),
  timeline: z.object({
    start: day.nullable(),
    deadline: day.nullable(),
    /** Said outright, as an empty date does not tell "any day will do" from "not asked yet". */
    anyDay: z.boolean().optional(),
    reason: text,
    /** Other days that matter: a fair, the end of a licence. */
    dates: list(z.object({ id: rowId, day: day.nullable(), reason: line })).default([]),
    extra,
  }),
  references: z.object({ items: list(z.object({ id: rowId, address: line, liked: line })), extra }),
  integrations: z.object({
    items: list(
      z.object({
        id: rowId,
        name: line,
        purpose: line,
        /** Seen from the new software: it reads from the other system, writes to it, or both. */
        direction: z.enum(DIRECTIONS).nullable().default(null),
      }),
    ),
    /** It stands alone: said outright, for the same reason. */
    none: z.boolean().optional(),
    extra,
  }),
  vision: z.object({
    items: list(z.object({ id: rowId, horizon: z.enum(HORIZONS), what: line })),
    extra,
  }),
} as const;

export const SECTIONS = [
  'goals',
  'features',
  'roles',
  'workflows',
  'budget',
  'timeline',
  'references',
  'integrations',
  'vision',
] as const satisfies readonly (keyof typeof SECTION_SCHEMAS)[];

export type Section = (typeof SECTIONS)[number];
export type SectionContent<S extends Section = Section> = z.output<(typeof SECTION_SCHEMAS)[S]>;
export type BriefAnswers = { [S in Section]: SectionContent<S> };
export type Priority = (typeof PRIORITIES)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Horizon = (typeof HORIZONS)[number];

export const EMPTY_ANSWERS: BriefAnswers = {
  goals: { items: [] },
  features: { items: [] },
  roles: { items: [] },
  workflows: { items: [] },
  budget: { lowMinor: null, highMinor: null, currency: null, note: '' },
  timeline: { start: null, deadline: null, reason: '', dates: [] },
  references: { items: [] },
  integrations: { items: [] },
  vision: { items: [] },
};

function numbered<T extends { id: string }>(rows: readonly T[]): T[] {
  const taken = new Set(rows.map(row => row.id));
  const seen = new Set(['']);
  let next = 1;
  return rows.map(row => {
    if (!seen.has(row.id)) {
      seen.add(row.id);
      return row;
    }
    while (taken.has(String(next))) next += 1;
    taken.add(String(next));
    return { ...row, id: String(next) };
  });
}
