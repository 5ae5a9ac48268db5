'use client';

import { NativeSelect } from '@/components/ui/native-select';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { COLUMN_USES, type ColumnUse } from '@/server/plan/domain/exchange/columns';
import { columnUseWords } from './words';

export interface Column {
  name: string;
  use: ColumnUse | null;
  sample: string[];
}

/** What each column of the file was taken for, to be put right. */
export function ColumnsTable({
  columns,
  onChange,
}: {
  columns: readonly Column[];
  onChange: (uses: (ColumnUse | null)[]) => void;
}) {
  return (
    <Table label="Columns of the file">
      <TableHeader>
        <TableRow>
          <TableHead>Column</TableHead>
          <TableHead className="max-sm:hidden">For example</TableHead>
          <TableHead>Is</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {columns.map((column, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; names may repeat.
          <TableRow key={at}>
            <TableCell className="font-medium">{column.name}</TableCell>
            <TableCell className="max-w-72 truncate text-soft max-sm:hidden">
              {column.sample.join(' · ')}
            </TableCell>
            <TableCell className="w-64">
              <NativeSelect
                aria-label={`What “${column.name}” is`}
                value={column.use ?? ''}
                onChange={event =>
                  onChange(
                    columns.map((one, place) => {
                      const use = (event.target.value || null) as ColumnUse | null;
                      if (place === at) return use;
                      return one.use === use ? null : one.use;
                    }),
                  )
                }
              >
                <option value="">Leave out</option>
                {COLUMN_USES.map(use => (
                  <option key={use} value={use}>
                    {columnUseWords(use)}
                  </option>
                ))}
              </NativeSelect>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
