'use client';

import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { cn } from '@/components/ui/cn';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { Edition } from '@/server/forecast/engine/types';
import type { Decision } from '@/server/plan/domain/weigh';
import { AnswerLinks } from './answer-links';
import { useDeciding } from './deciding';

/** One suggestion: what, why, for which answers, and what can be done about it. Keeps its height when decided. */
export function SuggestionRow({
  suggestionKey,
  decision,
  title,
  edition,
  figure,
  because,
  serves,
  actions,
  children,
}: {
  suggestionKey: string;
  decision: Decision;
  title: string;
  edition?: Edition | undefined;
  figure?: ReactNode;
  because: string;
  serves: readonly string[];
  actions: ReactNode;
  /** Below it all: the form that changes it. */
  children?: ReactNode;
}) {
  const { fresh } = useDeciding();
  const isOpen = decision === 'suggested';
  return (
    <li
      data-suggestion={suggestionKey}
      data-decision={decision}
      tabIndex={-1}
      aria-label={`${title}${STANDING[decision]}`}
      className="group/row grid scroll-my-24 gap-x-6 gap-y-1.5 rounded-sm border-line border-b py-3 max-md:grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,1fr)_6.5rem_6.5rem_13.5rem]"
    >
      <div className="min-w-0 max-md:contents">
        <div className="flex items-baseline justify-between gap-4">
          <p className={cn('wrap-anywhere min-w-0', !isOpen && 'text-soft')}>
            <span className={cn('font-medium', decision === 'refused' && 'line-through decoration-muted')}>
              {title}
            </span>{' '}
            {fresh.has(suggestionKey) && isOpen ? (
              <span className="ml-1 whitespace-nowrap text-accent text-xs">New since you last looked</span>
            ) : null}
          </p>
          {figure ? <div className="shrink-0 text-right md:hidden">{figure}</div> : null}
        </div>
        <p className="wrap-anywhere max-w-prose text-soft text-sm">
          {edition ? (
            <span className="md:hidden">
              <EditionSwatch edition={edition} bare className="mr-1.5" />
              {EDITION_NAMES[edition]}.{' '}
            </span>
          ) : null}
          {because}
        </p>
        <AnswerLinks serves={serves} />
      </div>
      <div className="text-sm max-md:hidden">{edition ? <EditionSwatch edition={edition} /> : null}</div>
      <div className="text-right max-md:hidden">{figure}</div>
      <div className="-my-1 flex items-start gap-1 self-start md:justify-end" data-print="hide">
        {actions}
      </div>
      {children}
    </li>
  );
}

/** Where it stands, for those who hear it. */
const STANDING: Record<Decision, string> = { suggested: '', accepted: ', in the plan', refused: ', refused' };
