import { LOCALE } from '@/components/format/locale';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { ColumnUse } from '@/server/plan/domain/exchange/columns';
import { type Beyond, type FileKind, MOST_ROWS } from '@/server/plan/domain/exchange/reading';

export const KIND_NAMES: Record<FileKind, string> = {
  csv: 'CSV',
  xlsx: 'Excel workbook',
  json: 'Plan file (JSON)',
  markdown: 'Markdown document',
  trello: 'Trello board (JSON)',
  jira: 'Jira issues (CSV)',
};

const FIELD_NAMES: Record<string, string> = {
  title: 'Feature',
  area: 'Area',
  edition: 'Edition',
  note: 'Note',
  needs: 'Needs',
  because: 'Because',
  serves: 'Serves',
  id: 'Id',
};

/** `hours design low` is `Design, low`. */
export function columnUseWords(use: ColumnUse): string {
  const [first, of, point] = use.split(' ');
  if (first !== 'hours') return FIELD_NAMES[use] ?? use;
  const whose = of === 'total' ? 'Hours' : `${DISCIPLINE_NAMES[of as keyof typeof DISCIPLINE_NAMES]} hours`;
  return point ? `${whose}, ${point}` : whose;
}

/** How much of a file is not read, why, and what to do. */
export function beyondWords({ count, from, isLeast, isRows }: Beyond): { title: string; sentences: string } {
  const most = MOST_ROWS.toLocaleString(LOCALE);
  const what = `${isRows ? 'row' : 'feature'}${count === 1 ? '' : 's'}`;
  const all = `${isLeast ? 'At least ' : ''}${count.toLocaleString(LOCALE)} ${what}`;
  const begins = from === null ? '' : `, from row ${from.toLocaleString(LOCALE)} on`;
  const why =
    isRows && from !== null
      ? `Only the first ${(from - 1).toLocaleString(LOCALE)} rows of a file are looked at`
      : `At most ${most} features are read at once`;
  return {
    title: `${all} of the file ${count === 1 ? 'is' : 'are'} not read`,
    sentences: `${why}, so the rest of the file is left out${begins}. Split it into files of at most ${most} rows, and take each with “Add and update”: “Replace” would keep only the last one.`,
  };
}
