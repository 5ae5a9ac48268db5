import type { Column } from './columns';
import type { Cell } from './cursor';

/** The cells between a first and a last one, both included, by number of row and column. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const heightOf = (block: Block): number => block.bottom - block.top + 1;
export const widthOf = (block: Block): number => block.right - block.left + 1;
export const isOneCell = (block: Block): boolean => heightOf(block) === 1 && widthOf(block) === 1;

/** The block that the cursor and the cell it was stretched to span; null where one of them is not shown. */
export function blockOf(
  cursor: Cell,
  reach: Cell | null,
  rowAt: ReadonlyMap<string, number>,
  columns: readonly Column[],
  { wholeRows = false, wholeColumns = false } = {},
): Block | null {
  const from = reach ?? cursor;
  const rows = [rowAt.get(cursor.row), rowAt.get(from.row)];
  const places = [columns.indexOf(cursor.column), columns.indexOf(from.column)];
  if (rows.includes(undefined) || places.includes(-1)) return null;
  const [one, other] = rows as [number, number];
  return {
    top: wholeColumns ? 0 : Math.min(one, other),
    bottom: wholeColumns ? rowAt.size - 1 : Math.max(one, other),
    left: wholeRows ? 0 : Math.min(...places),
    right: wholeRows ? columns.length - 1 : Math.max(...places),
  };
}

/** The value for each cell of `target` when `source` values are laid over it again and again. */
export const tiled = <T>(source: readonly (readonly T[])[], row: number, column: number): T => {
  const line = source[row % source.length]!;
  return line[column % line.length]!;
};
