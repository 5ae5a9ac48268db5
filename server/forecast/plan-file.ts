import { z } from 'zod';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { currencySchema } from '@/server/kernel/money';
import { demandsSchema } from '@/server/plan/domain/architecture/demands';
import { asKeptNow } from '@/server/plan/domain/architecture/kept-demands';
import { PART_SCHEMAS } from '@/server/plan/domain/parts';
import { EngineInputError } from './engine/errors';
import { validate } from './engine/plan/validate';
import { DISCIPLINES, EDITIONS, type ForecastInput } from './engine/types';
import { FileError, parseJson, sentenceFor } from './file-sentence';

/** A plan file that cannot be used; the message is one line that says where, what is wrong and what to do. */
export class PlanFileError extends FileError {
  override readonly name = 'PlanFileError';
}

/** What of a plan file is forecast; throws `PlanFileError`. */
export const parsePlanFile = (text: string): ForecastInput => forecastInputOf(readPlanFile(text));

/** Reads a plan file whole (see docs/plan-file.md): fills in defaults, checks everything, throws `PlanFileError`. */
export function readPlanFile(text: string): PlanFile {
  const parsed = planFileSchema.safeParse(json(text), { reportInput: true });
  if (!parsed.success) throw new PlanFileError(sentenceFor(parsed.error));
  try {
    validate(forecastInputOf(parsed.data));
  } catch (error) {
    throw error instanceof EngineInputError ? new PlanFileError(error.message) : error;
  }
  const unknown = unknownPart(parsed.data);
  if (unknown) throw new PlanFileError(unknown);
  return parsed.data;
}

/** The forecast knows hours, people and chances; why something is there changes none of its figures. */
export const forecastInputOf = (file: PlanFile): ForecastInput => ({
  currency: file.currency,
  start: file.start,
  hoursPerDay: file.hoursPerDay,
  focusFactor: file.focusFactor,
  distribution: file.distribution,
  rangeConfidence: file.rangeConfidence,
  systemicShare: file.systemicShare,
  features: file.features.map(({ id, title, edition, effortHours, needs }) => ({
    id,
    title,
    edition,
    effortHours,
    needs,
  })),
  team: file.team,
  holidays: file.holidays,
  risks: file.risks.map(({ id, title, probability, systemicShare, edition, impact }) => ({
    ...(systemicShare === undefined ? {} : { systemicShare }),
    id,
    title,
    probability,
    edition,
    impact,
  })),
  fixedCosts: file.fixedCosts,
  ...(file.progress ? { progress: file.progress } : {}),
  ...(file.calibration ? { calibration: file.calibration } : {}),
  budgetMinor: file.budgetMinor,
  deadline: file.deadline,
  seed: file.seed,
  trials: file.trials,
});

const range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() });
const edition = z.enum(EDITIONS);
const discipline = z.enum(DISCIPLINES);

/** Why something is in the plan: the brief's answers that it serves, with their words, and a sentence. */
const reason = {
  because: z
    .array(
      z.strictObject({
        answer: z.string().refine(ref => sectionOf(ref) !== null, {
          error: "name an answer by its section and row, such as 'goals.1'",
        }),
        words: z.string(),
      }),
    )
    .optional(),
  why: z.string().optional(),
};

const feature = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    area: z.string().optional(),
    note: z.string().optional(),
    edition,
    effortHours: z.partialRecord(discipline, range).default({}),
    needs: z.array(z.string()).default([]),
    ...reason,
  })
  .transform(given => ({ ...given, title: given.title ?? given.id }));

export const personSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().optional(),
    disciplines: z.array(discipline),
    share: z.number().default(1),
    rateMinorPerHour: z.number(),
    weekdays: z.array(z.number()).default([1, 2, 3, 4, 5]),
    timeOff: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
  })
  .transform(given => ({ ...given, name: given.name ?? given.id }));

const impact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hours'), range, featureIds: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('days'), range }),
  z.strictObject({ kind: z.literal('money'), range }),
]);

const risk = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    response: z.string().optional(),
    probability: z.number(),
    systemicShare: z.number().optional(),
    edition: edition.default('mvp'),
    impact,
    ...reason,
  })
  .transform(given => ({ ...given, title: given.title ?? given.id }));

