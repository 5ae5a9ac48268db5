'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useDeciding } from './deciding';
import type { Decide } from './use-decisions';

/** Suggestions that belong together, with what can be done about all of them at once. */
export function Group({
  title,
  aside,
  waiting,
  more,
  children,
}: {
  title: string;
  /** What they come to: `5 features, 214 h`. */
  aside: string;
  /** The keys of those that nobody has decided about. */
  waiting: readonly string[];
  /** Where to work on them. */
  more?: ReactNode;
  children: ReactNode;
}) {
  const { decide } = useDeciding();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const all = (act: Decide['accept']) => {
    // The buttons go with what waits.
    heading.current?.focus({ preventScroll: true });
    act(waiting, what);
  };
  const what = `“${title}”`;
  return (
    <section aria-labelledby={titleId}>
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1 border-ink border-b pb-1">
        <h3 ref={heading} id={titleId} tabIndex={-1} className="font-medium text-[1.1875rem]">
          {title}
        </h3>
        <p className="text-muted text-sm">{aside}</p>
        <div className="ml-auto flex items-center gap-1" data-print="hide">
          {more}
          {waiting.length > 1 ? (
            <>
              <Button size="sm" variant="quiet" onClick={() => all(decide.accept)}>
                Accept {waiting.length}
                <span className="sr-only"> in {title}</span>
              </Button>
              <Button size="sm" variant="quiet" onClick={() => all(decide.refuse)}>
                Refuse {waiting.length}
                <span className="sr-only"> in {title}</span>
              </Button>
            </>
          ) : null}
        </div>
      </div>
      {children}
    </section>
  );
}
