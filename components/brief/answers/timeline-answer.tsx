'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import { isBackwards } from '@/server/brief/domain/readiness-rules';
import { MOST_LINE, MOST_TEXT } from '@/server/brief/domain/sections';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';

const LAST_DAY = '2199-12-31';

export function TimelineAnswer({ content, onChange, today }: AnswerProps<'timeline'> & { today: string }) {
  const { start, deadline, anyDay, reason, dates } = content;
  const passed = (day: string | null, what: string) =>
    day && day < today ? `${what} has passed: give a day that is still to come.` : null;
  return (
    <div className="grid gap-6">
      <Field
        group
        label="Dates"
        hideLabel
        error={
          isBackwards(start, deadline) ? 'The deadline is not after the start: change one of the two.' : null
        }
      >
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <Field label="Could start" error={passed(start, 'That start')} className="max-w-64">
            <DateField
              max={LAST_DAY}
              value={start ?? ''}
              onDayChange={day => onChange({ ...content, start: day })}
            />
          </Field>
          <Field label="Must be there by" error={passed(deadline, 'That deadline')} className="max-w-64">
            <DateField
              max={LAST_DAY}
              value={deadline ?? ''}
              onDayChange={day => onChange({ ...content, deadline: day, anyDay: false })}
            />
          </Field>
        </div>
      </Field>
      {deadline === null ? (
        <Checkbox
          label="There is no fixed date"
          checked={anyDay === true}
          onCheckedChange={checked => onChange({ ...content, anyDay: checked === true })}
        />
      ) : null}
      <TextField
        label="Why these dates"
        hint="And what happens if it takes longer."
        lines={3}
        placeholder="The licence of the old system ends on that day."
        most={MOST_TEXT}
        value={reason}
        onValue={text => onChange({ ...content, reason: text })}
      />
      <div>
        <h3 className="mb-1 font-medium font-sans text-sm">Other days that matter</h3>
        <p className="mb-3 text-soft text-sm">
          A fair, a holiday, the end of a licence: each with its reason.
        </p>
        <RowList
          section="timeline"
          one="date"
          items={dates}
          blank={{ day: null, reason: '' }}
          onChange={next => onChange({ ...content, dates: next })}
        >
          {(row, set) => (
            <>
              <Field label="Day" error={passed(row.day, 'That day')}>
                <DateField max={LAST_DAY} value={row.day ?? ''} onDayChange={day => set({ day })} />
              </Field>
              <TextField
                label="Its reason"
                placeholder="The trade fair in Oslo: we want to show it there"
                most={MOST_LINE}
                value={row.reason}
                onValue={text => set({ reason: text })}
              />
            </>
          )}
        </RowList>
      </div>
    </div>
  );
}