export const fixedCostSchema = z.strictObject({
  title: z.string(),
  amountMinor: z.number(),
  edition: edition.default('mvp'),
  per: z.enum(['project', 'month']).optional(),
});

const progressSchema = z.strictObject({
  from: z.string(),
  spentMinor: z.number().default(0),
  items: z.array(
    z.strictObject({
      featureId: z.string(),
      discipline,
      hours: z.number(),
      isDone: z.boolean().default(false),
    }),
  ),
});

const calibrationSchema = z.strictObject({
  hoursFactor: z
    .partialRecord(discipline, z.number())
    .default({})
    .transform(given => ({ design: 1, frontend: 1, backend: 1, qa: 1, devops: 1, pm: 1, ...given })),
  projectSpread: z.strictObject({ scale: z.number(), degreesOfFreedom: z.number() }).nullable().default(null),
});

const id = { id: z.string().min(1, { error: 'give a short, unique id' }) };

export const planFileSchema = z.strictObject({
  title: z.string().optional(),
  client: z.strictObject({ name: z.string(), email: z.string() }).optional(),
  currency: currencySchema,
  start: z.string(),
  hoursPerDay: z.number().default(8),
  focusFactor: z.number().default(0.8),
  distribution: z.enum(['lognormal', 'pert']).default('lognormal'),
  rangeConfidence: z.number().default(0.8),
  systemicShare: z.number().default(0.25),
  features: z.array(feature),
  team: z.array(personSchema),
  holidays: z.array(z.string()).default([]),
  risks: z.array(risk).default([]),
  fixedCosts: z.array(fixedCostSchema).default([]),
  progress: progressSchema.optional(),
  calibration: calibrationSchema.optional(),
  budgetMinor: z.number().nullable().default(null),
  deadline: z.string().nullable().default(null),
  seed: z.number().default(1),
  trials: z.number().default(10_000),
  demands: z.preprocess(asKeptNow, z.strictObject(demandsSchema.shape)).optional(),
  roles: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.role.shape, ...reason })).optional(),
  entities: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.entity.shape, ...reason })).optional(),
  relations: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.relation.shape, ...reason })).optional(),
  permissions: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.permission.shape, ...reason })).optional(),
  architecture: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.component.shape, ...reason })).optional(),
  controls: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.control.shape, ...reason })).optional(),
  targets: z.array(z.strictObject({ ...id, ...PART_SCHEMAS.target.shape, ...reason })).optional(),
});

export type PlanFile = z.output<typeof planFileSchema>;
export type PlanFileInput = z.input<typeof planFileSchema>;

const PART_LISTS = [
  'roles',
  'entities',
  'relations',
  'permissions',
  'architecture',
  'controls',
  'targets',
] as const;

/** What is wrong between parts: an id given twice, or a relation or right that names a part which is not there. */
function unknownPart(file: PlanFile): string | null {
  const ids = new Map<string, string>();
  for (const list of PART_LISTS)
    for (const [place, part] of (file[list] ?? []).entries()) {
      const path = `${list}[${place}]`;
      const before = ids.get(part.id);
      if (before) return `${path}.id: '${part.id}' is the id of ${before} too; give each its own`;
      ids.set(part.id, path);
    }
  const has = (list: 'roles' | 'entities', wanted: string) =>
    (file[list] ?? []).some(part => part.id === wanted);
  for (const [place, { from, to }] of (file.relations ?? []).entries())
    for (const [field, wanted] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (!has('entities', wanted))
        return missing(`relations[${place}].${field}`, 'entity', wanted, 'entities');
  for (const [place, { role, entity }] of (file.permissions ?? []).entries()) {
    if (!has('roles', role)) return missing(`permissions[${place}].role`, 'role', role, 'roles');
    if (!has('entities', entity))
      return missing(`permissions[${place}].entity`, 'entity', entity, 'entities');
  }
  return null;
}

const missing = (path: string, what: string, wanted: string, list: string): string =>
  `${path}: there is no ${what} '${wanted}'; use an id from ${list}`;

function json(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw error instanceof FileError ? new PlanFileError(error.message) : error;
  }
}
