import { z } from 'zod';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { EDITIONS } from '@/server/forecast/engine/types';
import { isDay } from '@/server/kernel/clock';
import { id } from '@/server/kernel/ids';
import { amountMinorSchema } from '@/server/kernel/money';
import { effortSchema, wrongOrder } from './estimate';
import { COST_PERIODS, IMPACTS } from './plan';

const MOST_FEATURES_NEEDED = 300;

const editionSchema = z.enum(EDITIONS, { error: 'Choose MVP, Scalable or Enterprise.' });
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `At most ${most} characters.` });
const name = (what: string, most = 200) => text(most).min(1, { error: `Give ${what}.` });
/** Whoever says nothing of it, means once. */
const period = z.enum(COST_PERIODS, { error: 'Choose once, or each month.' }).default('project');
const day = z.string().refine(value => isDay(value) && value >= '1970-01-01' && value <= '2199-12-31', {
  error: 'Give a real day between 1970 and 2199.',
});

/** What may be said of a feature; a save names only what changed. */
export const featureFields = z.object({
  area: name('the part of the product it belongs to', 80),
  title: name('the feature a name'),
  note: text(8_000),
  edition: editionSchema,
  serves: z
    .array(
      z
        .string()
        .max(80)
        .refine(ref => sectionOf(ref) !== null, { error: 'Not an answer of a brief.' }),
    )
    .max(60, { error: 'At most 60 answers.' })
    .transform(refs => [...new Set(refs)]),
  because: text(300),
  origin: z.string().max(160).nullable(),
  effortHours: effortSchema,
  needs: z
    .array(id('feature'))
    .max(MOST_FEATURES_NEEDED)
    .transform(ids => [...new Set(ids)]),
});

/** `low`, `likely` and `high` count hours, working days or minor units of money, as `impact` says. */
export const riskFields = z
  .object({
    title: name('the risk a name'),
    response: text(8_000),
    because: text(300).default(''),
    origin: z.string().max(160).nullable().default(null),
    probability: z.number().min(0, { error: 'At least 0%.' }).max(1, { error: 'At most 100%.' }),
    edition: editionSchema,
    impact: z.enum(IMPACTS),
    low: z.number().gt(0, { error: 'Above zero.' }).max(1e12),
    likely: z.number().gt(0, { error: 'Above zero.' }).max(1e12),
    high: z.number().gt(0, { error: 'Above zero.' }).max(1e12),
    featureIds: z
      .array(id('feature'))
      .max(1_000)
      .transform(ids => [...new Set(ids)]),
  })
  .superRefine((risk, context) => {
    const wrong = wrongOrder(risk);
    if (wrong) context.addIssue({ code: 'custom', message: wrong });
  });

export const fixedCostFields = z.object({
  title: name('the cost a name'),
  amountMinor: amountMinorSchema,
  edition: editionSchema,
  per: period,
});

export const detailsFields = z.object({
  title: name('the plan a title'),
  clientName: name('the client’s name'),
  clientEmail: z.email({ error: 'Give an e-mail address such as name@example.com.' }).max(200),
  startsOn: day,
  budgetMinor: amountMinorSchema.nullable(),
  deadline: day.nullable(),
  systemicShare: z.number().min(0, { error: 'At least 0%.' }).max(0.6, { error: 'At most 60%.' }),
});

/** What a field was, as the writer saw it: only compared, so that anything goes. */
export const detailsWere = z
  .object({
    title: z.string(),
    clientName: z.string(),
    clientEmail: z.string(),
    startsOn: z.string(),
    budgetMinor: z.number().nullable(),
    deadline: z.string().nullable(),
    systemicShare: z.number(),
  })
  .partial();
export const fixedCostWas = z.object({
  title: z.string(),
  amountMinor: z.number(),
  edition: z.enum(EDITIONS),
  per: period,
});

export type FixedCostFields = z.output<typeof fixedCostFields>;
export type FeatureFields = z.output<typeof featureFields>;
export type DetailsFields = z.output<typeof detailsFields>;
