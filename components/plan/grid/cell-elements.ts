import type { Column } from './columns';
import type { Cell } from './cursor';

/** Cells, as they are found in the page. */

export function cellAt(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && row ? { row, column: cell.dataset['column'] as Column } : null;
}

/** The column whose heading that is. */
export const headAt = (target: EventTarget | null): Column | null =>
  target instanceof Element
    ? ((target.closest<HTMLElement>('[data-head]')?.dataset['head'] as Column | undefined) ?? null)
    : null;

export const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, input, select, [draggable="true"]') !== null;

export const isSame = (cell: Cell, other: Cell) => cell.row === other.row && cell.column === other.column;

export const cellElement = (root: HTMLElement | null, { row, column }: Cell) =>
  root?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);

export const focusAdd = (root: ParentNode | null, area: string) =>
  [...(root?.querySelectorAll<HTMLElement>('[data-add-to]') ?? [])]
    .find(input => input.dataset['addTo'] === area)
    ?.focus();

/** Puts the focus at the edge of the grid, so that the browser's own Tab goes on from there. */
export function leave(root: HTMLElement, backwards: boolean) {
  const edges = [...root.querySelectorAll<HTMLElement>('[data-column], [data-add-to]')];
  const edge = backwards ? edges[0] : edges.at(-1);
  edge?.focus({ preventScroll: true });
}
