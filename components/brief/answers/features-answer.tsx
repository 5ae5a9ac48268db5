import { Field } from '@/components/ui/field';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { MOST_LINE, PRIORITIES } from '@/server/brief/domain/sections';
import { PRIORITY_NAMES } from '../guide';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';

export function FeaturesAnswer({ content, onChange }: AnswerProps<'features'>) {
  return (
    <RowList
      section="features"
      one="feature"
      items={content.items}
      blank={{ what: '', why: '', priority: null }}
      onChange={items => onChange({ ...content, items })}
    >
      {(row, set) => (
        <>
          <TextField
            label="What people can do"
            placeholder="Move an appointment without calling"
            most={MOST_LINE}
            value={row.what}
            onValue={what => set({ what })}
          />
          <TextField
            label="Because"
            placeholder="The desk spends two hours a day on that"
            most={MOST_LINE}
            value={row.why}
            onValue={why => set({ why })}
          />
          <Field group label="Priority">
            <Segments
              aria-label="Priority"
              options={PRIORITIES.map(value => ({ value, label: PRIORITY_NAMES[value] }))}
              value={row.priority}
              onValueChange={priority => set({ priority })}
            />
          </Field>
        </>
      )}
    </RowList>
  );
}
