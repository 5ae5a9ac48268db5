import { diffWords } from 'diff';
import { isBlank } from '@/server/brief/domain/blank';
import { type SaidRow, saidIn } from '@/server/brief/domain/said';
import { sameContent } from '@/server/brief/domain/same-content';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';

export interface Piece {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** What one version did to one row of an answer. */
export interface RowChange {
  id: string;
  kind: 'added' | 'removed' | 'changed';
  /** "Goal 2", "Budget". */
  name: string;
  fields: { label: string; pieces: Piece[] }[];
}

export interface Changes {
  rows: RowChange[];
  /** Rows are the same and only stand in another order. */
  isOnlyOrder: boolean;
}

/** What became of an answer from one version to the next, word by word. */
export function changesBetween(section: Section, before: BriefAnswers, after: BriefAnswers): Changes {
  const [old, now] = [saidIn(section, before), saidIn(section, after)];
  const rows = [
    ...now.flatMap(row => {
      const was = old.find(one => one.id === row.id);
      if (!was) return [whole('added', row)];
      return sameContent(was.fields, row.fields) ? [] : [changed(was, row)];
    }),
    ...old.filter(row => !now.some(one => one.id === row.id)).map(row => whole('removed', row)),
  ];
  const order = (list: readonly SaidRow[]) => list.map(row => row.id).join(' ');
  return { rows, isOnlyOrder: rows.length === 0 && order(old) !== order(now) };
}

const whole = (kind: 'added' | 'removed', row: SaidRow): RowChange => ({
  id: row.id,
  kind,
  name: row.name,
  fields: row.fields
    .filter(({ text }) => !isBlank(text))
    .map(({ label, text }) => ({ label, pieces: [{ text, kind }] })),
});

const changed = (was: SaidRow, row: SaidRow): RowChange => ({
  id: row.id,
  kind: 'changed',
  name: row.name,
  fields: row.fields.flatMap(({ label, text }, at) => {
    const before = was.fields[at]?.text ?? '';
    return before === text ? [] : [{ label, pieces: piecesOf(before, text) }];
  }),
});

const piecesOf = (before: string, after: string): Piece[] =>
  diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
