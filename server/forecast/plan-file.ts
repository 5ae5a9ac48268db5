import { z } from 'zod';
import { currencySchema } from '@/server/kernel/money';
import { EngineInputError } from './engine/errors';
import { validate } from './engine/plan/validate';
import { DISCIPLINES, EDITIONS, type ForecastInput } from './engine/types';

/** A plan file that cannot be used; the message is one line that says where, what is wrong and what to do. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';
}

/** Reads a plan file (see docs/plan-file.md): fills in defaults, checks everything, throws `PlanFileError`. */
export function parsePlanFile(text: string): ForecastInput {
  const parsed = planFileSchema.safeParse(parseJson(text), { reportInput: true });
  if (!parsed.success) throw new PlanFileError(sentenceFor(parsed.error));
  const input: ForecastInput = parsed.data;
  try {
    validate(input);
  } catch (error) {
    throw error instanceof EngineInputError ? new PlanFileError(error.message) : error;
  }
  return input;
}

const range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() });
const edition = z.enum(EDITIONS);
const discipline = z.enum(DISCIPLINES);

const feature = z
  .strictObject({
    id: z.string(),
    title: z.string().optional(),
    edition,
    effortHours: z.partialRecord(discipline, range).default({}),
    needs: z.array(z.string()).default([]),
  })
  .transform(given => ({ ...given, title: given.title ?? given.id }));

const person = z
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
    probability: z.number(),
    edition: edition.default('mvp'),
    impact,
  })
  .transform(given => ({ ...given, title: given.title ?? given.id }));

const fixedCost = z.strictObject({
  title: z.string(),
  amountMinor: z.number(),
  edition: edition.default('mvp'),
});

export const planFileSchema = z.strictObject({
  currency: currencySchema,
  start: z.string(),
  hoursPerDay: z.number().default(8),
  focusFactor: z.number().default(0.8),
  distribution: z.enum(['lognormal', 'pert']).default('lognormal'),
  rangeConfidence: z.number().default(0.8),
  systemicShare: z.number().default(0.25),
  features: z.array(feature),
  team: z.array(person),
  holidays: z.array(z.string()).default([]),
  risks: z.array(risk).default([]),
  fixedCosts: z.array(fixedCost).default([]),
  budgetMinor: z.number().nullable().default(null),
  deadline: z.string().nullable().default(null),
  seed: z.number().default(1),
  trials: z.number().default(10_000),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new PlanFileError(`not JSON: ${oneLine((error as Error).message)}`);
  }
}

/** The first thing wrong, as one line, and how many more there are. */
function sentenceFor(error: z.ZodError): string {
  const [first, ...others] = error.issues;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${issueSentence(first!)}${more}`;
}

function issueSentence(issue: z.core.$ZodIssue): string {
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at(path)}there is no field '${issue.keys[0]}'; check its spelling or take it out`;
    case 'invalid_type':
      if (path === '') return `the file must hold ${article(issue.expected)}, not ${shown(issue.input)}`;
      return issue.input === undefined
        ? `${at(path)}is missing; give ${article(issue.expected)}`
        : `${at(path)}must be ${article(issue.expected)}, not ${shown(issue.input)}`;
    case 'invalid_value':
      return `${at(path)}${issue.input === undefined ? 'is missing' : `is ${shown(issue.input)}`}; use ${issue.values.join(', ')}`;
    case 'invalid_key':
      return `${at(path)}is not a discipline; use ${DISCIPLINES.join(', ')}`;
    case 'invalid_union':
      return `${at(path)}is not known; use 'hours', 'days' or 'money'`;
    default:
      return `${at(path)}${oneLine(issue.message)}`;
  }
}

function at(path: string): string {
  return path === '' ? '' : `${path}: `;
}

/** `features[3].effortHours.backend` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

const ARTICLES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object in braces',
  record: 'an object in braces',
  string: 'a text in quotes',
  number: 'a number',
};

function article(expected: string): string {
  return ARTICLES[expected] ?? expected;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `'${oneLine(value).slice(0, 40)}'` : String(value);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
