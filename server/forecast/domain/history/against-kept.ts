import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import type { SeenPiece } from './finished-piece';
import type { ImportableRow } from './read-history';

/** What is kept of a piece that came from a file, or that a person wrote or changed. */
export interface KeptWork extends Omit<SeenPiece, 'kind'> {
  reference: string | null;
  /** The kind of the line it came from. */
  cameAs: WorkKind;
  source: 'import' | 'manual';
}

/**
 * What becomes of a row whose id is known: as it is, it stays; with other figures it is brought up to date, but for
 * what a person changed here. Null where its id is new, or it has none.
 */
export function fateOf<K extends KeptWork>(
  row: ImportableRow,
  kept: ReadonlyMap<string, K>,
): { fate: 'same' | 'updated' | 'changedHere'; kept: K } | null {
  const known = row.reference === null ? undefined : kept.get(row.reference);
  if (!known) return null;
  if (isSame(row, known)) return { fate: 'same', kept: known };
  return { fate: known.source === 'import' ? 'updated' : 'changedHere', kept: known };
}

/** The pieces by the id they came with. */
export const byReference = <K extends KeptWork>(pieces: readonly K[]): Map<string, K> =>
  new Map(pieces.flatMap(piece => (piece.reference === null ? [] : [[piece.reference, piece] as const])));

const isSame = (row: ImportableRow, known: KeptWork): boolean => {
  const { reference: _, ...figures } = row;
  return (Object.keys(figures) as (keyof typeof figures)[]).every(field => figures[field] === known[field]);
};
