'use client';

import { type ReactNode, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';

/** A text that is saved on leaving its field, or on Enter where it is one line. */
export function DraftField({
  label,
  hint,
  value,
  onSave,
  required,
  multiline,
  type = 'text',
  list,
  check,
}: {
  label: string;
  hint?: ReactNode;
  value: string;
  /** `before`: what stood there when the writing began. */
  onSave: (value: string, before: string) => void;
  /** What to say where it is left empty. */
  required?: string;
  multiline?: boolean;
  type?: 'text' | 'email';
  list?: string;
  /** What is wrong with a text, in words. */
  check?: (value: string) => string | null;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [before, setBefore] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  function finish() {
    if (draft === null) return;
    const next = draft.trim();
    const problem = (required && !next ? required : null) ?? check?.(next) ?? null;
    setWrong(problem);
    if (problem) return;
    setDraft(null);
    if (next !== before) onSave(next, before);
  }
  const shared = {
    value: draft ?? value,
    onBlur: finish,
    onChange: (event: { target: { value: string } }) => {
      if (draft === null) setBefore(value);
      setDraft(event.target.value);
      setWrong(null);
    },
  };
  return (
    <Field label={label} error={wrong} {...(hint ? { hint } : {})} {...(required ? { required: true } : {})}>
      {multiline ? (
        <Textarea rows={3} {...shared} />
      ) : (
        <Input
          type={type}
          autoComplete="off"
          {...(list ? { list } : {})}
          {...shared}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
          }}
        />
      )}
    </Field>
  );
}
