'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toastUndo } from '@/components/ui/toaster';
import type { Column, ListGuide } from './guide';

type Row<K extends string> = Record<K, string>;

/**
 * Rows of two texts. Enter goes on to the next field and, from the last, to a new row; Alt and an
 * arrow moves a row; Backspace in an empty row removes it.
 */
export function ListAnswer<K extends string>({
  guide,
  items,
  onChange,
}: {
  guide: ListGuide<K>;
  items: readonly Row<K>[];
  onChange: (items: Row<K>[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  const latest = useRef(items);
  latest.current = items;
  const { columns, one } = guide;
  const blank = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Row<K>;
  const rows = items.length ? items : [blank];
  const isFull = rows.length >= MOST_ROWS;

  useEffect(() => {
    if (!focusNext.current) return;
    list.current?.querySelector<HTMLElement>(`[data-place="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  });

  function put(next: readonly Row<K>[], focus?: string) {
    if (focus) focusNext.current = focus;
    onChange([...next]);
  }
  const write = (at: number, key: K, text: string) =>
    put(rows.map((row, place) => (place === at ? { ...row, [key]: text } : row)));
  const addAfter = (at: number) => {
    if (!isFull) put(rows.toSpliced(at + 1, 0, blank), `${at + 1}-0`);
  };
  function remove(at: number) {
    const gone = rows[at]!;
    put(rows.toSpliced(at, 1), `${Math.max(at - 1, 0)}-0`);
    if (isBlank(gone)) return;
    toastUndo(`${capital(one)} ${at + 1} removed`, () =>
      put(latest.current.toSpliced(at, 0, gone), `${at}-0`),
    );
  }
  function move(at: number, by: 1 | -1, focus: string) {
    const to = at + by;
    if (to < 0 || to >= rows.length) return;
    put(rows.toSpliced(at, 1).toSpliced(to, 0, rows[at]!), `${to}-${focus}`);
  }
  function onKeyDown(event: KeyboardEvent, at: number, column: number) {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const inText = columns[column]!.lines !== undefined;
    if (key === 'Enter' && !inText && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const next = list.current?.querySelector<HTMLElement>(`[data-place="${at}-${column + 1}"]`);
      if (column + 1 < columns.length && next) next.focus();
      else if (!isBlank(rows[at]!)) addAfter(at);
    } else if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      move(at, key === 'ArrowUp' ? -1 : 1, String(column));
    } else if (key === 'Backspace' && rows.length > 1 && isBlank(rows[at]!)) {
      event.preventDefault();
      remove(at);
    }
  }

  return (
    <div className="grid gap-4">
      <ol ref={list} className="border-line border-t">
        {rows.map((row, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: rows hold no state of their own.
            key={at}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)] border-line border-b py-4"
          >
            <span aria-hidden className="pt-0.5 font-serif text-lg text-muted">
              {at + 1}
            </span>
            <fieldset className="relative grid min-w-0 gap-3">
              <legend className="sr-only">
                {capital(one)} {at + 1}
              </legend>
              {columns.map((column, place) => (
                <RowField
                  key={column.key}
                  column={column}
                  place={`${at}-${place}`}
                  value={row[column.key]}
                  onValue={text => write(at, column.key, text)}
                  onKeyDown={event => onKeyDown(event, at, place)}
                />
              ))}
              <div className="-top-1 -right-1.5 absolute flex gap-0.5 pointer-coarse:-top-3">
                <RowButton
                  label={`Move ${one} ${at + 1} up`}
                  place={`${at}-up`}
                  disabled={at === 0}
                  onClick={() => move(at, -1, 'up')}
                >
                  <ArrowUp aria-hidden />
                </RowButton>
                <RowButton
                  label={`Move ${one} ${at + 1} down`}
                  place={`${at}-down`}
                  disabled={at === rows.length - 1}
                  onClick={() => move(at, 1, 'down')}
                >
                  <ArrowDown aria-hidden />
                </RowButton>
                <RowButton
                  label={`Remove ${one} ${at + 1}`}
                  place={`${at}-remove`}
                  disabled={rows.length === 1 && isBlank(row)}
                  onClick={() => remove(at)}
                >
                  <X aria-hidden />
                </RowButton>
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button className="justify-self-start" disabled={isFull} onClick={() => addAfter(rows.length - 1)}>
        <Plus aria-hidden /> Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </Button>
      {isFull ? (
        <p className="text-soft text-sm">That is as many as fit in a brief. Put the rest in words.</p>
      ) : null}
    </div>
  );
}

const MOST_ROWS = 60;

function RowField({
  column,
  place,
  value,
  onValue,
  onKeyDown,
}: {
  column: Column;
  place: string;
  value: string;
  onValue: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const common = { 'data-place': place, value, placeholder: column.placeholder, onKeyDown };
  return (
    <Field label={column.label}>
      {column.lines ? (
        <Textarea
          rows={column.lines}
          maxLength={8000}
          onChange={event => onValue(event.target.value)}
          {...common}
        />
      ) : (
        <Input maxLength={300} onChange={event => onValue(event.target.value)} {...common} />
      )}
    </Field>
  );
}

function RowButton({
  label,
  place,
  ...props
}: { label: string; place: string } & React.ComponentProps<typeof Button>) {
  return (
    <Button variant="quiet" size="icon-sm" aria-label={label} title={label} data-place={place} {...props} />
  );
}

const isBlank = (row: Record<string, string>) => Object.values(row).every(text => text.trim() === '');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
