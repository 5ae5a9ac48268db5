import type { Presence } from '@/server/plan/domain/live';
import type { Column } from './columns';
import { type Cell, type Step, stepFrom } from './cursor';
import { type Block, blockOf } from './selection';

export interface Editing {
  /** What was typed to open the editor: null keeps what stood there. */
  typed: string | null;
}

interface State {
  cursor: Cell | null;
  /** The cell that the selection was stretched to; null where only the cursor is selected. */
  reach: Cell | null;
  wholeRows: boolean;
  wholeColumns: boolean;
  editing: Editing | null;
  /** The last row that a dragged fill handle covers. */
  fillTo: number | null;
  /** The row that is dragged. */
  held: string | null;
}

const START: State = {
  cursor: null,
  reach: null,
  wholeRows: false,
  wholeColumns: false,
  editing: null,
  fillTo: null,
  held: null,
};

/**
 * Where the cursor is and what is selected. Rows read only what concerns themselves, so that a step of
 * the cursor draws two rows and not the grid.
 */
export class GridStore {
  #state = START;
  #rows: readonly string[] = [];
  #rowAt: ReadonlyMap<string, number> = new Map();
  #columns: readonly Column[] = [];
  #people = new Map<string, string>();
  #watchers = new Set<() => void>();
  #views = new Map<string, string>();
  #drawn: State | null = null;

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  state = (): State => this.#state;
  rows = (): readonly string[] => this.#rows;
  columns = (): readonly Column[] => this.#columns;
  isEditing = (): boolean => this.#state.editing !== null;

  /** Rows that have to be in the page, seen or not. */
  inUse(): string[] {
    const { cursor, reach, held } = this.#state;
    return [cursor?.row, reach?.row, held].filter(row => row !== undefined && row !== null);
  }

  /** What is shown now. A cursor whose row is gone goes to the row that took its place. */
  show(rows: readonly string[], columns: readonly Column[]): void {
    const before = this.#rows;
    this.#rows = rows;
    this.#columns = columns;
    this.#rowAt = new Map(rows.map((row, at) => [row, at]));
    const { cursor, reach } = this.#state;
    this.#drawn = null;
    if (!cursor) return;
    const isThere = this.#rowAt.has(cursor.row) && columns.includes(cursor.column);
    if (isThere && (!reach || (this.#rowAt.has(reach.row) && columns.includes(reach.column)))) return;
    const row = this.#rowAt.has(cursor.row)
      ? cursor.row
      : rows[Math.min(rows.length - 1, Math.max(0, before.indexOf(cursor.row)))];
    const column = columns.includes(cursor.column) ? cursor.column : 'title';
    this.#state = { ...START, cursor: row === undefined ? null : { row, column } };
  }

  showPeople(people: readonly Presence[]): void {
    const next = new Map<string, string>();
    for (const { at, name } of people) if (at) next.set(at, encodeURIComponent(name));
    this.#people = next;
    this.#tell();
  }

  set(next: Partial<State>): void {
    this.#state = { ...this.#state, ...next };
    this.#tell();
  }

  /** Puts the cursor somewhere; `stretch` leaves it where it is and selects as far as there. */
  goTo(cell: Cell, { stretch = false, wholeRows = false } = {}): void {
    if (stretch && this.#state.cursor)
      this.set({ reach: cell, wholeRows: wholeRows || this.#state.wholeRows, editing: null });
    else this.set({ cursor: cell, reach: null, wholeRows, wholeColumns: false, editing: null, fillTo: null });
  }

  /** The cell that a step leads to; null where it leads out of the grid. */
  step(how: Step, stretch = false): Cell | null {
    const { cursor, reach } = this.#state;
    const from = stretch ? (reach ?? cursor) : cursor;
    return from && stepFrom(from, how, this.#rows, this.#columns);
  }

  /** What is selected; null where there is no cursor. */
  block = (): Block | null => {
    const { cursor, reach, ...whole } = this.#state;
    return cursor && blockOf(cursor, reach, this.#rowAt, this.#columns, whole);
  };

  select(block: Block): void {
    const [first, last] = [this.#rows[block.top], this.#rows[block.bottom]];
    const [left, right] = [this.#columns[block.left], this.#columns[block.right]];
    if (!first || !last || !left || !right) return;
    this.set({
      cursor: { row: first, column: left },
      reach: { row: last, column: right },
      wholeRows: false,
      wholeColumns: false,
      editing: null,
      fillTo: null,
    });
  }

  /** All that a row has to know, in one text: the same text, and it is not drawn again. */
  viewOf = (row: string): string => {
    if (this.#drawn !== this.#state) {
      this.#views = this.#allViews();
      this.#drawn = this.#state;
    }
    const own = this.#views.get(row) ?? NO_VIEW;
    if (!this.#people.size) return own;
    const people = this.#columns.flatMap(column => {
      const name = this.#people.get(`${row}:${column}`);
      return name ? [`${column}=${name}`] : [];
    });
    return people.length ? `${own}|${people.join('/')}` : own;
  };

  #allViews(): Map<string, string> {
    const views = new Map<string, string>();
    const { cursor, editing, fillTo } = this.#state;
    const block = this.block();
    if (!block || !cursor) return views;
    const last = Math.max(block.bottom, fillTo ?? -1);
    for (let at = block.top; at <= last; at++) {
      const row = this.#rows[at]!;
      const isCursor = row === cursor.row;
      const view = [
        isCursor ? cursor.column : '',
        isCursor && editing ? 'editing' : '',
        `${block.left}-${block.right}`,
        at === block.bottom ? 'corner' : at > block.bottom ? 'fill' : '',
      ];
      views.set(row, view.join('|'));
    }
    return views;
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

const NO_VIEW = '|||';

export interface RowView {
  cursor: Column | null;
  isEditing: boolean;
  left: number;
  right: number;
  isCorner: boolean;
  /** A dragged handle would fill it. */
  isFill: boolean;
  people: ReadonlyMap<string, string>;
}

export function readView(text: string): RowView {
  const [cursor, editing, span = '', corner, people] = text.split('|');
  const [left = -1, right = -1] = span ? span.split('-').map(Number) : [];
  return {
    cursor: cursor ? (cursor as Column) : null,
    isEditing: editing === 'editing',
    left,
    right,
    isCorner: corner === 'corner',
    isFill: corner === 'fill',
    people: new Map(
      people?.split('/').map(one => {
        const [column = '', name = ''] = one.split('=');
        return [column, decodeURIComponent(name)];
      }),
    ),
  };
}
