import { z } from 'zod';
import { DISCIPLINES, EDITIONS } from '@/server/forecast/engine/types';
import { command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { comparePlans } from './domain/compare/compare';
import { rangeSchema, wrongOrder } from './domain/estimate';
import { MOST_ROWS } from './domain/exchange/reading';
import { takeIn } from './domain/exchange/take';
import { featureFields, fixedCostFields, riskFields } from './domain/fields';
import { PART_KINDS, partKeySchema, readContent } from './domain/parts';
import { samePlan } from './domain/same-plan';
import { keepVersionOnce } from './keep-version';
import { planById } from './queries';
import { holdPlan, planners, touchPlan } from './touch';
import { writePlan } from './write-plan';

const { shape } = featureFields;
const names = z.array(z.string().max(300));
const readFeature = z.object({
  row: z.number().int().nullable(),
  title: shape.title,
  names: names.max(20),
  area: shape.area.optional(),
  note: shape.note.optional(),
  edition: z.enum(EDITIONS).optional(),
  because: shape.because.optional(),
  serves: shape.serves.optional(),
  effortHours: z.partialRecord(z.enum(DISCIPLINES), rangeSchema.nullable()).optional(),
  needs: names.max(300).optional(),
});
const { title, response, because, probability, edition, impact, low, likely, high } = riskFields.shape;
const readRisk = z
  .object({ title, response, because, probability, edition, impact, low, likely, high, on: names.max(1_000) })
  .superRefine((risk, context) => {
    const wrong = wrongOrder(risk);
    if (wrong) context.addIssue({ code: 'custom', message: wrong });
  });
const readPart = z
  .object({
    key: partKeySchema,
    kind: z.enum(PART_KINDS),
    content: z.unknown(),
    because: shape.because,
    serves: shape.serves,
  })
  .transform((part, context) => ({ ...part, content: readContent(part.kind, part.content, context) }));

/**
 * Brings what was read of a file into the plan, as one revision, after the plan was kept as a version.
 * Refused where the plan changed since it was looked at.
 */
export const takeImport = command({
  name: 'plan.takeImport',
  input: z.object({
    planId: id('plan'),
    fileName: z.string().trim().max(300),
    mode: z.enum(['add', 'replace']),
    /** The plan's revision that the import was looked at with. */
    basedOn: z.number().int(),
    read: z.object({
      features: z.array(readFeature).max(MOST_ROWS),
      risks: z.array(readRisk).max(MOST_ROWS).optional(),
      fixedCosts: z.array(fixedCostFields).max(MOST_ROWS).optional(),
      parts: z.array(readPart).max(MOST_ROWS).optional(),
    }),
  }),
  allow: planners,
  async run(scope) {
    const { planId, fileName, mode, basedOn, read } = scope.input;
    const held = await holdPlan(scope, planId);
    if (held.revision !== basedOn)
      throw conflict('The plan changed meanwhile. Look again at what the file would change, then take it.');
    if (mode === 'replace' && !read.features.length)
      throw invalid('There is no feature in what was read: replacing would empty the plan.');
    const before = await planById.within(scope, { planId });
    const ids = {
      feature: () => newId('feature'),
      risk: () => newId('risk'),
      fixedCost: () => newId('fixedCost'),
    };
    const { after } = takeIn(before, read, mode, ids, scope.now);
    if (samePlan(before, after))
      return { planId, revision: held.revision, kept: null, added: 0, changed: 0, removed: 0 };
    const kept = await keepVersionOnce(scope, before, {
      reason: 'import',
      title: `Before the import of ${fileName || 'a pasted text'}`,
    });
    const { revision } = await touchPlan(scope, planId);
    await writePlan(scope, before, after);
    const { added, changed, removed } = comparePlans(before, after).features;
    return { planId, revision, kept, added: added.length, changed: changed.length, removed: removed.length };
  },
  audit: ({ planId, fileName, mode }, { kept, added, changed, removed }) => ({
    subject: planId,
    detail: { fileName, mode, kept, added, changed, removed },
  }),
});
