import { EDITION_NAMES } from '@/components/format/edition';
import { cut } from '@/server/brief/domain/cut';
import { DISCIPLINES, type Discipline, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { readBecause, writeBecause } from '@/server/plan/domain/because';
import { type CellKey, type CellValue, hoursKey } from '@/server/plan/domain/cells';
import { readEstimate, writeEstimate } from '@/server/plan/domain/estimate';
import type { PlanFeature } from '@/server/plan/domain/plan';

export type Column = 'title' | 'edition' | Discipline | 'because' | 'needs';

export const columnsFor = (disciplines: readonly Discipline[], hidden: readonly string[] = []): Column[] => [
  'title',
  ...(['edition', ...disciplines, 'because', 'needs'] as const).filter(column => !hidden.includes(column)),
];

export const isDiscipline = (column: Column): column is Discipline =>
  DISCIPLINES.some(discipline => discipline === column);

/** How many columns come before the figures: a heading of several rows takes them all. */
export function headSpan(columns: readonly Column[]): number {
  const first = columns.findIndex(
    column => isDiscipline(column) || column === 'because' || column === 'needs',
  );
  return first === -1 ? columns.length : first;
}

/** The cell of a feature that a column shows. */
export const cellOf = (column: Column): CellKey => (isDiscipline(column) ? hoursKey(column) : column);

/** What stands in a cell, as it would be typed. */
export function textOf(feature: PlanFeature, column: Column, features: readonly PlanFeature[] = []): string {
  switch (column) {
    case 'title':
      return feature.title;
    case 'edition':
      return EDITION_NAMES[feature.edition];
    case 'because':
      return writeBecause(feature);
    case 'needs':
      return features
        .filter(one => feature.needs.includes(one.id))
        .map(one => one.title)
        .join('; ');
    default:
      return writeEstimate(feature.effortHours[column]);
  }
}

export type Reading = { ok: true; to: CellValue } | { ok: false; sentence: string };

/** What a text typed or pasted into a cell says, or why it says nothing. */
export function readCell(
  feature: PlanFeature,
  column: Column,
  text: string,
  features: readonly PlanFeature[] = [],
): Reading {
  switch (column) {
    case 'title': {
      const title = text.trim().replace(/\s*\n\s*/g, ' ');
      if (!title) return refused('A feature needs a name. To take it out, press Ctrl and Backspace.');
      return title.length > 200
        ? refused(
            `A name has at most 200 characters; this one has ${title.length}. The rest can go into the note.`,
          )
        : { ok: true, to: title };
    }
    case 'edition': {
      const edition = editionNamed(text);
      return edition
        ? { ok: true, to: edition }
        : refused(`“${shortened(text)}” is not an edition. Write MVP, Scalable or Enterprise.`);
    }
    case 'because': {
      const to = readBecause(text.replace(/\s*\n\s*/g, ' '), feature.serves);
      return to.because.length > 300
        ? refused(`A reason has at most 300 characters; this one has ${to.because.length}.`)
        : { ok: true, to };
    }
    case 'needs':
      return readNeeds(feature, text, features);
    default: {
      const reading = readEstimate(text);
      return reading.ok ? { ok: true, to: reading.range } : reading;
    }
  }
}

/** Titles, one after the other with semicolons between. */
function readNeeds(feature: PlanFeature, text: string, features: readonly PlanFeature[]): Reading {
  const known = new Map(features.map(one => [one.title.trim().toLowerCase(), one.id]));
  const titles = known.has(text.trim().toLowerCase())
    ? [text]
    : text.split(/[;\n]/).filter(title => title.trim());
  const unknown = titles.find(title => !known.has(title.trim().toLowerCase()));
  if (unknown !== undefined) return refused(`No feature is called “${shortened(unknown)}”.`);
  const ids = titles.map(title => known.get(title.trim().toLowerCase())!);
  if (ids.includes(feature.id)) return refused(`“${feature.title}” cannot need itself.`);
  return { ok: true, to: [...new Set(ids)] };
}

function editionNamed(text: string): Edition | undefined {
  const typed = text.trim().toLowerCase();
  if (!typed) return undefined;
  return EDITIONS.find(edition => edition === typed || (typed.length === 1 && edition.startsWith(typed)));
}

const shortened = (text: string) => {
  const plain = text.trim();
  return plain.length > 40 ? `${cut(plain, 39)}…` : plain;
};
const refused = (sentence: string): Reading => ({ ok: false, sentence });
