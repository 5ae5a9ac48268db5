import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { readBecause, writeBecause } from '@/server/plan/domain/because';
import { readEstimate, writeEstimate } from '@/server/plan/domain/estimate';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { PlanFeature } from '@/server/plan/domain/plan';

export type Column = 'title' | 'edition' | Discipline | 'because' | 'needs';

export const columnsFor = (disciplines: readonly Discipline[]): Column[] => [
  'title',
  'edition',
  ...disciplines,
  'because',
  'needs',
];

export const isDiscipline = (column: Column): column is Discipline =>
  DISCIPLINES.some(discipline => discipline === column);

/** What stands in a cell, as it would be typed. */
export function textOf(feature: PlanFeature, column: Column): string {
  if (column === 'title') return feature.title;
  if (column === 'because') return writeBecause(feature);
  return isDiscipline(column) ? writeEstimate(feature.effortHours[column]) : '';
}

export type Reading = { ok: true; fields: Partial<FeatureFields> } | { ok: false; sentence: string };

/** What a text typed into a cell says of the feature, or why it says nothing. */
export function readCell(feature: PlanFeature, column: Column, text: string): Reading {
  if (column === 'title') {
    const title = text.trim();
    return title
      ? { ok: true, fields: { title } }
      : { ok: false, sentence: 'A feature needs a name. To take it out, press Ctrl and Backspace.' };
  }
  if (column === 'because') {
    return { ok: true, fields: readBecause(text, feature.serves) };
  }
  if (!isDiscipline(column)) return { ok: true, fields: {} };
  const reading = readEstimate(text);
  if (!reading.ok) return reading;
  const { [column]: _before, ...others } = feature.effortHours;
  return {
    ok: true,
    fields: { effortHours: reading.range ? { ...others, [column]: reading.range } : others },
  };
}
