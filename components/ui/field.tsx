'use client';

import { type ReactNode, useId, useState } from 'react';
import { cn } from './cn';
import { FieldContext } from './field-context';
import { Problem } from './problem';

interface FieldProps {
  label: ReactNode;
  /** What to write, or why it is asked. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; null when nothing is. */
  error?: ReactNode;
  required?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
  /** Several controls answer one question (radio buttons, checkboxes): a fieldset with a legend. */
  group?: boolean;
  /** For screen readers only, where the place makes the meaning plain to the eye. */
  hideLabel?: boolean;
  /** At the far end of the label's line: a counter, a link. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** Label, control, hint and error, tied together by id. The control inside needs no wiring of its own. */
export function Field({
  label,
  hint,
  error,
  required = false,
  optional,
  group,
  hideLabel,
  aside,
  id,
  className,
  children,
}: FieldProps) {
  const own = useId();
  // What the control itself finds wrong is about what stands in it now.
  const [found, setFound] = useState<string | null>(null);
  const wrong = found ?? error;
  const controlId = id ?? own;
  const labelId = `${controlId}-label`;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = wrong ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  const Root = group ? 'fieldset' : 'div';
  const Caption = group ? 'legend' : 'label';
  const caption = (
    <Caption
      id={labelId}
      {...(group ? {} : { htmlFor: controlId })}
      className={cn('font-medium text-ink text-sm', hideLabel && 'sr-only')}
    >
      {label}
      {optional ? <span className="ml-1.5 font-normal text-muted">optional</span> : null}
    </Caption>
  );
  return (
    <Root
      className={cn('grid min-w-0 content-start gap-1.5', group && 'block space-y-1.5', className)}
      {...(group && describedBy ? { 'aria-describedby': describedBy } : {})}
    >
      {aside ? (
        <div className="flex items-baseline justify-between gap-4">
          {caption}
          <span className="shrink-0 whitespace-nowrap text-muted text-sm">{aside}</span>
        </div>
      ) : (
        caption
      )}
      {hint ? (
        <p id={hintId} className="-mt-0.5 max-w-prose text-soft text-sm">
          {hint}
        </p>
      ) : null}
      <FieldContext
        value={
          group
            ? null
            : { controlId, labelId, describedBy, invalid: Boolean(wrong), required, report: setFound }
        }
      >
        {children}
      </FieldContext>
      <Problem id={errorId} className="text-sm">
        {wrong}
      </Problem>
    </Root>
  );
}
