'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { lengthProblem } from '@/components/ui/length-problem';
import { Textarea } from '@/components/ui/textarea';
import { useHeldBack } from '@/components/ui/use-held-back';

/**
 * A text that is saved on leaving its field, on Enter where it is one line, and where its form closes. One
 * that is wrong stays as it was typed and is not saved; Escape brings the former back.
 */
export function LineField({
  label,
  hint,
  value,
  most,
  required,
  check,
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
  /** What else is wrong with a text, in words. */
  check?: (text: string) => string | null;
  /** More than one: a text of several lines. */
  lines?: number;
  hideLabel?: boolean;
  placeholder?: string;
  onSave: (value: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const said = text.trim();
  const wrong =
    draft === null
      ? null
      : (!said && required) || lengthProblem(said, most) || (said !== value && check?.(said)) || null;
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
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useHeldBack(field, wrong !== null, { onEscape: () => setDraft(null) });
  const control = {
    ref: field,
    value: text,
    placeholder,
    onBlur: finish,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={wrong}
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
