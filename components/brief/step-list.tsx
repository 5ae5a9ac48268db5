'use client';

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { DRAG_MARKS, useDragOrder } from '@/components/ui/use-drag-order';
import { useFocusNext } from '@/components/ui/use-focus-next';
import type { Guide } from '@/server/brief/domain/guide';
import type { SectionState } from '@/server/brief/domain/readiness';
import type { Section } from '@/server/brief/domain/sections';
import type { Step } from './steps';
import type { StepLink } from './use-step';

export interface StepListProps {
  order: readonly Section[];
  current: Step;
  states: Record<Section, SectionState>;
  /** Questions of the studio's that wait for the client, by section. */
  questions: Partial<Record<Section, number>>;
  guide: Guide;
  isSent: boolean;
  linkTo: StepLink;
  /** Where the client may put the sections into another order. */
  onOrder?: (order: Section[]) => void;
}

/** The nine sections with how far each is, then sending. Alt and an arrow moves a section. */
export function StepList({
  order,
  current,
  states,
  questions,
  guide,
  isSent,
  linkTo,
  onOrder,
}: StepListProps) {
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusNext(list);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length || !onOrder) return;
    onOrder(order.toSpliced(from, 1).toSpliced(to, 0, order[from]!));
  };
  const { handle, markOf } = useDragOrder(move);
  function moveBy(at: number, by: 1 | -1, act: string) {
    focusNext(`[data-section="${order[at]}"] [data-act="${act}"]`);
    move(at, at + by);
  }
  function onKeyDown(event: KeyboardEvent, at: number) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || !by || !onOrder) return;
    event.preventDefault();
    moveBy(at, by, 'open');
  }
  return (
    <nav aria-label="Sections">
      <ol ref={list} data-drag-list className="-mx-2.5 grid gap-px">
        {order.map((section, at) => (
          <li
            key={section}
            data-drag-item
            data-section={section}
            data-drag={markOf(at)}
            className={cn(DRAG_MARKS, 'group/step flex items-center')}
          >
            <StepAnchor
              isCurrent={section === current}
              state={states[section]}
              link={linkTo(section)}
              questions={questions[section] ?? 0}
              onKeyDown={event => onKeyDown(event, at)}
            >
              {guide[section].name}
            </StepAnchor>
            {onOrder ? (
              <span className="absolute right-0 flex items-center rounded-md bg-wash opacity-0 focus-within:opacity-100 group-hover/step:opacity-100 pointer-coarse:hidden">
                <MoveButton
                  label={`Move ${guide[section].name} up`}
                  act="up"
                  disabled={at === 0}
                  onClick={() => moveBy(at, -1, 'up')}
                >
                  <ArrowUp aria-hidden />
                </MoveButton>
                <MoveButton
                  label={`Move ${guide[section].name} down`}
                  act="down"
                  disabled={at === order.length - 1}
                  onClick={() => moveBy(at, 1, 'down')}
                >
                  <ArrowDown aria-hidden />
                </MoveButton>
                <span
                  {...handle(at)}
                  aria-hidden
                  title="Drag to another place"
                  className="grid size-6 cursor-grab touch-none place-items-center text-muted hover:text-ink"
                >
                  <GripVertical className="size-3.5" />
                </span>
              </span>
            ) : null}
          </li>
        ))}
        <li aria-hidden className="mx-2.5 my-2 border-line border-t" />
        <li>
          <StepAnchor
            isCurrent={current === 'send'}
            state={isSent ? 'enough' : 'empty'}
            link={linkTo('send')}
          >
            {isSent ? 'Sent' : 'Review and send'}
          </StepAnchor>
        </li>
      </ol>
    </nav>
  );
}

function StepAnchor({
  isCurrent,
  state,
  link,
  questions = 0,
  onKeyDown,
  children,
}: {
  isCurrent: boolean;
  state: SectionState;
  link: ReturnType<StepLink>;
  questions?: number;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: string;
}) {
  return (
    <a
      {...link}
      {...(onKeyDown ? { onKeyDown } : {})}
      data-act="open"
      aria-current={isCurrent ? 'step' : undefined}
      className={cn(
        'flex min-h-9 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2.5 text-soft hover:bg-wash hover:text-ink',
        isCurrent && 'bg-wash font-medium text-ink',
      )}
    >
      <StateMark state={state} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <span className="sr-only">{state}</span>
      {questions ? (
        <span className="text-accent text-sm" title="Questions that wait for you">
          {questions}
          <span className="sr-only"> {questions === 1 ? 'question' : 'questions'}</span>
          <span aria-hidden>?</span>
        </span>
      ) : null}
    </a>
  );
}

function MoveButton({
  label,
  act,
  ...props
}: { label: string; act: string } & React.ComponentProps<typeof Button>) {
  return (
    <Button
      variant="quiet"
      size="icon-sm"
      className="size-6"
      aria-label={label}
      title={label}
      data-act={act}
      {...props}
    />
  );
}

/** An empty ring, half a disc, a full one: told apart without colour. */
function StateMark({ state }: { state: SectionState }) {
  return (
    <svg aria-hidden viewBox="0 0 12 12" className="size-3 shrink-0 text-accent">
      <title>{state}</title>
      <circle
        cx="6"
        cy="6"
        r="5"
        fill={state === 'enough' ? 'currentColor' : 'none'}
        strokeWidth="1.25"
        className={state === 'empty' ? 'stroke-edge' : 'stroke-current'}
      />
      {state === 'started' ? <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" /> : null}
    </svg>
  );
}
