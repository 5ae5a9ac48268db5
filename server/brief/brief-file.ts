import { z } from 'zod';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { validate } from '@/server/forecast/engine/plan/validate';
import type { Person } from '@/server/forecast/engine/types';
import { FileError, noSuchField, parseJson, sentenceFor } from '@/server/forecast/file-sentence';
import { fixedCostSchema, forecastInputOf, personSchema, planFileSchema } from '@/server/forecast/plan-file';
import { isDay } from '@/server/kernel/clock';
import { currencySchema, minorDigits } from '@/server/kernel/money';
import { type BriefAnswers, EMPTY_ANSWERS, SECTION_SCHEMAS } from './domain/sections';

/** A brief file that cannot be used; the message is one line that says where, what is wrong and what to do. */
export class BriefFileError extends FileError {
  override readonly name = 'BriefFileError';
}

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'write something' })
    .max(most, { error: `at most ${most} characters` });
const day = z.string().refine(isDay, { error: 'is not a day; write it as 2027-03-01' });

export const briefFileSchema = z.object({
  title: line(200),
  client: z.object({
    name: line(200),
    email: z.email({ error: 'give an e-mail address such as name@example.com' }),
  }),
  currency: currencySchema,
  writtenOn: day.describe('The day of the brief. A start that is missing or has passed is counted from it.'),
  answers: z.object({
    goals: SECTION_SCHEMAS.goals.optional(),
    features: SECTION_SCHEMAS.features.optional(),
    roles: SECTION_SCHEMAS.roles.optional(),
    workflows: SECTION_SCHEMAS.workflows.optional(),
    budget: SECTION_SCHEMAS.budget.optional(),
    timeline: SECTION_SCHEMAS.timeline.optional(),
    references: SECTION_SCHEMAS.references.optional(),
    integrations: SECTION_SCHEMAS.integrations.optional(),
    vision: SECTION_SCHEMAS.vision.optional(),
  }),
  hoursPerDay: z.number().default(8),
  focusFactor: z.number().default(0.8),
  holidays: z.array(day).default([]),
  team: z.array(personSchema).optional(),
  fixedCosts: z.array(fixedCostSchema).default([]),
});

export interface BriefFile extends Omit<z.output<typeof briefFileSchema>, 'answers' | 'team'> {
  answers: BriefAnswers;
  team: Person[];
}

/** Reads a brief file (see docs/brief-file.md): fills in defaults, checks everything, throws `BriefFileError`. */
export function parseBriefFile(text: string): BriefFile {
  const value = json(text);
  const unknown = unknownField(value, briefFileJsonSchema(), []);
  if (unknown) throw new BriefFileError(unknown);
  const parsed = briefFileSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new BriefFileError(sentenceFor(parsed.error));
  const { answers: given, ...rest } = parsed.data;
  const answers = { ...EMPTY_ANSWERS, ...defined(given) } as BriefAnswers;
  const { lowMinor, highMinor } = answers.budget;
  if (lowMinor !== null && highMinor !== null && lowMinor > highMinor)
    throw new BriefFileError(
      `answers.budget: the lowest amount (${lowMinor}) is above the highest (${highMinor})`,
    );
  const budgetCurrency = answers.budget.currency;
  if (budgetCurrency && budgetCurrency !== rest.currency)
    throw new BriefFileError(
      `answers.budget.currency: is '${budgetCurrency}' but the brief counts in ${rest.currency}; use one of them`,
    );
  const brief = { ...rest, answers, team: rest.team ?? plainTeam(rest.currency) };
  checkTeam(brief);
  return brief;
}

/** Who works on it where the file does not say: docs/brief-file.md tells it. Rates are per hour, in whole units. */
export function plainTeam(currency: string): Person[] {
  const unit = 10 ** minorDigits(currency);
  const person = (
    id: string,
    name: string,
    disciplines: Person['disciplines'],
    share: number,
    rate: number,
  ) => ({
    id,
    name,
    disciplines,
    share,
    rateMinorPerHour: rate * unit,
    weekdays: [1, 2, 3, 4, 5],
    timeOff: [],
  });
  return [
    person('design', 'Designer and project lead', ['design', 'pm'], 0.8, 90),
    person('frontend', 'Frontend developer', ['frontend'], 1, 90),
    person('backend', 'Backend developer', ['backend', 'devops'], 1, 95),
    person('test', 'Tester', ['qa', 'frontend'], 0.6, 75),
  ];
}

/** The shape of a brief file for editors and other programs: docs/brief-file.schema.json. */
export const briefFileJsonSchema = (): JsonSchema =>
  z.toJSONSchema(briefFileSchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties) jsonSchema.additionalProperties = false;
    },
  }) as JsonSchema;

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** The first field that the schema does not know, as a sentence: what is saved leniently is read strictly. */
function unknownField(value: unknown, schema: JsonSchema, path: readonly PropertyKey[]): string | null {
  if (Array.isArray(value))
    return first(value.entries(), ([at, inner]) => unknownField(inner, schema.items ?? {}, [...path, at]));
  if (typeof value !== 'object' || value === null) return null;
  const { properties } = schema.properties ? schema : ((schema.anyOf ?? schema.allOf ?? [])[0] ?? schema);
  if (!properties) return null;
  return first(Object.entries(value), ([field, inner]) =>
    Object.hasOwn(properties, field)
      ? unknownField(inner, properties[field]!, [...path, field])
      : noSuchField(path, field),
  );
}

function first<T>(items: Iterable<T>, find: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** The engine's own rules for people, days and costs, so that the plan of this brief can be forecast. */
function checkTeam(brief: BriefFile): void {
  const { currency, writtenOn, hoursPerDay, focusFactor, holidays, team, fixedCosts } = brief;
  const plan = {
    currency,
    start: writtenOn,
    hoursPerDay,
    focusFactor,
    holidays,
    team,
    fixedCosts,
    features: [],
  };
  try {
    validate(forecastInputOf(planFileSchema.parse(plan)));
  } catch (error) {
    throw error instanceof EngineInputError
      ? new BriefFileError(error.message.replace(/^start\b/, 'writtenOn'))
      : error;
  }
}

const defined = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;

function json(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw error instanceof FileError ? new BriefFileError(error.message) : error;
  }
}
