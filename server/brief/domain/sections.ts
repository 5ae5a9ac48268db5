import { z } from 'zod';
import { isDay } from '@/server/kernel/clock';
import { amountMinorSchema } from '@/server/kernel/money';

/**
 * The nine sections of a brief. A schema says what may be saved while somebody is still typing, so
 * every text may be empty; what is missing is the readiness score's business, not an error.
 */
const text = z.string().max(8_000, { error: 'At most 8,000 characters.' });
const line = z.string().max(300, { error: 'At most 300 characters.' });
const day = z.string().refine(isDay, { error: 'Give a real day.' });
const list = <S extends z.ZodType>(item: S) => z.array(item).max(60, { error: 'At most 60 entries.' });

export const SECTION_SCHEMAS = {
  /** What the business wants from it, and how one would know. */
  goals: z.object({ items: list(z.object({ goal: line, measure: line })) }),
  features: z.object({ items: list(z.object({ what: line, why: line })) }),
  /** Kinds of people who will use it, and what each may do. */
  roles: z.object({ items: list(z.object({ name: line, may: line })) }),
  workflows: z.object({ items: list(z.object({ name: line, steps: text })) }),
  /** In minor units of the studio's currency; null until given. */
  budget: z.object({
    lowMinor: amountMinorSchema.nullable(),
    highMinor: amountMinorSchema.nullable(),
    note: text,
  }),
  timeline: z.object({
    start: day.nullable(),
    deadline: day.nullable(),
    /** Said outright, as an empty date does not tell "any day will do" from "not asked yet". */
    anyDay: z.boolean().optional(),
    reason: text,
  }),
  references: z.object({ items: list(z.object({ address: line, liked: line })) }),
  integrations: z.object({
    items: list(z.object({ name: line, purpose: line })),
    /** It stands alone: said outright, for the same reason. */
    none: z.boolean().optional(),
  }),
  vision: z.object({ inSixMonths: text, inTwoYears: text }),
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
export type SectionContent<S extends Section = Section> = z.infer<(typeof SECTION_SCHEMAS)[S]>;
export type BriefAnswers = { [S in Section]: SectionContent<S> };

export const EMPTY_ANSWERS: BriefAnswers = {
  goals: { items: [] },
  features: { items: [] },
  roles: { items: [] },
  workflows: { items: [] },
  budget: { lowMinor: null, highMinor: null, note: '' },
  timeline: { start: null, deadline: null, reason: '' },
  references: { items: [] },
  integrations: { items: [] },
  vision: { inSixMonths: '', inTwoYears: '' },
};
