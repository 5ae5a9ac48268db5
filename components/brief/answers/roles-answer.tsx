import { LOCALE } from '@/components/format/locale';
import { TextField } from '@/components/ui/text-field';
import { readCount } from '@/server/brief/domain/amounts';
import { MOST_LINE, MOST_TEXT } from '@/server/brief/domain/sections';
import type { AnswerProps } from './answer-props';
import { FigureField } from './figure-field';
import { RowList } from './row-list';

const MOST_PEOPLE = 1_000_000_000;
const inFull = (count: number) => new Intl.NumberFormat(LOCALE).format(count);

export function RolesAnswer({ content, onChange }: AnswerProps<'roles'>) {
  return (
    <RowList
      section="roles"
      one="role"
      items={content.items}
      blank={{ name: '', people: null, may: '' }}
      onChange={items => onChange({ ...content, items })}
    >
      {(row, set) => (
        <>
          <TextField
            label="Who"
            placeholder="Therapist"
            most={MOST_LINE}
            value={row.name}
            onValue={name => set({ name })}
          />
          <FigureField
            label="How many people"
            such="300 or 9k"
            value={row.people}
            onValue={people => set({ people })}
            read={readCount}
            write={inFull}
            most={MOST_PEOPLE}
          />
          <TextField
            label="May"
            hint="One right on each line."
            lines={3}
            placeholder={'See their own calendar and patients\nWrite notes\nSee no invoices'}
            most={MOST_TEXT}
            value={row.may}
            onValue={may => set({ may })}
          />
        </>
      )}
    </RowList>
  );
}
