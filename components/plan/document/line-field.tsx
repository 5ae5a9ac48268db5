'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';

/** A text that is saved on leaving its field, on Enter where it is one line, and where its form closes. */
export function LineField({
  label,
  hint,
  value,
  most,
  required,
  lines,
  hideLabel,
  placeholder,
  onSave,
}: {
  label: string;
  hint?: ReactNode;
  value: string;
  most: number;
  /** What to say where it is left empty. */
  required?: string;
  /** More than one: a text of several lines. */
  lines?: number;
  hideLabel?: boolean;
  placeholder?: string;
  onSave: (value: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const wrong = problemOf(text.trim(), most, required);
  function finish() {
    if (draft === null || wrong) return;
    setDraft(null);
    if (draft.trim() !== value) onSave(draft.trim());
  }
  const atEnd = useRef(finish);
  useEffect(() => {
    atEnd.current = finish;
  });
  useEffect(() => () => atEnd.current(), []);
  const control = {
    value: text,
    placeholder,
    onBlur: finish,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={draft === null ? null : wrong}
      {...(hideLabel ? { hideLabel } : {})}
      {...(required ? { required: true } : {})}
    >
      {lines ? (
        <Textarea rows={lines} {...control} />
      ) : (
        <Input
          autoComplete="off"
          {...control}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
          }}
        />
      )}
    </Field>
  );
}

const problemOf = (text: string, most: number, required: string | undefined): string | null =>
  !text && required
    ? required
    : text.length > most
      ? `${text.length - most} too many: at most ${most} characters fit. Shorten it; until then it is not saved.`
      : null;
