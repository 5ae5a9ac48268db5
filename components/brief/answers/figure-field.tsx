'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

/**
 * A figure, typed as people write it. What cannot be read stays on the page with a sentence, and the
 * last figure that could be read stays in force: nothing is put right behind anybody's back.
 */
export function FigureField({
  label,
  hint,
  value,
  onValue,
  read,
  write,
  most,
  such,
}: {
  label: string;
  hint?: string;
  value: number | null;
  onValue: (value: number | null) => void;
  read: (text: string) => number | null;
  write: (value: number) => string;
  most: number;
  /** How it can be written: "60,000 or 60k". */
  such: string;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const typed = draft?.trim() ?? '';
  const figure = typed ? read(typed) : null;
  const isTaken = figure !== null && figure <= most;
  const stays = value === null ? '' : ` ${write(value)} stays until then.`;
  const error =
    typed && !isTaken && (isLeft || figure !== null)
      ? figure === null
        ? `“${typed}” cannot be read. Write it like ${such}.${stays}`
        : `That is more than fits: at most ${write(most)}.${stays}`
      : null;
  return (
    <Field
      label={label}
      {...(hint ? { hint } : {})}
      error={error}
      {...(isTaken && write(figure) !== typed ? { aside: `= ${write(figure)}` } : {})}
      className="w-36 max-w-full"
    >
      <Input
        inputMode="text"
        autoComplete="off"
        className="tabular-nums"
        value={draft ?? (value === null ? '' : write(value))}
        onChange={event => {
          const text = event.target.value;
          setDraft(text);
          setLeft(false);
          const next = text.trim() ? read(text) : null;
          if (!text.trim()) onValue(null);
          else if (next !== null && next <= most) onValue(next);
        }}
        onBlur={() => {
          setLeft(true);
          if (!typed || isTaken) setDraft(null);
        }}
      />
    </Field>
  );
}
