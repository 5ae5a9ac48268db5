'use client';

import { relationKindName } from '@/components/charts/entity-diagram-words';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NumberField } from '@/components/ui/number-field';
import { Textarea } from '@/components/ui/textarea';
import { RELATION_KINDS } from '@/server/catalogue/domain/catalogue-entity';
import { minorDigits } from '@/server/kernel/money';
import { decisionByKey } from '@/server/plan/domain/architecture/decisions';
import type { RiskContent } from '@/server/plan/domain/changed-suggestion';
import { writeEstimate } from '@/server/plan/domain/estimate';
import { LEVELS, type PartContent } from '@/server/plan/domain/parts';
import { LEVEL_NAMES, usdRange } from '../document/part-words';
import { numberOf, type StartsWith } from './drafts';
import { EntityFields } from './entity-fields';
import { FeatureFields } from './feature-fields';
import type { Changeable } from './read-change';
import { EditionSelect, SelectField } from './select-field';

/** What can be said otherwise of a suggestion, by its kind. Read again by ./read-change.ts, name by name. */
export function ChangeFields({
  one,
  start,
  wrong,
  currency,
}: {
  one: Changeable;
  start: StartsWith;
  wrong: Record<string, string>;
  currency: string;
}) {
  switch (one.kind) {
    case 'feature':
      return <FeatureFields content={one.content} start={start} wrong={wrong} />;
    case 'risk':
      return <RiskFields content={one.content} start={start} wrong={wrong} currency={currency} />;
    case 'role':
      return <RoleFields content={one.content} start={start} wrong={wrong} />;
    case 'entity':
      return <EntityFields content={one.content} start={start} wrong={wrong} />;
    case 'relation':
      return <RelationFields content={one.content} start={start} wrong={wrong} />;
    case 'permission':
      return (
        <SelectField
          label="What the role may do"
          name="level"
          value={start('level', one.content.level)}
          error={wrong['level']}
          autoFocus
        >
          {LEVELS.map(level => (
            <option key={level} value={level}>
              {LEVEL_NAMES[level]}
            </option>
          ))}
        </SelectField>
      );
    case 'component':
      return <ComponentFields content={one.content} start={start} wrong={wrong} />;
    case 'control':
      return <ControlFields content={one.content} start={start} wrong={wrong} />;
    case 'target':
      return <TargetFields content={one.content} start={start} wrong={wrong} />;
  }
}

interface Fields<T> {
  content: T;
  start: StartsWith;
  wrong: Record<string, string>;
}

function RiskFields({ content, start, wrong, currency }: Fields<RiskContent> & { currency: string }) {
  const { impact, low, likely, high } = content;
  const minor = impact === 'money' ? 10 ** minorDigits(currency) : 1;
  const unit = { hours: 'Hours', days: 'Working days', money: `Amount in ${currency}` }[impact];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
        <Field label="What may happen" error={wrong['title']}>
          <Input name="title" defaultValue={start('title', content.title)} autoComplete="off" autoFocus />
        </Field>
        <EditionSelect value={start('edition', content.edition)} error={wrong['edition']} />
      </div>
      <div className="grid gap-4 sm:grid-cols-[7rem_minmax(0,20rem)]">
        <Field label="Chance" required error={wrong['probability']}>
          <NumberField
            name="probability"
            suffix="%"
            min={0}
            max={100}
            step={5}
            maximumFractionDigits={0}
            defaultValue={numberOf(start('probability', String(Math.round(content.probability * 100))))}
          />
        </Field>
        <Field label={`${unit} if it happens: low, likely, high`} error={wrong['points']}>
          <Input
            name="points"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={start(
              'points',
              writeEstimate({ low: low / minor, likely: likely / minor, high: high / minor }),
            )}
          />
        </Field>
      </div>
      <Field label="What we do about it" optional error={wrong['response']}>
        <Textarea name="response" rows={2} defaultValue={start('response', content.response)} />
      </Field>
    </>
  );
}

const RoleFields = ({ content, start, wrong }: Fields<PartContent<'role'>>) => (
  <>
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
      <NameField value={start('name', content.name)} error={wrong['name']} />
      <Field label="How many people" optional error={wrong['people']}>
        <NumberField
          name="people"
          min={0}
          max={1_000_000_000}
          maximumFractionDigits={0}
          defaultValue={numberOf(start('people', String(content.people ?? '')))}
        />
      </Field>
    </div>
    <Field label="What they may do" optional error={wrong['note']}>
      <Textarea name="note" rows={3} defaultValue={start('note', content.note)} />
    </Field>
  </>
);

const RelationFields = ({ content, start, wrong }: Fields<PartContent<'relation'>>) => (
  <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
    <Field label="What it is called, as in “places”" error={wrong['label']}>
      <Input name="label" defaultValue={start('label', content.label)} autoComplete="off" autoFocus />
    </Field>
    <SelectField label="How many" name="kind" value={start('kind', content.kind)} error={wrong['kind']}>
      {RELATION_KINDS.map(kind => (
        <option key={kind} value={kind}>
          {relationKindName(kind)}
        </option>
      ))}
    </SelectField>
  </div>
);

function ComponentFields({ content, start, wrong }: Fields<PartContent<'component'>>) {
  const decision = decisionByKey(content.decision);
  return (
    <SelectField
      label={decision?.name ?? content.decision}
      name="option"
      value={start('option', content.option)}
      error={wrong['option']}
      autoFocus
    >
      {decision?.options.map(option => (
        <option key={option.key} value={option.key}>
          {option.name} ({option.monthlyUsd ? `${usdRange(option.monthlyUsd)} a month` : 'no bill of its own'}
          )
        </option>
      ))}
    </SelectField>
  );
}

const ControlFields = ({ content, start, wrong }: Fields<PartContent<'control'>>) => (
  <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_11rem]">
    <Field label="How it is met here" optional error={wrong['how']}>
      <Textarea name="how" rows={3} defaultValue={start('how', content.how)} autoFocus />
    </Field>
    <EditionSelect label="From edition" value={start('edition', content.edition)} error={wrong['edition']} />
  </div>
);

const TargetFields = ({ content, start, wrong }: Fields<PartContent<'target'>>) => (
  <div className="grid gap-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
    <Field label={content.measure} error={wrong['value']}>
      <Input name="value" defaultValue={start('value', content.value)} autoComplete="off" autoFocus />
    </Field>
    <Field label="How it is reckoned or tested" optional error={wrong['how']}>
      <Textarea name="how" rows={2} defaultValue={start('how', content.how)} />
    </Field>
  </div>
);

const NameField = ({ value, error }: { value: string; error: string | undefined }) => (
  <Field label="Name" error={error}>
    <Input name="name" defaultValue={value} autoComplete="off" autoFocus />
  </Field>
);
