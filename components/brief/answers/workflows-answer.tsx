import { TextField } from '@/components/ui/text-field';
import { MOST_LINE } from '@/server/brief/domain/sections';
import type { AnswerProps } from './answer-props';
import { RowList } from './row-list';
import { StepsField } from './steps-field';

export function WorkflowsAnswer({ content, onChange }: AnswerProps<'workflows'>) {
  return (
    <RowList
      section="workflows"
      one="workflow"
      items={content.items}
      blank={{ name: '', steps: [] }}
      onChange={items => onChange({ ...content, items })}
    >
      {(row, set) => (
        <>
          <TextField
            label="Name"
            placeholder="A patient cancels late"
            most={MOST_LINE}
            value={row.name}
            onValue={name => set({ name })}
          />
          <StepsField steps={row.steps} onSteps={steps => set({ steps })} />
        </>
      )}
    </RowList>
  );
}
