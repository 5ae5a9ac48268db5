import { TextField } from '@/components/ui/text-field';
import { MOST_LINE } from '@/server/brief/domain/sections';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';

export function ReferencesAnswer({ content, onChange }: AnswerProps<'references'>) {
  return (
    <RowList
      section="references"
      one="reference"
      items={content.items}
      blank={{ address: '', liked: '' }}
      onChange={items => onChange({ ...content, items })}
    >
      {(row, set) => (
        <>
          <TextField
            label="Product or address"
            placeholder="doctolib.fr"
            most={MOST_LINE}
            value={row.address}
            onValue={address => set({ address })}
          />
          <TextField
            label="What you like about it"
            placeholder="Three taps to a confirmed time"
            most={MOST_LINE}
            value={row.liked}
            onValue={liked => set({ liked })}
          />
        </>
      )}
    </RowList>
  );
}
