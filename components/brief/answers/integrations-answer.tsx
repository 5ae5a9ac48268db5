import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { isBlank } from '@/server/brief/domain/blank';
import { DIRECTIONS, MOST_LINE } from '@/server/brief/domain/sections';
import { DIRECTION_NAMES } from '../guide';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';
import { SystemField } from './system-field';

export function IntegrationsAnswer({ content, onChange }: AnswerProps<'integrations'>) {
  const isEmpty = isBlank(content.items);
  return (
    <div className="grid gap-6">
      {isEmpty ? (
        <Checkbox
          label="There is nothing to connect"
          checked={content.none === true}
          onCheckedChange={checked => onChange({ ...content, items: [], none: checked === true })}
        />
      ) : null}
      {content.none && isEmpty ? null : (
        <RowList
          section="integrations"
          one="integration"
          items={content.items}
          blank={{ name: '', purpose: '', direction: null }}
          onChange={items => onChange({ ...content, items, none: false })}
        >
          {(row, set) => (
            <>
              <SystemField value={row.name} onValue={name => set({ name })} />
              <TextField
                label="What for"
                placeholder="Read free times every few minutes"
                most={MOST_LINE}
                value={row.purpose}
                onValue={purpose => set({ purpose })}
              />
              <Field group label="Which way the data goes">
                <Segments
                  aria-label="Which way the data goes"
                  options={DIRECTIONS.map(value => ({ value, label: DIRECTION_NAMES[value] }))}
                  value={row.direction}
                  onValueChange={direction => set({ direction })}
                />
              </Field>
            </>
          )}
        </RowList>
      )}
    </div>
  );
}
