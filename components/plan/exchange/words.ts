import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { ColumnUse } from '@/server/plan/domain/exchange/columns';
import type { FileKind } from '@/server/plan/domain/exchange/reading';

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
