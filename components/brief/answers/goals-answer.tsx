import { TextField } from '@/components/ui/text-field';
import { MOST_LINE } from '@/server/brief/domain/sections';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';

export function GoalsAnswer({ content, onChange }: AnswerProps<'goals'>) {
  return (
    <RowList
      section="goals"
      one="goal"
      items={content.items}
      blank={{ goal: '', measure: '' }}
      onChange={items => onChange({ ...content, items })}
    >
      {(row, set) => (
        <>
          <TextField
            label="Goal"
            placeholder="Half of all bookings come in online"
            most={MOST_LINE}
            value={row.goal}
            onValue={goal => set({ goal })}
          />
          <TextField
            label="How would you know?"
            placeholder="Share in the monthly report: 4% today, 50% by December"
            most={MOST_LINE}
            value={row.measure}
            onValue={measure => set({ measure })}
          />
        </>
      )}
    </RowList>
  );
}
