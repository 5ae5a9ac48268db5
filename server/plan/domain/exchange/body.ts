import { sectionOf } from '@/server/brief/domain/cited-answers';
import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '../disciplines';
import type { PlanFeature } from '../plan';
import { readHours, writeRange } from './hours';
import { oneLine, type ReadFeature } from './reading';

/**
 * A line that parts the note from what only Groundwork reads, in tools that have one text for all. It begins
 * with a letter, as a description that begins with it must not look like a formula to a spreadsheet.
 */
const MARK = 'Read back by Groundwork:';
/** With the line of files that were exported before, where a guard may stand in front of it. */
const MARKS = new RegExp(`^(?:${MARK}|'?---- Groundwork ----)[ \\t]*$`, 'gm');

type Bodied = Pick<PlanFeature, 'note' | 'because' | 'serves' | 'effortHours'>;

/** A feature's note, reason, answers and hours as one text that `readBody` reads back. */
export function writeBody(
  { note, because, serves, effortHours }: Bodied,
  { hours = true }: { hours?: boolean } = {},
): string {
  const lines = [
    ...(because ? [`Because: ${oneLine(because)}`] : []),
    ...(serves.length ? [`Serves: ${serves.join(' ')}`] : []),
    ...(hours ? hoursLines(effortHours) : []),
  ];
  return lines.length || note.search(MARKS) >= 0 ? `${note}\n\n${MARK}\n${lines.join('\n')}`.trim() : note;
}

/** `Design: 4 8 16`, low, likely and high hours. */
export const hoursLines = (effort: PlanFeature['effortHours']): string[] =>
  DISCIPLINES.flatMap(discipline => {
    const range = effort[discipline];
    return range ? [`${DISCIPLINE_NAMES[discipline]}: ${writeRange(range)}`] : [];
  });

export function readBody(text: string): Pick<ReadFeature, 'note' | 'because' | 'serves' | 'effortHours'> {
  const clean = text.replace(/\r\n?/g, '\n');
  const mark = [...clean.matchAll(MARKS)].at(-1);
  if (!mark) return { note: clean.trim() };
  const said: Pick<ReadFeature, 'note' | 'because' | 'serves' | 'effortHours'> = {
    note: clean.slice(0, mark.index).trim(),
    because: '',
    serves: [],
  };
  for (const line of clean.slice(mark.index + mark[0].length).split('\n')) {
    const parts = /^\s*(?:[-*]\s*)?([^:]+):\s*(.*)$/.exec(line);
    if (!parts) continue;
    const [, label = '', value = ''] = parts;
    if (label === 'Because') said.because = oneLine(value).slice(0, 300);
    if (label === 'Serves') said.serves = value.split(/[\s,;]+/).filter(ref => sectionOf(ref) !== null);
    const hours = hoursLine(line);
    if (hours) said.effortHours = { ...said.effortHours, [hours.discipline]: hours.range };
  }
  return said;
}

/** `Design: 4 8 16h`; null where the line is no such thing. */
export function hoursLine(
  line: string,
): { discipline: Discipline; range: NonNullable<PlanFeature['effortHours'][Discipline]> } | null {
  const parts = /^\s*(?:[-*]\s*)?([\p{L} ]+?)\s*[:–—]\s*(\d.*)$/u.exec(line);
  const discipline = parts && disciplineIn(parts[1]!);
  if (!discipline) return null;
  const read = readHours(parts[2]!);
  return read.ok && read.range ? { discipline, range: read.range } : null;
}

export function disciplineIn(text: string): Discipline | null {
  const word = text.trim().toLowerCase();
  return (
    DISCIPLINES.find(one => one === word || DISCIPLINE_NAMES[one].toLowerCase() === word) ??
    (word === 'front end' ? 'frontend' : word === 'back end' ? 'backend' : word === 'testing' ? 'qa' : null)
  );
}
