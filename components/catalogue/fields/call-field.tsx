'use client';

import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { Textarea } from '@/components/ui/textarea';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { DraftCall, Problems } from '../draft';

const KINDS: Record<DraftCall['kind'], string> = {
  always: 'Every product needs it',
  words: 'An answer says one of these phrases',
  count: 'A section has so many answers',
  people: 'So many people are to use it',
};

/** One thing in a brief that asks for a feature. */
export function CallField({
  call,
  number,
  path,
  errors,
  onChange,
  onRemove,
}: {
  call: DraftCall;
  number: number;
  path: string;
  errors: Problems;
  onChange: (patch: Partial<DraftCall>) => void;
  onRemove: (() => void) | undefined;
}) {
  return (
    <div className="grid gap-3.5">
      <div className="flex items-end gap-2">
        <Field label={`When ${number}`} hideLabel className="flex-1">
          <NativeSelect
            value={call.kind}
            onChange={event => onChange({ kind: event.target.value as DraftCall['kind'] })}
          >
            {Object.entries(KINDS).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {onRemove ? (
          <Button variant="quiet" aria-label={`Take away: ${KINDS[call.kind]}`} onClick={onRemove}>
            Take away
          </Button>
        ) : null}
      </div>
      {call.kind === 'words' ? (
        <WordsFields call={call} path={path} errors={errors} onChange={onChange} />
      ) : null}
      {call.kind === 'count' || call.kind === 'people' ? (
        <div className="grid grid-cols-2 gap-4">
          {call.kind === 'count' ? (
            <Field label="Section">
              <NativeSelect
                value={call.section}
                onChange={event => onChange({ section: event.target.value as Section })}
              >
                {SECTIONS.map(section => (
                  <option key={section} value={section}>
                    {SECTION_NAMES[section]}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          ) : null}
          <Field label="At least" error={errors[`${path}.atLeast`]}>
            <Input
              inputMode="numeric"
              className="tabular-nums"
              value={call.atLeast}
              onChange={event => onChange({ atLeast: event.target.value })}
            />
          </Field>
        </div>
      ) : null}
      {call.kind === 'always' ? null : (
        <Field
          label="Because"
          hint="The end of the sentence that the plan gives as its reason."
          error={errors[`${path}.why`]}
        >
          <Input
            value={call.why}
            placeholder="somebody has to be told when it happens"
            onChange={event => onChange({ why: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}

function WordsFields({
  call,
  path,
  errors,
  onChange,
}: {
  call: DraftCall;
  path: string;
  errors: Problems;
  onChange: (patch: Partial<DraftCall>) => void;
}) {
  return (
    <>
      <Field label="Phrases" hint="With commas or lines between them." error={errors[`${path}.phrases`]}>
        <Textarea
          rows={3}
          value={call.phrases}
          placeholder="reminder, the day before"
          onChange={event => onChange({ phrases: event.target.value })}
        />
      </Field>
      <Field label="In these sections of the brief" group error={errors[`${path}.sections`]}>
        <div className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {SECTIONS.map(section => (
            <Checkbox
              key={section}
              label={SECTION_NAMES[section]}
              checked={call.sections.includes(section)}
              onCheckedChange={checked =>
                onChange({
                  sections: SECTIONS.filter(one =>
                    one === section ? checked === true : call.sections.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
    </>
  );
}
