'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { MoneyField } from '@/components/ui/money-field';
import { Textarea } from '@/components/ui/textarea';
import { isBackwards, isUpsideDown } from '@/server/brief/domain/readiness-rules';
import type { BriefAnswers, Section, SectionContent } from '@/server/brief/domain/sections';
import { LISTS, type ListGuide } from './guide';
import { ListAnswer } from './list-answer';

interface AnswerProps<C> {
  content: C;
  onChange: (content: C) => void;
}

/** The fields of one section. */
export function SectionAnswer({
  section,
  answers,
  currency,
  onEdit,
}: {
  section: Section;
  answers: BriefAnswers;
  currency: string;
  onEdit: <S extends Section>(section: S, content: SectionContent<S>) => void;
}) {
  switch (section) {
    case 'goals':
    case 'features':
    case 'roles':
    case 'workflows':
    case 'references':
      return (
        <ListAnswer
          guide={LISTS[section] as ListGuide}
          items={answers[section].items as Record<string, string>[]}
          onChange={items => onEdit(section, { items } as SectionContent<typeof section>)}
        />
      );
    case 'integrations':
      return (
        <IntegrationsAnswer
          content={answers.integrations}
          onChange={content => onEdit('integrations', content)}
        />
      );
    case 'budget':
      return (
        <BudgetAnswer
          currency={currency}
          content={answers.budget}
          onChange={content => onEdit('budget', content)}
        />
      );
    case 'timeline':
      return <TimelineAnswer content={answers.timeline} onChange={content => onEdit('timeline', content)} />;
    case 'vision':
      return <VisionAnswer content={answers.vision} onChange={content => onEdit('vision', content)} />;
  }
}

function IntegrationsAnswer({ content, onChange }: AnswerProps<SectionContent<'integrations'>>) {
  const isEmpty = content.items.every(item => !item.name.trim() && !item.purpose.trim());
  return (
    <div className="grid gap-6">
      {isEmpty ? (
        <Checkbox
          label="There is nothing to connect"
          checked={content.none === true}
          onCheckedChange={checked => onChange({ items: [], none: checked === true })}
        />
      ) : null}
      {content.none && isEmpty ? null : (
        <ListAnswer
          guide={LISTS.integrations}
          items={content.items}
          onChange={items => onChange({ items, none: false })}
        />
      )}
    </div>
  );
}

function BudgetAnswer({
  currency,
  content,
  onChange,
}: AnswerProps<SectionContent<'budget'>> & { currency: string }) {
  const { lowMinor, highMinor, note } = content;
  const amounts = { currency, maxMinor: 1_000_000_000_000, step: 1000, className: 'max-w-52' };
  return (
    <div className="grid gap-6">
      <Field
        group
        label={`Range in ${currency}`}
        error={
          isUpsideDown(lowMinor, highMinor) ? 'The lowest amount is above the highest: swap them.' : null
        }
      >
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          <Field label="From">
            <MoneyField
              {...amounts}
              amountMinor={lowMinor}
              onAmountMinorChange={amount => onChange({ ...content, lowMinor: amount })}
            />
          </Field>
          <Field label="At most">
            <MoneyField
              {...amounts}
              amountMinor={highMinor}
              onAmountMinorChange={amount => onChange({ ...content, highMinor: amount })}
            />
          </Field>
        </div>
      </Field>
      <Field label="What we should know about it" optional>
        <Textarea
          rows={3}
          maxLength={8000}
          placeholder="The board has approved 60,000; more needs a reason."
          value={note}
          onChange={event => onChange({ ...content, note: event.target.value })}
        />
      </Field>
    </div>
  );
}

function TimelineAnswer({ content, onChange }: AnswerProps<SectionContent<'timeline'>>) {
  const { start, deadline, anyDay, reason } = content;
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
          <Field label="Could start">
            <DateField
              max="2199-12-31"
              value={start ?? ''}
              onDayChange={day => onChange({ ...content, start: day })}
            />
          </Field>
          <Field label="Must be there by">
            <DateField
              max="2199-12-31"
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
      <Field label="Why these dates" hint="And what happens if it takes longer.">
        <Textarea
          rows={3}
          maxLength={8000}
          placeholder="The licence of the old system ends on that day."
          value={reason}
          onChange={event => onChange({ ...content, reason: event.target.value })}
        />
      </Field>
    </div>
  );
}

function VisionAnswer({ content, onChange }: AnswerProps<SectionContent<'vision'>>) {
  return (
    <div className="grid gap-6">
      <Field label="Six months after it is live">
        <Textarea
          rows={4}
          maxLength={8000}
          placeholder="All seven clinics use it. The old system is switched off."
          value={content.inSixMonths}
          onChange={event => onChange({ ...content, inSixMonths: event.target.value })}
        />
      </Field>
      <Field label="In two years">
        <Textarea
          rows={4}
          maxLength={8000}
          placeholder="Hospital groups with several clinics each, 40,000 patients, an app."
          value={content.inTwoYears}
          onChange={event => onChange({ ...content, inTwoYears: event.target.value })}
        />
      </Field>
    </div>
  );
}
