'use client';

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { cellValue } from '@/server/plan/domain/cells';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Column, cellOf, isDiscipline, readCell, textOf } from './columns';
import type { Step } from './cursor';
import { useGridActions } from './grid-actions';

/** The cell while it is typed in. What cannot be read is said below it, and stays there to be mended. */
export function TextEditor({
  feature,
  column,
  typed,
  label,
}: {
  feature: PlanFeature;
  column: Column;
  /** What was typed to open it, which replaces what stood there; null keeps that. */
  typed: string | null;
  label: string;
}) {
  const { commit, cancel, keepDraft } = useGridActions();
  const [before] = useState(() => textOf(feature, column));
  // The value that the writer saw: if somebody changes the cell meanwhile, the save says so.
  const [from] = useState(() => cellValue(feature, cellOf(column)));
  const [text, setText] = useState(typed ?? before);
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const errorId = useId();
  useLayoutEffect(() => {
    input.current?.focus();
    if (typed === null) input.current?.select();
  }, [typed]);

  function write(next: string) {
    setText(next);
    setWrong(null);
    keepDraft({ featureId: feature.id, column, text: next, from });
  }
  function finish(step: Step | null): boolean {
    if (done.current) return true;
    const reading = readCell(feature, column, text);
    if (!reading.ok) {
      setWrong(reading.sentence);
      return false;
    }
    done.current = true;
    commit(feature, column, text === before ? null : { from, to: reading.to }, step);
    return true;
  }
  useFinishOnGoing(() => finish(null), done);

  return (
    <div className="relative w-full">
      <input
        ref={input}
        value={text}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? errorId : undefined}
        inputMode={isDiscipline(column) ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={!isDiscipline(column)}
        onChange={event => write(event.target.value)}
        onBlur={event => {
          const goesTo = event.relatedTarget;
          if (!finish(null) && goesTo?.closest('[role="grid"]')) queueMicrotask(() => input.current?.focus());
        }}
        onKeyDown={event => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            done.current = true;
            cancel();
          } else if (event.key === 'Enter') {
            event.preventDefault();
            finish(event.shiftKey ? 'up' : 'down');
          } else if (event.key === 'Tab') {
            event.preventDefault();
            finish(event.shiftKey ? 'previous' : 'next');
          }
        }}
        className={cn(
          '-mx-1.5 block h-7 w-[calc(100%+0.75rem)] rounded-[3px] bg-sheet px-1.5 outline-2 outline-accent -outline-offset-1',
          isDiscipline(column) && '-mx-0.5 w-[calc(100%+0.25rem)] px-0.5 text-right tabular-nums',
          wrong && 'outline-bad',
        )}
      />
      {wrong ? (
        <p
          id={errorId}
          role="alert"
          className={cn(
            'absolute top-full z-20 mt-1 w-72 rounded-md border border-bad/40 bg-sheet px-3 py-2 text-left text-bad text-sm shadow-pop',
            isDiscipline(column) ? 'right-0' : 'left-0',
          )}
        >
          {wrong}
        </p>
      ) : null}
    </div>
  );
}

/** Nothing typed is lost where the cell goes from under it: a row that is removed, a page that is left. */
export function useFinishOnGoing(finish: () => void, done: { current: boolean }): void {
  const latest = useRef(finish);
  useLayoutEffect(() => {
    latest.current = finish;
  });
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      // In development React tries how it would be to go, and comes back at once.
      queueMicrotask(() => {
        if (!isThere.current && !done.current) latest.current();
      });
    };
  }, [done]);
}
