'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Column, isDiscipline, readCell, textOf } from './columns';
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
  const { commit, cancel } = useGridActions();
  const [text, setText] = useState(typed ?? textOf(feature, column));
  const [wrong, setWrong] = useState<string | null>(null);
  // The state that the writer saw: if somebody changes the feature meanwhile, the save says so.
  const [basedOn] = useState(feature.updatedAt);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const errorId = useId();
  useEffect(() => {
    input.current?.focus();
    if (typed === null) input.current?.select();
  }, [typed]);

  function finish(step: Step | null) {
    if (done.current) return;
    const reading = readCell(feature, column, text);
    if (!reading.ok) {
      setWrong(reading.sentence);
      return;
    }
    done.current = true;
    commit(feature, basedOn, text === textOf(feature, column) ? {} : reading.fields, step);
  }

  return (
    <div className="relative">
      <input
        ref={input}
        value={text}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? errorId : undefined}
        inputMode={isDiscipline(column) ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={!isDiscipline(column)}
        onChange={event => {
          setText(event.target.value);
          setWrong(null);
        }}
        onBlur={() => finish(null)}
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
          isDiscipline(column) && 'text-right tabular-nums',
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
