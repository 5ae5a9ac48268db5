import { z } from 'zod';
import { ID_PREFIXES, type IdKind, newId } from '@/server/kernel/ids';

/** What a sample is made with. */
export interface Making {
  /** An id for a field that takes one of this kind. */
  idOf: (kind: IdKind) => string;
  /** Values for fields of these names, wherever they are. */
  fields: Readonly<Record<string, unknown>>;
  /** Put into every object, whether or not it says that it takes them. */
  extras: Readonly<Record<string, unknown>>;
}

const KINDS = Object.keys(ID_PREFIXES) as IdKind[];
const TEXTS = [
  'A text long enough for most',
  'ada@example.com',
  'northlight',
  'example.com',
  'goals',
  'q-1',
  '2027-03-01',
  '2027-03-01T12:00:00.000Z',
  'https://example.com/x',
  'Europe/Oslo',
  'EUR',
  'NO',
  'A',
  '#aabbcc',
  Buffer.alloc(32, 7).toString('base64url'),
  'a'.repeat(64),
] as const;
const NUMBERS = [1, 2, 8, 0.5, 0, 100, 0.8, 2027] as const;

/** An input that the schema takes, made from the schema itself. Throws where it finds none, naming the place. */
export function sampleOf(schema: z.core.$ZodType, making: Making, path = ''): unknown {
  const { def } = schema._zod;
  if (isDef(def, 'object')) {
    const own = Object.entries(def.shape as Record<string, z.core.$ZodType>).map(([name, field]) => [
      name,
      name in making.fields ? making.fields[name] : sampleOf(field, making, `${path}.${name}`),
    ]);
    return { ...making.extras, ...Object.fromEntries(own) };
  }
  if (isDef(def, 'intersection'))
    return Object.assign({}, sampleOf(def.left, making, path), sampleOf(def.right, making, path));
  if (isDef(def, 'array')) return firstTaken(schema, [[sampleOf(def.element, making, path)], []], path);
  if (isDef(def, 'record')) {
    const keys = keysOf(def.keyType);
    return Object.fromEntries(keys.map(key => [key, sampleOf(def.valueType, making, `${path}.${key}`)]));
  }
  if (isDef(def, 'union')) return sampleOf(def.options[0]!, making, path);
  if (isDef(def, 'optional') || isDef(def, 'nullable') || isDef(def, 'default') || isDef(def, 'prefault'))
    return sampleOf(def.innerType, making, path);
  if (isDef(def, 'pipe')) return sampleOfPipe(schema, def, making, path);
  if (isDef(def, 'enum')) return Object.values(def.entries)[0];
  if (isDef(def, 'literal')) return def.values[0];
  const ids = KINDS.filter(kind => takes(schema, newId(kind)));
  if (ids.length === 1) return making.idOf(ids[0]!);
  return firstTaken(schema, [...TEXTS, ...NUMBERS, true, {}, []], path);
}

/** Every name that an object of the schema declares, at whatever depth. */
export function namesIn(schema: z.core.$ZodType): string[] {
  const { def } = schema._zod;
  if (isDef(def, 'object'))
    return Object.entries(def.shape as Record<string, z.core.$ZodType>).flatMap(([name, field]) => [
      name,
      ...namesIn(field),
    ]);
  if (isDef(def, 'intersection')) return [...namesIn(def.left), ...namesIn(def.right)];
  if (isDef(def, 'array')) return namesIn(def.element);
  if (isDef(def, 'record')) return namesIn(def.valueType);
  if (isDef(def, 'union')) return def.options.flatMap(namesIn);
  if (isDef(def, 'optional') || isDef(def, 'nullable') || isDef(def, 'default') || isDef(def, 'prefault'))
    return namesIn(def.innerType);
  if (isDef(def, 'pipe')) return [...namesIn(def.in), ...namesIn(def.out)];
  return [];
}

/** What goes in must also come out: a text that is trimmed, and is an address then. */
function sampleOfPipe(
  schema: z.core.$ZodType,
  { in: first, out }: Defs['pipe'],
  making: Making,
  path: string,
) {
  const isTransform = first._zod.def.type === 'transform';
  return firstTaken(schema, [sampleOf(isTransform ? out : first, making, path), ...TEXTS, ...NUMBERS], path);
}

interface Defs {
  object: z.core.$ZodObjectDef;
  intersection: z.core.$ZodIntersectionDef;
  array: z.core.$ZodArrayDef;
  record: z.core.$ZodRecordDef;
  union: z.core.$ZodUnionDef;
  optional: z.core.$ZodOptionalDef;
  nullable: z.core.$ZodNullableDef;
  default: z.core.$ZodDefaultDef;
  prefault: z.core.$ZodPrefaultDef;
  pipe: z.core.$ZodPipeDef;
  enum: z.core.$ZodEnumDef;
  literal: z.core.$ZodLiteralDef<z.core.util.Literal>;
}
const isDef = <T extends keyof Defs>(def: { type: string }, type: T): def is Defs[T] => def.type === type;

const takes = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

function firstTaken(schema: z.core.$ZodType, candidates: readonly unknown[], path: string): unknown {
  for (const one of candidates) if (takes(schema, one)) return one;
  throw new Error(
    `No sample is known for ${path || 'the input'}: give its field a value where this is called.`,
  );
}

function keysOf(schema: z.core.$ZodType): string[] {
  const { def } = schema._zod;
  if (isDef(def, 'enum')) return Object.values(def.entries).map(String);
  return [];
}
