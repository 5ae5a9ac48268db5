import { Field } from '@/components/ui/field';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { HORIZONS, type Horizon, MOST_LINE } from '@/server/brief/domain/sections';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';

export function VisionAnswer({ content, onChange }: AnswerProps<'vision'>) {
  const named = content.items.map(item => item.horizon);
  const next = HORIZONS.find(horizon => !named.includes(horizon)) ?? HORIZONS[0];
  return (
    <RowList
      section="vision"
      one="outlook"
      items={content.items}
      blank={{ horizon: next, what: '' }}
      onChange={items => onChange({ ...content, items })}
    >
      {(row, set) => (
        <>
          <Field group label="When">
            <Segments
              aria-label="When"
              required
              options={HORIZONS.map(value => ({ value, label: SHORT[value] }))}
              value={row.horizon}
              onValueChange={horizon => horizon && set({ horizon })}
            />
          </Field>
          <TextField
            label="What is different then"
            lines={2}
            placeholder={SUCH[row.horizon]}
            most={MOST_LINE}
            value={row.what}
            onValue={what => set({ what })}
          />
        </>
      )}
    </RowList>
  );
}

const SHORT: Record<Horizon, string> = {
  'six-months': 'In six months',
  'two-years': 'In two years',
  'five-years': 'In five years',
};
const SUCH: Record<Horizon, string> = {
  'six-months': 'All seven clinics use it. The old system is switched off.',
  'two-years': 'Hospital groups with several clinics each, 40,000 patients, an app.',
  'five-years': 'Clinics in three countries, each with its own insurers.',
};
