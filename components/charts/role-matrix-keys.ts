import { LEVELS, type Level } from '@/server/plan/domain/parts';

export interface Cell {
  row: number;
  column: number;
}

/** What a key does in the matrix: goes to another cell, or sets the level of this one. */
export function matrixKey(
  { key, ctrlKey = false, metaKey = false, altKey = false }: Pressed,
  at: Cell,
  size: { rows: number; columns: number },
  level: Level,
): { go: Cell } | { set: Level } | null {
  if (altKey || metaKey) return null;
  const go = (row: number, column: number) => ({
    go: { row: within(row, size.rows), column: within(column, size.columns) },
  });
  const { row, column } = at;
  switch (key) {
    case 'ArrowUp':
      return go(row - 1, column);
    case 'ArrowDown':
      return go(row + 1, column);
    case 'ArrowLeft':
      return go(row, column - 1);
    case 'ArrowRight':
      return go(row, column + 1);
    case 'Home':
      return go(ctrlKey ? 0 : row, 0);
    case 'End':
      return go(ctrlKey ? size.rows - 1 : row, size.columns - 1);
  }
  if (ctrlKey) return null;
  if (key === 'Enter' || key === ' ') return { set: nextLevel(level) };
  if (key === 'Delete' || key === 'Backspace') return { set: 'none' };
  const set = LEVELS.find(one => one.startsWith(key.toLowerCase()) && key.length === 1);
  return set ? { set } : null;
}

interface Pressed {
  key: string;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** The next level; after the highest, none. */
export const nextLevel = (level: Level): Level => LEVELS[(LEVELS.indexOf(level) + 1) % LEVELS.length]!;

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));
