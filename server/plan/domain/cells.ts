import { z } from 'zod';
import { DISCIPLINES, type Discipline, EDITIONS, type Range } from '@/server/forecast/engine/types';
import { id } from '@/server/kernel/ids';
import { featureFields } from './fields';
import type { PlanFeature } from './plan';

/**
 * What of a feature is changed on its own. Two people who change different cells of one feature never
 * meet; two who change the same cell are told so.
 */
export type CellKey = 'title' | 'area' | 'edition' | 'note' | 'because' | 'needs' | HoursKey;
type HoursKey = `hours:${Discipline}`;

export interface BecauseValue {
  serves: string[];
  because: string;
}

type ValueOf<K extends CellKey> = K extends 'edition'
  ? PlanFeature['edition']
  : K extends 'because'
    ? BecauseValue
    : K extends 'needs'
      ? PlanFeature['needs']
      : K extends HoursKey
        ? Range | null
        : string;

/** A cell, what it was, and what it becomes. */
export type CellChange = { [K in CellKey]: { cell: K; from: ValueOf<K>; to: ValueOf<K> } }[CellKey];
export type CellValue = CellChange['to'];
/** A cell that somebody else has changed meanwhile, and what it is now. */
export type CellConflict = { [K in CellKey]: { cell: K; theirs: ValueOf<K> } }[CellKey];

export const hoursKey = <D extends Discipline>(discipline: D): `hours:${D}` => `hours:${discipline}`;

export const CELLS: readonly CellKey[] = [
  'title',
  'area',
  'edition',
  'note',
  'because',
  'needs',
  ...DISCIPLINES.map(hoursKey),
];

const { shape } = featureFields;
const range = shape.effortHours.def.valueType.nullable();
const because = z.object({ serves: shape.serves, because: shape.because });
// What a cell was is only compared: it may be a value that the rules of today would not let in.
const wasText = z.string().max(20_000);
const wasRange = z.object({ low: z.number(), likely: z.number(), high: z.number() }).nullable();
const change = <K extends string, F extends z.ZodType, T extends z.ZodType>(cell: K, from: F, to: T) =>
  z.object({ cell: z.literal(cell), from, to });

export const cellChangeSchema = z.discriminatedUnion('cell', [
  change('title', wasText, shape.title),
  change('area', wasText, shape.area),
  change('note', wasText, shape.note),
  change('edition', z.enum(EDITIONS), shape.edition),
  change('because', z.object({ serves: z.array(z.string()).max(200), because: wasText }), because),
  change('needs', z.array(id('feature')).max(1_000), shape.needs),
  change('hours:design', wasRange, range),
  change('hours:frontend', wasRange, range),
  change('hours:backend', wasRange, range),
  change('hours:qa', wasRange, range),
  change('hours:devops', wasRange, range),
  change('hours:pm', wasRange, range),
]) satisfies z.ZodType<CellChange>;

export const disciplineOf = (cell: CellKey): Discipline | null =>
  cell.startsWith('hours:') ? (cell.slice('hours:'.length) as Discipline) : null;

/** What stands in a cell of a feature. */
export function cellValue(feature: PlanFeature, cell: CellKey): CellValue {
  switch (cell) {
    case 'title':
    case 'area':
    case 'edition':
    case 'note':
    case 'needs':
      return feature[cell];
    case 'because':
      return { serves: feature.serves, because: feature.because };
    default:
      return feature.effortHours[disciplineOf(cell)!] ?? null;
  }
}

/** The feature with other values in some of its cells. */
export function withCells(
  feature: PlanFeature,
  changes: readonly { cell: CellKey; to: CellValue }[],
): PlanFeature {
  const next = { ...feature };
  for (const { cell, to } of changes) {
    const discipline = disciplineOf(cell);
    if (discipline) {
      const { [discipline]: _before, ...others } = next.effortHours;
      next.effortHours = to === null ? others : { ...others, [discipline]: to as Range };
    } else if (cell === 'because') Object.assign(next, to);
    else Object.assign(next, { [cell]: to });
  }
  return next;
}

/** Whether two values of a cell say the same; the order of what is needed or served says nothing. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: CellValue): unknown {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.toSorted();
  if ('because' in value) return [value.because, value.serves.toSorted()];
  return [value.low, value.likely, value.high];
}

/**
 * What a save does to a feature as it is now: cells that are as the writer saw them change, cells that
 * are so already stay, and the others are conflicts, which change nothing.
 */
export function settle(
  now: PlanFeature,
  changes: readonly CellChange[],
): { feature: PlanFeature; changed: CellKey[]; conflicts: CellConflict[] } {
  let feature = now;
  const changed: CellKey[] = [];
  const conflicts: CellConflict[] = [];
  for (const change of changes) {
    const present = cellValue(feature, change.cell);
    if (sameValue(present, change.to)) continue;
    if (sameValue(present, change.from)) {
      feature = withCells(feature, [change]);
      changed.push(change.cell);
    } else conflicts.push({ cell: change.cell, theirs: present } as CellConflict);
  }
  return { feature, changed, conflicts };
}

/** The same of a plain record, field by field: what is changed, and what somebody else has changed. */
export function settleFields<T extends object>(
  now: T,
  to: Partial<T>,
  was: Partial<T> | undefined,
): { changed: Partial<T>; conflicts: { field: keyof T & string; theirs: unknown }[] } {
  const changed: Partial<T> = {};
  const conflicts: { field: keyof T & string; theirs: unknown }[] = [];
  for (const field of Object.keys(to) as (keyof T & string)[]) {
    if (to[field] === undefined || now[field] === to[field]) continue;
    if (was && field in was && was[field] !== now[field]) conflicts.push({ field, theirs: now[field] });
    else changed[field] = to[field] as T[keyof T & string];
  }
  return { changed, conflicts };
}
