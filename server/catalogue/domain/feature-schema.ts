import { z } from 'zod';
import { SECTIONS } from '@/server/brief/domain/sections';
import { EDITIONS } from '@/server/forecast/engine/types';
import { effortSchema } from '@/server/plan/domain/estimate';
import type { CatalogueFeature } from './catalogue-feature';
import { wordsOf } from './words';

/** What a studio may save in its catalogue. */

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `At most ${most} characters.` });
const named = (what: string, most: number) => line(most).min(1, { error: `Give ${what}.` });

export const keySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'A key is made of lower-case letters, digits and dashes.' })
  .max(80);

const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
const keys = (most: number) =>
  z
    .array(keySchema)
    .max(most, { error: `At most ${most}.` })
    .refine(unique, { error: 'The same one is named twice.' });

const amount = (what: string, most: number) =>
  z
    .number({ error: `Give ${what}.` })
    .gt(0, { error: 'Above zero.' })
    .max(most, { error: `At most ${most}.` });
const impactSchema = z
  .object({
    kind: z.enum(['hours-share', 'days']),
    range: z.object({
      low: amount('the low figure', 500),
      likely: amount('the likely figure', 500),
      high: amount('the high figure', 500),
    }),
  })
  .refine(({ range }) => range.low <= range.likely && range.likely <= range.high, {
    error: 'Write low, likely and high, smallest first.',
    path: ['range'],
  });

const riskSchema = z.object({
  key: keySchema,
  title: named('the risk a title', 160),
  response: line(1_000),
  probability: z
    .number({ error: 'Give how likely it is.' })
    .gt(0, { error: 'Above zero: what never happens is no risk.' })
    .lt(1, { error: 'Below 100%: what is certain is work.' }),
  impact: impactSchema,
});

const section = z.enum(SECTIONS);
const why = line(300);
const atLeast = z
  .number({ error: 'Give a number.' })
  .int({ error: 'Give a whole number.' })
  .min(1, { error: 'At least 1.' })
  .max(1_000_000_000);
const phrase = named('a phrase', 80)
  .transform(text => text.toLowerCase())
  .refine(text => wordsOf(text).length > 0, { error: 'A phrase needs at least one word.' });

const callSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('always') }),
  z.object({
    kind: z.literal('words'),
    sections: z
      .array(section)
      .min(1, { error: 'Choose at least one section of the brief.' })
      .refine(unique, { error: 'The same section is named twice.' }),
    phrases: z
      .array(phrase)
      .min(1, { error: 'Give at least one phrase, or take this away.' })
      .max(120, { error: 'At most 120 phrases.' })
      .transform(phrases => [...new Set(phrases)]),
    why,
  }),
  z.object({ kind: z.literal('count'), section, atLeast, why }),
  z.object({ kind: z.literal('people'), atLeast, why }),
]);

/** A feature without its key, which is made from its title and never changed. */
export const featureSchema = z.object({
  area: named('the area', 60),
  title: named('a title', 120),
  summary: line(1_000),
  edition: z.enum(EDITIONS, { error: 'Choose MVP, Scalable or Enterprise.' }),
  effortHours: effortSchema.refine(hours => Object.keys(hours).length > 0, {
    error: 'Give hours for at least one discipline.',
  }),
  needs: keys(40),
  roles: z.array(named('the role a name', 60)).max(20, { error: 'At most 20.' }).refine(unique, {
    error: 'The same role is named twice.',
  }),
  entities: keys(40),
  risks: z
    .array(riskSchema)
    .max(10, { error: 'At most 10.' })
    .refine(risks => unique(risks.map(risk => risk.key)), { error: 'Two risks have the same key.' }),
  calls: z.array(callSchema).max(20, { error: 'At most 20.' }),
}) satisfies z.ZodType<Omit<CatalogueFeature, 'key'>>;

export type FeatureInput = z.input<typeof featureSchema>;
export type FeatureContent = z.output<typeof featureSchema>;
