'use client';

import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { useFocusNext } from '@/components/ui/use-focus-next';
import { MOST_LINE, MOST_ROWS } from '@/server/brief/domain/sections';

/**
 * Numbered steps, one line each. Enter adds the next step, Backspace in an empty one removes it, Alt and
 * an arrow moves it; several lines that are pasted become several steps.
 */
export function StepsField({
  steps,
  onSteps,
}: {
  steps: readonly string[];
  onSteps: (steps: string[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusNext(list);
  // There is always an empty step to write the next one in.
  const shown = steps.length && steps.at(-1)?.trim() === '' ? steps : [...steps, ''];

  function put(next: readonly string[], focus: number) {
    focusNext(root => root.querySelectorAll('input')[focus]);
    onSteps(next.filter(isStep));
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, at: number) {
    if (event.nativeEvent.isComposing) return;
    const { key, currentTarget } = event;
    const stop = () => event.preventDefault();
    if (key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const inputs = list.current?.querySelectorAll('input');
      if (!shown[at]?.trim()) return;
      stop();
      const cut = currentTarget.selectionStart ?? currentTarget.value.length;
      const [before, after] = [currentTarget.value.slice(0, cut), currentTarget.value.slice(cut)];
      if (!after.trim() && shown[at + 1]?.trim() === '') inputs?.[at + 1]?.focus();
      else if (shown.length < MOST_ROWS)
        put(shown.toSpliced(at, 1, before.trimEnd(), after.trimStart()), at + 1);
    } else if (key === 'Backspace' && currentTarget.value === '' && shown.length > 1) {
      stop();
      put(shown.toSpliced(at, 1), Math.max(at - 1, 0));
    } else if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      stop();
      const to = at + (key === 'ArrowUp' ? -1 : 1);
      if (to >= 0 && to < shown.length && shown[at]?.trim())
        put(shown.toSpliced(at, 1).toSpliced(to, 0, shown[at]!), to);
    }
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>, at: number) {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map(line => line.replace(/^\s*(?:\d+[.)]|[-*•])\s+/, '').trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    lines[0] = value.slice(0, selectionStart ?? 0) + lines[0];
    lines[lines.length - 1] += value.slice(selectionEnd ?? value.length);
    put(shown.toSpliced(at, 1, ...lines), at + lines.length - 1);
  }

  const tooLong = shown.findIndex(step => step.length > MOST_LINE);
  const tooMany = steps.filter(step => step.trim()).length - MOST_ROWS;
  return (
    <Field
      group
      label="Steps"
      error={
        tooLong >= 0
          ? `Step ${tooLong + 1} is ${shown[tooLong]!.length - MOST_LINE} characters too long: at most ${MOST_LINE} fit. Shorten or split it; until then this section is kept on this device only.`
          : tooMany > 0
            ? `${tooMany} steps too many: at most ${MOST_ROWS} fit. Make two workflows of it; until then this section is kept on this device only.`
            : null
      }
    >
      <ol ref={list} className="grid gap-1.5">
        {shown.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps hold no state of their own.
          <li key={at} className="grid grid-cols-[1.5rem_minmax(0,1fr)] items-center">
            <span aria-hidden className="text-muted text-sm tabular-nums">
              {at + 1}.
            </span>
            <Input
              aria-label={`Step ${at + 1}`}
              value={step}
              placeholder={at === 0 ? 'They get the fee shown' : at === steps.length ? 'Next step' : ''}
              {...(step.length > MOST_LINE ? { 'aria-invalid': true } : {})}
              onChange={event => onSteps(shown.with(at, event.target.value).filter(isStep))}
              onKeyDown={event => onKeyDown(event, at)}
              onPaste={event => onPaste(event, at)}
            />
          </li>
        ))}
      </ol>
    </Field>
  );
}

/** The empty step at the end is only drawn, not kept. */
const isStep = (step: string, at: number, all: readonly string[]) => step !== '' || at < all.length - 1;
