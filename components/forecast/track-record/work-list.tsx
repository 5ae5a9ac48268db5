'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { useFinishedWork } from './use-finished-work';
import type { KeptPiece } from './work-sheet';

interface WorkListProps {
  studio: string;
  /** Each with a name to call it by. */
  work: readonly (KeptPiece & { called: string })[];
  locale: string;
  onOpen: (id: KeptPiece['id']) => void;
}

const FIRST_SHOWN = 15;
/** Each step shows so many more; thousands of rows at once would hold the page up. */
const MORE_SHOWN = 200;

/** All finished work that the record is drawn from, the newest first. */
export function WorkList({ studio, work, locale, onOpen }: WorkListProps) {
  const { remove } = useFinishedWork(studio);
  const [most, setMost] = useState(FIRST_SHOWN);
  const whole = useRef<HTMLElement>(null);
  useFocusKept(whole);
  const all = [...work].reverse();
  const hidden = all.length - most;
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <section ref={whole} tabIndex={-1} className="mt-14 max-w-200 print:mt-8" aria-labelledby="work">
      <h2 id="work" className="font-medium font-serif text-xl">
        Finished work
      </h2>
      <ul className="mt-2 border-line border-t">
        {all.slice(0, most).map(one => (
          <li
            key={one.id}
            data-row
            className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-4 border-line border-b py-1 sm:grid-cols-[minmax(0,1fr)_auto_3.5rem_auto]"
          >
            <Button
              variant="quiet"
              className="-ml-3.5 justify-self-start text-left print:ml-0 print:h-auto print:p-0 print:text-ink"
              title="Change it"
              aria-label={`Change ${one.called}`}
              onClick={() => onOpen(one.id)}
            >
              <span className="line-clamp-2">{one.called}</span>
            </Button>
            <span className="text-right text-soft text-sm max-sm:order-last max-sm:col-span-3 max-sm:-mt-1 max-sm:pb-1 max-sm:text-left">
              {number(one.estimate)} estimated, {number(one.actual)} {one.unit ?? ''} taken
            </span>
            <span className="text-right font-medium">{(one.actual / one.estimate).toFixed(2)}×</span>
            <Button
              variant="quiet"
              size="sm"
              data-print="hide"
              data-act="take-out"
              aria-label={`Take ${one.called} out of the record`}
              onClick={() => remove.mutate({ studio, finishedWorkId: one.id })}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="mt-2 hidden text-muted text-sm print:block">
          The newest {most} of {all.length}.
        </p>
      ) : null}
      {all.length > FIRST_SHOWN ? (
        <Button
          className="mt-3"
          data-print="hide"
          aria-expanded={most > FIRST_SHOWN}
          onClick={() => setMost(hidden > 0 ? most + MORE_SHOWN : FIRST_SHOWN)}
        >
          {hidden > 0 ? `Show ${Math.min(hidden, MORE_SHOWN)} more of ${all.length}` : 'Show the newest'}
        </Button>
      ) : null}
    </section>
  );
}
