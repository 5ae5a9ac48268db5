import type { Column } from './columns';

/** Where the cursor is: a feature and a column. */
export interface Cell {
  row: string;
  column: Column;
}

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'
  | 'page-up'
  | 'page-down';

const PAGE = 12;

/** The cell that a step leads to; null where it leads out of the grid. */
export function stepFrom(
  cell: Cell,
  step: Step,
  rows: readonly string[],
  columns: readonly Column[],
): Cell | null {
  if (!rows.length) return null;
  const row = rows.indexOf(cell.row);
  const column = Math.max(0, columns.indexOf(cell.column));
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: rows[Math.min(rows.length - 1, Math.max(0, nextRow))]!,
    column: columns[Math.min(columns.length - 1, Math.max(0, nextColumn))]!,
  });
  switch (step) {
    case 'up':
      return to(row - 1, column);
    case 'down':
      return to(row + 1, column);
    case 'page-up':
      return to(row - PAGE, column);
    case 'page-down':
      return to(row + PAGE, column);
    case 'left':
      return to(row, column - 1);
    case 'right':
      return to(row, column + 1);
    case 'first':
      return to(row, 0);
    case 'last':
      return to(row, columns.length - 1);
    case 'top':
      return to(0, 0);
    case 'bottom':
      return to(rows.length - 1, columns.length - 1);
    case 'next':
      if (column < columns.length - 1) return to(row, column + 1);
      return row < rows.length - 1 ? to(row + 1, 0) : null;
    case 'previous':
      if (column > 0) return to(row, column - 1);
      return row > 0 ? to(row - 1, columns.length - 1) : null;
  }
}

/** The step that a key takes while no cell is being edited. */
export function stepOfKey({ key, ctrlKey, metaKey, shiftKey }: KeyLike): Step | null {
  const mod = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return mod ? 'top' : 'up';
    case 'ArrowDown':
      return mod ? 'bottom' : 'down';
    case 'ArrowLeft':
      return mod ? 'first' : 'left';
    case 'ArrowRight':
      return mod ? 'last' : 'right';
    case 'Home':
      return mod ? 'top' : 'first';
    case 'End':
      return mod ? 'bottom' : 'last';
    case 'PageUp':
      return 'page-up';
    case 'PageDown':
      return 'page-down';
    case 'Tab':
      return shiftKey ? 'previous' : 'next';
    default:
      return null;
  }
}

interface KeyLike {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}
