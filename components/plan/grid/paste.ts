import { cut } from '@/server/brief/domain/cut';
import type { CellKey, CellValue } from '@/server/plan/domain/cells';
import { withCells } from '@/server/plan/domain/cells';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Change, cellsChange } from '../changes';
import { type Column, cellOf, isDiscipline, type Reading, readCell } from './columns';
import { onlyRight } from './right-changes';
import { type Block, heightOf, tiled, widthOf } from './selection';

export interface Refusal {
  title: string;
  /** The column's name, in words. */
  column: string;
  sentence: string;
}

export interface Pasted {
  changes: Change[];
  /** How many cells change. */
  cells: number;
  added: PlanFeature['id'][];
  refused: Refusal[];
  /** Columns of what was pasted that reach beyond the last one. */
  beyond: number;
  /** What it covers, to be selected. */
  block: Block;
}

/** What a cell is given: a text to be read, or a value of our own. */
export type Given = { text: string } | { value: CellValue };

interface PasteInput {
  cells: readonly (readonly Given[])[];
  into: Block;
  /** The features shown, in their order. */
  shown: readonly PlanFeature[];
  columns: readonly Column[];
  /** All of the plan. */
  features: readonly PlanFeature[];
  /** A new feature after the last one shown; null where none can be added, as under a filter. */
  make: ((title: string, after: readonly PlanFeature[]) => PlanFeature) | null;
}

/**
 * Lays cells over the grid from a block's first cell on. One cell, or a block that fits several times,
 * fills the whole selection. Rows beyond the last become new features where their name is among the
 * cells. What cannot be read, or could not stand with the rest of the plan, is left out and said.
 */
export function paste({ cells, into, shown, columns, features, make }: PasteInput): Pasted {
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const fits = heightOf(into) % height === 0 && widthOf(into) % width === 0;
  const rows = fits ? heightOf(into) : height;
  const wide = Math.min(fits ? widthOf(into) : width, columns.length - into.left);
  const refused: Refusal[] = [];
  const changes: Change[] = [];
  const added: PlanFeature[] = [];
  const placed = columns.slice(into.left, into.left + wide);
  let unnamed = 0;
  for (let row = 0; row < rows; row++) {
    const given = placed.map((column, at) => ({ column, given: tiled(cells, row, at) }));
    const feature = shown[into.top + row];
    if (feature) {
      changes.push(cellsChange(feature, readAll(feature, given, features, refused)));
      continue;
    }
    const name = given.find(one => one.column === 'title');
    const title = name ? textOfGiven(name.given).trim() : '';
    if (!title || !make) {
      if (given.some(one => textOfGiven(one.given).trim())) unnamed++;
      continue;
    }
    const blank = make(cut(title, 200), added);
    const made = withCells(blank, readAll(blank, given, features, refused));
    added.push(made);
    changes.push({ kind: 'add-feature', feature: made });
  }
  if (unnamed)
    refused.push({
      title: `${unnamed} more ${unnamed === 1 ? 'row' : 'rows'} than features`,
      column: '',
      sentence: make
        ? 'A new feature needs a name: copy the names too, and paste into the first column.'
        : 'Features cannot be added while a filter hides some of them.',
    });
  const right = onlyRight(features, changes);
  return {
    changes: right.changes,
    cells: right.changes.reduce(
      (sum, change) => sum + (change.kind === 'feature' ? change.cells.length : placed.length),
      0,
    ),
    added: added.map(one => one.id),
    refused: [...refused, ...right.refused],
    beyond: Math.max(0, width - (columns.length - into.left)),
    block: {
      top: into.top,
      left: into.left,
      bottom: into.top + rows - 1,
      right: into.left + Math.max(1, wide) - 1,
    },
  };
}

function readAll(
  feature: PlanFeature,
  given: readonly { column: Column; given: Given }[],
  features: readonly PlanFeature[],
  refused: Refusal[],
): { cell: CellKey; to: CellValue }[] {
  return given.flatMap(({ column, given: one }) => {
    const reading = readGiven(feature, column, one, features);
    if (reading.ok) return [{ cell: cellOf(column), to: reading.to }];
    refused.push({ title: feature.title, column: columnName(column), sentence: reading.sentence });
    return [];
  });
}

function readGiven(
  feature: PlanFeature,
  column: Column,
  given: Given,
  features: readonly PlanFeature[],
): Reading {
  if ('text' in given) return readCell(feature, column, given.text, features);
  const { value } = given;
  // Nothing needs itself, however it is filled.
  if (column === 'needs' && Array.isArray(value))
    return { ok: true, to: value.filter(id => id !== feature.id) };
  return { ok: true, to: value };
}

const textOfGiven = (given: Given): string =>
  'text' in given ? given.text : typeof given.value === 'string' ? given.value : given.value ? 'x' : '';

export const columnName = (column: Column): string =>
  isDiscipline(column)
    ? DISCIPLINE_NAMES[column]
    : { title: 'Name', edition: 'Edition', because: 'Because', needs: 'Needs' }[column];
