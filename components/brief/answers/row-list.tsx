'use client';

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, GripVertical, Plus, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { toastUndo } from '@/components/ui/toaster';
import { DRAG_MARKS, useDragOrder } from '@/components/ui/use-drag-order';
import { useFocusNext } from '@/components/ui/use-focus-next';
import { isBlank } from '@/server/brief/domain/blank';
import { MOST_ROWS, type Section } from '@/server/brief/domain/sections';
import { capitalised } from '@/server/kernel/capitalised';
import { useAnswerNotes } from './answer-notes';
import { newRowId } from './row-id';

/**
 * The rows of a section. Enter goes on to the next field and, from the last, to a new row; Alt and an
 * arrow moves a row; Backspace in an empty row removes it. On a phone one row is shown at a time.
 */
export function RowList<R extends { id: string }>({
  section,
  one,
  items,
  blank,
  onChange,
  children,
}: {
  section: Section;
  /** "goal", for "Add a goal" and "Goal 2". */
  one: string;
  items: readonly R[];
  blank: Omit<R, 'id'>;
  onChange: (items: R[]) => void;
  /** The fields of one row. */
  children: (row: R, set: (change: Partial<R>) => void) => ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusNext(list);
  const latest = useRef(items);
  latest.current = items;
  const notes = useAnswerNotes();
  const empty = useEmptyRow(items, blank);
  const rows = items.length ? items : [empty];
  const isFull = rows.length >= MOST_ROWS;
  const [shownId, setShownId] = useState<string | null>(null);
  const waiting = rows.findIndex(row => notes.waits(`${section}.${row.id}`));
  const shownAt = rows.findIndex(row => row.id === shownId);
  const shown = shownAt >= 0 ? shownAt : Math.max(waiting, 0);
  const { handle, markOf } = useDragOrder((from, to) => put(moved(rows, from, to)));

  function put(next: readonly R[], focus?: { id: string; act?: string }) {
    if (focus) {
      focusNext(root => {
        const row = root.querySelector(`[data-row="${focus.id}"]`);
        return row?.querySelector<HTMLElement>(focus.act ? `[data-act="${focus.act}"]` : FIELDS);
      });
      setShownId(focus.id);
    }
    onChange([...next]);
  }
  const write = (at: number, change: Partial<R>) =>
    put(rows.map((row, place) => (place === at ? { ...row, ...change } : row)));
  function addAfter(at: number) {
    if (isFull) return;
    const row = { ...blank, id: newRowId() } as R;
    put(rows.toSpliced(at + 1, 0, row), { id: row.id });
  }
  function remove(at: number) {
    const gone = rows[at]!;
    const left = rows.toSpliced(at, 1);
    const beside = left[Math.max(at - 1, 0)];
    put(left, beside ? { id: beside.id } : undefined);
    if (isBlank(gone)) return;
    toastUndo(`${capitalised(one)} ${at + 1} removed`, () =>
      put(latest.current.toSpliced(at, 0, gone), { id: gone.id }),
    );
  }
  function move(at: number, by: 1 | -1, act?: string) {
    const to = at + by;
    if (to < 0 || to >= rows.length) return;
    put(moved(rows, at, to), { id: rows[at]!.id, ...(act ? { act } : {}) });
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>, at: number) {
    const { key, target } = event;
    if (event.nativeEvent.isComposing || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    const isLine = target instanceof HTMLInputElement;
    const isText = isLine || target instanceof HTMLTextAreaElement;
    if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      event.preventDefault();
      const act = target.dataset['act'];
      move(at, key === 'ArrowUp' ? -1 : 1, act);
    } else if (key === 'Enter' && isLine && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)];
      const next = fields[fields.indexOf(target) + 1];
      if (next) next.focus();
      else if (!isBlank(rows[at])) addAfter(at);
    } else if (key === 'Backspace' && isText && rows.length > 1 && isBlank(rows[at])) {
      event.preventDefault();
      remove(at);
    }
  }
  const turn = (by: 1 | -1) => {
    const to = rows[shown + by];
    if (to) setShownId(to.id);
  };

  return (
    <div className="grid gap-4">
      {rows.length > 1 ? (
        <div className="-mb-2 flex items-center justify-between gap-3 lg:hidden">
          <p className="text-muted text-sm" aria-live="polite">
            {capitalised(one)} {shown + 1} of {rows.length}
          </p>
          <span className="flex gap-1">
            <Button
              variant="quiet"
              size="icon"
              aria-label={`Previous ${one}`}
              disabled={shown === 0}
              onClick={() => turn(-1)}
            >
              <ArrowLeft aria-hidden />
            </Button>
            <Button
              variant="quiet"
              size="icon"
              aria-label={`Next ${one}`}
              disabled={shown === rows.length - 1}
              onClick={() => turn(1)}
            >
              <ArrowRight aria-hidden />
            </Button>
          </span>
        </div>
      ) : null}
      <ol ref={list} data-drag-list className="border-line border-t">
        {rows.map((row, at) => (
          <li
            key={row.id === empty.id ? 'first' : row.id}
            data-row={row.id}
            data-drag-item
            data-drag={markOf(at)}
            className={cn(
              DRAG_MARKS,
              'grid border-line border-b py-4 lg:grid-cols-[1.75rem_minmax(0,1fr)]',
              at !== shown && 'max-lg:hidden',
            )}
            onFocus={() => setShownId(row.id)}
          >
            <span aria-hidden className="pt-0.5 font-serif text-lg text-muted max-lg:hidden">
              {at + 1}
            </span>
            <fieldset
              className="relative grid min-w-0 gap-3"
              onKeyDown={event => onKeyDown(event, at)}
              aria-label={`${capitalised(one)} ${at + 1}`}
            >
              {children(row, change => write(at, change))}
              <div className="-top-1 -right-1.5 absolute flex gap-0.5 pointer-coarse:-top-3">
                {rows.length > 1 ? (
                  <>
                    <span
                      {...handle(at)}
                      aria-hidden
                      title="Drag to another place"
                      className="grid size-7 cursor-grab touch-none place-items-center rounded-md text-muted hover:bg-wash hover:text-ink max-lg:hidden"
                    >
                      <GripVertical className="size-4" />
                    </span>
                    <RowButton
                      label={`Move ${one} ${at + 1} up`}
                      act="up"
                      disabled={at === 0}
                      onClick={() => move(at, -1, 'up')}
                    >
                      <ArrowUp aria-hidden />
                    </RowButton>
                    <RowButton
                      label={`Move ${one} ${at + 1} down`}
                      act="down"
                      disabled={at === rows.length - 1}
                      onClick={() => move(at, 1, 'down')}
                    >
                      <ArrowDown aria-hidden />
                    </RowButton>
                  </>
                ) : null}
                {rows.length > 1 || !isBlank(row) ? (
                  <RowButton label={`Remove ${one} ${at + 1}`} act="remove" onClick={() => remove(at)}>
                    <X aria-hidden />
                  </RowButton>
                ) : null}
              </div>
              {row.id ? notes.at(`${section}.${row.id}`) : null}
            </fieldset>
          </li>
        ))}
      </ol>
      <Button className="justify-self-start" disabled={isFull} onClick={() => addAfter(rows.length - 1)}>
        <Plus aria-hidden /> Add {/^[aeiou]/.test(one) ? 'an' : 'a'} {one}
      </Button>
      {isFull ? (
        <p className="text-soft text-sm">
          That is as many as fit in a brief: {MOST_ROWS}. Put the rest in words.
        </p>
      ) : null}
    </div>
  );
}

/** Text fields, in the order of Enter. */
const FIELDS = 'input:not([type=radio]):not([type=checkbox]), textarea, select';

/** The row to begin with where there is none: it keeps its place on the page when it becomes a real one. */
function useEmptyRow<R extends { id: string }>(items: readonly R[], blank: Omit<R, 'id'>): R {
  const [id, setId] = useState('');
  const wasEmpty = useRef(items.length === 0);
  // In an effect, as the server would think of another one; anew once the list is emptied.
  useEffect(() => {
    if (!items.length && (!id || !wasEmpty.current)) setId(newRowId());
    wasEmpty.current = items.length === 0;
  }, [items.length, id]);
  return { ...blank, id } as R;
}

const moved = <R,>(rows: readonly R[], from: number, to: number): R[] =>
  rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]!);

function RowButton({
  label,
  act,
  ...props
}: { label: string; act: string } & React.ComponentProps<typeof Button>) {
  return <Button variant="quiet" size="icon-sm" aria-label={label} title={label} data-act={act} {...props} />;
}
