'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { capitalised } from '@/server/kernel/capitalised';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { plural } from '../words';
import { usePlanDocument } from './context';
import { partName } from './part-words';

/** A section of the document, with what waits for a decision in it. */
export function DocumentSection({
  id,
  title,
  lead,
  open = [],
  refused = [],
  actions,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  /** Its parts that nobody decided about. */
  open?: readonly WeighedPart[];
  refused?: readonly WeighedPart[];
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { document } = usePlanDocument();
  const { verbs } = document;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="min-w-0 scroll-mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-ink border-b pb-1.5">
        <h3 id={`${id}-title`} tabIndex={-1} className="font-medium text-2xl">
          {title}
        </h3>
        <div className="flex flex-wrap items-center gap-2" data-print="hide">
          {open.length ? (
            <Button size="sm" onClick={() => verbs.accept(open, plural(open.length, 'suggestion'))}>
              Accept {open.length === 1 ? 'the one suggested' : `all ${open.length} suggested`}
              <span className="sr-only"> in {title}</span>
            </Button>
          ) : null}
          {actions}
        </div>
      </div>
      {lead ? <div className="mt-2.5 max-w-prose text-soft text-sm">{lead}</div> : null}
      {children}
      <RefusedFold parts={refused} />
    </section>
  );
}

/** What was refused stays at hand. */
function RefusedFold({ parts }: { parts: readonly WeighedPart[] }) {
  const { document, nameOf } = usePlanDocument();
  if (!parts.length) return null;
  return (
    <details className="group mt-3 text-sm" data-print="hide">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {parts.length} refused
      </summary>
      <ul className="mt-1 max-w-3xl">
        {parts.map(part => {
          const name = partName(part.kind, part.content, nameOf);
          return (
            <li
              key={part.key}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-1.5"
            >
              <span className="min-w-0 text-soft">
                <span className="line-through decoration-muted">{bare(name)}</span>{' '}
                <span className="ml-1 text-muted">{part.because}</span>
              </span>
              <Button
                size="sm"
                variant="quiet"
                onClick={() => document.verbs.bringBack(part, capitalised(name))}
              >
                Bring back<span className="sr-only"> {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const bare = (text: string): string => capitalised(text.replace(/^“(.*)”$/s, '$1'));
