'use client';

import type { HTMLInputTypeAttribute, ReactNode, Ref } from 'react';
import { Field } from './field';
import { Input } from './input';
import { lengthProblem } from './length-problem';
import { Textarea } from './textarea';

/**
 * A labelled text with a most length. It never cuts what is typed or pasted: it says how much is left
 * near the end, and by how much it is too long beyond it.
 */
export function TextField({
  label,
  hint,
  value,
  onValue,
  most,
  lines,
  placeholder,
  optional,
  hideLabel,
  required,
  error,
  name,
  type,
  autoComplete,
  ref,
}: {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onValue: (text: string) => void;
  most: number;
  /** More than one: a text of several lines. */
  lines?: number;
  placeholder?: string;
  optional?: boolean;
  hideLabel?: boolean;
  required?: boolean;
  /** What else is wrong with it. */
  error?: string | null;
  name?: string;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const left = most - value.length;
  const control = {
    value,
    ref,
    ...(placeholder ? { placeholder } : {}),
    ...(name ? { name } : {}),
    ...(autoComplete ? { autoComplete } : {}),
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={lengthProblem(value, most) ?? error}
      {...(optional ? { optional } : {})}
      {...(hideLabel ? { hideLabel } : {})}
      {...(required ? { required } : {})}
      {...(left >= 0 && left <= Math.min(100, most / 6) ? { aside: leftWords(left) } : {})}
    >
      {lines ? <Textarea rows={lines} {...control} /> : <Input {...control} {...(type ? { type } : {})} />}
    </Field>
  );
}

const leftWords = (left: number) => (left === 1 ? '1 character left' : `${left} characters left`);
