import { sectionOf } from '@/server/brief/domain/cited-answers';
import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '../disciplines';
import type { EstimateReading } from '../estimate';
import type { ColumnUse } from './columns';
import { editionIn } from './edition-words';
import { readHours, readPoints } from './hours';
import {
  type Beyond,
  MOST_ROWS,
  oneBeyond,
  oneLine,
  type Read,
  type ReadFeature,
  type Unread,
} from './reading';
import { titleWithHours } from './title-hours';

export interface TableToRead {
  /** All rows, as texts; `header` is the place of the one that names the columns, or null. */
  rows: readonly (readonly string[])[];
  header: number | null;
  columns: readonly (ColumnUse | null)[];
  /** Whose hours those are that name no discipline. */
  totalsAre: Discipline;
}

/** Reads one feature from each row. A row with anything that cannot be read is left out, and said so. */
export function readTable({ rows, header, columns, totalsAre }: TableToRead): Read {
  // Which column holds the titles is still to be said.
  if (!columns.includes('title')) return { features: [], unread: [] };
  const features: ReadFeature[] = [];
  const unread: Unread[] = [];
  let beyond: Beyond | undefined;
  const first = header === null ? 0 : header + 1;
  for (const [at, cells] of rows.entries()) {
    if (at < first || cells.every(cell => !cell.trim())) continue;
    const row = at + 1;
    if (features.length >= MOST_ROWS) {
      beyond = oneBeyond(beyond, row);
      continue;
    }
    const text = cells.filter(Boolean).join(' · ').slice(0, 120);
    const { feature, faults } = readRow(cells, columns, totalsAre);
    if (faults.length) unread.push({ row, text, sentence: faults.join(' ') });
    else features.push({ row, ...feature });
  }
  return { features, unread, beyond };
}

/** The feature of a row, and everything that keeps it from being one. */
function readRow(
  cells: readonly string[],
  columns: readonly (ColumnUse | null)[],
  totalsAre: Discipline,
): { feature: Omit<ReadFeature, 'row'>; faults: string[] } {
  const faults: string[] = [];
  const cell = (use: ColumnUse): string | undefined => {
    const at = columns.indexOf(use);
    return at === -1 ? undefined : (cells[at] ?? '').trim();
  };
  const hasHours = columns.some(use => use?.startsWith('hours'));
  const written = oneLine(cell('title') ?? '');
  const { title, range } = hasHours ? { title: written, range: null } : titleWithHours(written);
  if (!title) faults.push('It has no title.');
  if (title.length > 200) faults.push('Its title is longer than 200 characters.');
  const feature: Omit<ReadFeature, 'row'> = {
    title,
    names: [cell('id')].filter(id => id !== undefined && id !== '') as string[],
  };

  const area = oneLine(cell('area') ?? '');
  if (area.length > 80) faults.push('Its area is longer than 80 characters.');
  if (area) feature.area = area;
  const edition = cell('edition');
  if (edition) {
    const known = editionIn(edition);
    if (known) feature.edition = known;
    else
      faults.push(
        `The edition “${edition.slice(0, 40)}” is not known. Write MVP, Scalable or Enterprise, or leave the column out.`,
      );
  }
  const note = cell('note');
  if (note !== undefined) {
    if (note.length > 8_000) faults.push('Its note is longer than 8,000 characters.');
    feature.note = note;
  }
  const because = cell('because');
  if (because !== undefined) {
    if (because.length > 300) faults.push('Its reason is longer than 300 characters.');
    feature.because = oneLine(because);
  }
  const serves = cell('serves');
  if (serves !== undefined)
    feature.serves = serves.split(/[\s,;]+/).filter(ref => ref.length <= 80 && sectionOf(ref) !== null);
  const needs = cell('needs');
  if (needs !== undefined) feature.needs = needs.split('\n').map(oneLine).filter(Boolean);

  if (range) feature.effortHours = { [totalsAre]: range };
  if (hasHours) feature.effortHours = effortIn(cell, totalsAre, faults);
  return { feature, faults };
}

/** Hours of each discipline that has a column; those without one only where no discipline has any. */
function effortIn(
  cell: (use: ColumnUse) => string | undefined,
  totalsAre: Discipline,
  faults: string[],
): ReadFeature['effortHours'] {
  const effort: ReadFeature['effortHours'] = {};
  for (const discipline of DISCIPLINES) {
    const read = hoursOf(discipline, cell);
    if (!read) continue;
    if (read.ok) effort[discipline] = read.range;
    else faults.push(`${DISCIPLINE_NAMES[discipline]} hours: ${read.sentence}`);
  }
  const total = hoursOf('total', cell);
  if (total && !Object.values(effort).some(Boolean)) {
    if (total.ok) effort[totalsAre] = total.range;
    else faults.push(total.sentence);
  }
  return effort;
}

function hoursOf(
  of: Discipline | 'total',
  cell: (use: ColumnUse) => string | undefined,
): EstimateReading | null {
  const [low, likely, high] = [cell(`hours ${of} low`), cell(`hours ${of} likely`), cell(`hours ${of} high`)];
  const one = cell(`hours ${of}`);
  if (low === undefined && likely === undefined && high === undefined)
    return one === undefined ? null : readHours(one);
  const points = readPoints(low ?? '', likely ?? one ?? '', high ?? '');
  return points;
}
