'use client';

import { useRef, useState } from 'react';
import { writeBecause } from '@/server/plan/domain/because';
import { type BecauseValue, sameValue } from '@/server/plan/domain/cells';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { AnswersPicker } from '../answers-picker';
import { readCell } from './columns';
import type { Step } from './cursor';
import { useGridActions } from './grid-actions';
import { PickerPopover } from './picker-popover';
import { useFinishOnGoing } from './text-editor';

/** Why a feature is in the plan: in words, and by the client's answers. Words alone are enough to type. */
export function BecauseEditor({ feature, typed }: { feature: PlanFeature; typed: string | null }) {
  const { commit, keepDraft } = useGridActions();
  const [from] = useState<BecauseValue>({ serves: feature.serves, because: feature.because });
  const [words, setWords] = useState(typed ?? feature.because);
  const [serves, setServes] = useState(feature.serves);
  const [wrong, setWrong] = useState<string | null>(null);
  const done = useRef(false);
  function finish(step: Step | 'stay' | null) {
    if (done.current) return;
    const reading = readCell({ ...feature, serves }, 'because', words);
    if (!reading.ok) {
      setWrong(reading.sentence);
      return;
    }
    done.current = true;
    const read = reading.to as BecauseValue;
    // Answers that were chosen stay, though there are no words for them.
    const to = words.trim() ? read : { serves, because: '' };
    commit(feature, 'because', sameValue(to, from) ? null : { from, to }, step);
  }
  useFinishOnGoing(() => finish(null), done);
  return (
    <PickerPopover
      label={`Why “${feature.title}” is in the plan`}
      onFinish={finish}
      onEscape={() => {
        done.current = true;
        // The answers that were picked stay, what was typed does not.
        const to = { serves, because: from.because };
        commit(feature, 'because', sameValue(to, from) ? null : { from, to }, 'stay');
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens in answer to a key or a press.
        autoFocus
        aria-label={`Because: why ${feature.title} is in the plan`}
        aria-invalid={wrong ? true : undefined}
        value={words}
        placeholder="Because…"
        autoComplete="off"
        onFocus={event => {
          if (typed === null) event.target.select();
        }}
        onChange={event => {
          setWords(event.target.value);
          setWrong(null);
          keepDraft({
            featureId: feature.id,
            column: 'because',
            text: writeBecause({ serves, because: event.target.value }),
            from,
          });
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            finish(event.shiftKey ? 'up' : 'down');
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            event.currentTarget.parentElement?.querySelector<HTMLElement>('[cmdk-input]')?.focus();
          }
        }}
        className="h-9 w-full border-line border-b bg-transparent px-3 text-sm outline-none pointer-coarse:h-11"
      />
      {wrong ? (
        <p role="alert" className="px-3 pt-2 text-bad text-sm">
          {wrong}
        </p>
      ) : null}
      <AnswersPicker chosen={serves} onChange={setServes} />
    </PickerPopover>
  );
}
