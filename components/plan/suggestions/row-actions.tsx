'use client';

import { Check } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import type { Decision } from '@/server/plan/domain/weigh';
import { useDeciding } from './deciding';
import { stayInRow } from './rows';

/** What can be done about one suggestion, by where it stands. */
export function RowActions({
  suggestionKey,
  title,
  decision,
  there,
  isOwn = false,
  refusedWith = null,
  onChange,
}: {
  suggestionKey: string;
  title: string;
  decision: Decision;
  /** Where it is in the plan once it is accepted. */
  there: string;
  /** It is in the plan because the studio put it there by itself: nothing here takes it out. */
  isOwn?: boolean;
  /** The role or entity that it names and that was refused: it comes back with that. */
  refusedWith?: string | null;
  /** Opens the form that changes it. */
  onChange: () => void;
}) {
  const { decide } = useDeciding();
  const keys = [suggestionKey];
  const named = `“${title}”`;
  // The pressed button goes; whoever pressed it by key stays where they were.
  const act = (run: () => void) => () => {
    stayInRow(suggestionKey);
    run();
  };
  const name = <span className="sr-only"> {title}</span>;
  if (decision === 'accepted')
    return (
      <>
        <Link
          href={there as Route}
          prefetch={false}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-sm px-1 text-good text-sm hover:underline pointer-coarse:min-h-9"
        >
          <Check aria-hidden className="size-4" />
          In the plan{name}
        </Link>
        {isOwn ? null : (
          <Button size="sm" variant="quiet" onClick={act(() => decide.takeBack(suggestionKey, named))}>
            Take back{name}
          </Button>
        )}
      </>
    );
  if (decision === 'refused')
    return (
      <>
        <span className="inline-flex min-h-7 items-center px-1 text-muted text-sm pointer-coarse:min-h-9">
          {refusedWith ? `Refused with “${refusedWith}”` : 'Refused'}
        </span>
        {refusedWith ? null : (
          <Button size="sm" variant="quiet" onClick={act(() => decide.bringBack(keys, named))}>
            Bring back{name}
          </Button>
        )}
      </>
    );
  return (
    <>
      <Button size="sm" onClick={act(() => decide.accept(keys, named))}>
        Accept{name}
      </Button>
      <Button size="sm" variant="quiet" onClick={onChange}>
        Change{name}
      </Button>
      <Button size="sm" variant="quiet" onClick={act(() => decide.refuse(keys, named))}>
        Refuse{name}
      </Button>
    </>
  );
}
