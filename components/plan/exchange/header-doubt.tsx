import { Callout } from '@/components/ui/callout';
import { cut } from '@/server/brief/domain/cut';
import type { HeaderFound } from '@/server/plan/domain/exchange/header';
import type { Column } from './columns-table';

/** No row names the columns, or none by names that are known: what was made of that. */
export function HeaderDoubt({
  header,
  columns,
}: {
  header: Exclude<HeaderFound, 'known'>;
  columns: readonly Column[];
}) {
  const title = columns.find(column => column.use === 'title');
  const taken = title
    ? `“${title.name}” was taken for the features’ titles.`
    : 'None of them was taken for the features’ titles.';
  return (
    <div role="alert">
      <Callout
        tone="warn"
        title={
          header === 'none'
            ? 'No row of the file names its columns'
            : 'The names of the columns do not say what they hold'
        }
      >
        {header === 'none'
          ? `Every row was taken for a feature. ${taken}`
          : `The first row was taken for their names: ${namesOf(columns)}. ${taken}`}{' '}
        Say below what each column is, before you take it.
      </Callout>
    </div>
  );
}

const namesOf = (columns: readonly Column[]): string => {
  const names = columns.slice(0, 6).map(column => `“${cut(column.name, 40)}”`);
  return `${names.join(', ')}${columns.length > names.length ? ' …' : ''}`;
};
