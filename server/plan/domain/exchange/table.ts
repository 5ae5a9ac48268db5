import { DISCIPLINES } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '../disciplines';
import { EDITION_NAMES } from '../editions';
import type { Plan, PlanFeature } from '../plan';
import { disciplinesInUse, likelyHours } from '../totals';
import { POINTS } from './columns';
import { nameKey } from './reading';

export type Cell = string | number | null;

/** The features as a table: one row each, three columns of hours for each discipline in use. */
export function featureTable(plan: Pick<Plan, 'features'>): { header: string[]; rows: Cell[][] } {
  const inUse = disciplinesInUse(plan.features);
  const disciplines = inUse.length ? inUse : DISCIPLINES.slice(0, 1);
  const refOf = refs(plan.features);
  return {
    header: [
      'Id',
      'Area',
      'Feature',
      'Edition',
      ...disciplines.flatMap(one => POINTS.map(point => `${DISCIPLINE_NAMES[one]} ${point}`)),
      'Total hours',
      'Needs',
      'Because',
      'Serves',
      'Note',
    ],
    rows: plan.features.map(feature => [
      feature.id,
      feature.area,
      feature.title,
      EDITION_NAMES[feature.edition],
      ...disciplines.flatMap(one => POINTS.map(point => feature.effortHours[one]?.[point] ?? null)),
      likelyHours(feature.effortHours) || null,
      feature.needs.map(id => refOf.get(id) ?? id).join('\n'),
      feature.because,
      feature.serves.join(' '),
      feature.note,
    ]),
  };
}

/** What a file calls each feature by: its title, or its id where another has the same title. */
export function refs(features: readonly Pick<PlanFeature, 'id' | 'title'>[]): Map<PlanFeature['id'], string> {
  const count = new Map<string, number>();
  for (const { title } of features) count.set(nameKey(title), (count.get(nameKey(title)) ?? 0) + 1);
  return new Map(features.map(({ id, title }) => [id, count.get(nameKey(title)) === 1 ? title : id]));
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front, which `unguarded` takes off. */
export const guarded = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
