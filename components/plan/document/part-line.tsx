'use client';

import type { MouseEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { usePlanDocument } from './context';
import { besidePart, partRow } from './focus-part';
import { differences, partName } from './part-words';

/** One part in a list: what, why, and what can be decided about it. */
export function PartLine({
  part,
  title,
  detail,
  figure,
  mark,
  compact = false,
  onOpen,
  children,
}: {
  part: WeighedPart;
  title: ReactNode;
  detail?: ReactNode;
  figure?: ReactNode;
  /** Before the title: the edition's square. */
  mark?: ReactNode;
  /** On one line, where what it says is short. */
  compact?: boolean;
  onOpen?: () => void;
  children?: ReactNode;
}) {
  return (
    <li
      data-part={part.key}
      className={cn(
        'grid break-inside-avoid gap-x-6 gap-y-1 border-line border-b md:grid-cols-[minmax(0,1fr)_auto_10.5rem] print:grid-cols-[minmax(0,1fr)_auto]',
        compact ? 'py-1.5' : 'py-2.5',
      )}
    >
      <div
        className={cn(
          'min-w-0',
          compact && 'gap-x-6 lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-baseline',
        )}
      >
        <p className="wrap-anywhere">
          {mark}
          {onOpen ? (
            <button
              type="button"
              onClick={onOpen}
              className="min-h-6 rounded-sm text-left font-medium hover:underline"
            >
              {title}
            </button>
          ) : (
            <span className="font-medium">{title}</span>
          )}
        </p>
        {detail ? <div className="wrap-anywhere max-w-[52em] text-soft text-sm">{detail}</div> : null}
        <Why part={part} />
        <NowSuggested part={part} />
        {children}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 md:contents">
        <div className="whitespace-nowrap text-sm tabular-nums md:text-right">{figure}</div>
        <div className="flex items-start md:justify-end" data-print="hide">
          <DecisionButtons part={part} />
        </div>
      </div>
    </li>
  );
}

/** Why it is there, in one sentence. */
export function Why({ part, className }: { part: WeighedPart; className?: string }) {
  if (!part.because && part.source !== 'own') return null;
  return (
    <p className={cn('wrap-anywhere max-w-[52em] text-muted text-sm', className)}>
      {part.because || 'Your own.'}
      {part.source === 'no longer suggested' ? (
        <span className="text-warn"> The brief does not ask for it any more.</span>
      ) : null}
    </p>
  );
}

/** Accept and refuse, for as long as nobody has. */
export function DecisionButtons({ part }: { part: WeighedPart }) {
  const { document, nameOf } = usePlanDocument();
  const name = partName(part.kind, part.content, nameOf);
  if (part.decision !== 'suggested') return null;
  return (
    <span className="flex gap-1">
      <Button size="sm" onClick={inRow(part, () => document.verbs.accept([part], name))}>
        Accept<span className="sr-only"> {name}</span>
      </Button>
      <Button
        size="sm"
        variant="quiet"
        onClick={inRow(part, () => document.verbs.refuse(part, name), besidePart)}
      >
        Refuse<span className="sr-only"> {name}</span>
      </Button>
    </span>
  );
}

/** What was pressed in a row goes away: the focus stays by it. In a sheet, the sheet keeps it. */
const inRow =
  ({ key }: WeighedPart, act: () => void, then: (key: string) => HTMLElement | null = partRow) =>
  ({ currentTarget }: MouseEvent) => {
    const next = currentTarget.closest('[data-part]') ? then(key) : null;
    act();
    next?.focus();
  };

/** Within a sentence of ours. */
const asPhrase = (text: string): string => text.replace(/\.$/, '') || 'none';

/** The rules say something else than what was decided: both, and the choice. */
export function NowSuggested({ part }: { part: WeighedPart }) {
  const { document, nameOf } = usePlanDocument();
  if (!part.nowSuggested) return null;
  const name = partName(part.kind, part.content, nameOf);
  return (
    <div
      className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 border-warn border-l-2 pl-3 text-sm"
      data-print="hide"
    >
      <p className="wrap-anywhere min-w-0">
        <span className="text-warn">Now suggested:</span>{' '}
        {differences(part.kind, part.content, part.nowSuggested, nameOf).map((row, at) => (
          <span key={row.label}>
            {at ? '; ' : ''}
            {row.label.toLowerCase()} <b>{asPhrase(row.other)}</b>{' '}
            <span className="text-muted">in place of {asPhrase(row.one)}</span>
          </span>
        ))}
        {part.kind === 'component' ? <span className="text-muted">. {part.nowBecause}</span> : null}
      </p>
      <span className="flex gap-1">
        <Button size="sm" onClick={inRow(part, () => document.verbs.takeNow([part], name))}>
          Take it<span className="sr-only"> for {name}</span>
        </Button>
        <Button size="sm" variant="quiet" onClick={inRow(part, () => document.verbs.keep(part))}>
          Keep this<span className="sr-only"> for {name}</span>
        </Button>
      </span>
    </div>
  );
}
