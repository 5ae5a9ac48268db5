'use client';

import { Trash2 } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { type ReactNode, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { usePlanDocument } from './context';
import { FailedParts } from './failed-parts';
import { besidePart } from './focus-part';
import { LineField } from './line-field';
import { DecisionButtons, NowSuggested, Why } from './part-line';
import { partName } from './part-words';

/** One part, to be worked on: its fields, why it is there, the answers it rests on. */
export function PartSheet({
  part,
  title,
  size = 'md',
  onClose,
  children,
}: {
  part: WeighedPart | undefined;
  title: string;
  size?: 'md' | 'lg';
  onClose: () => void;
  children: ReactNode;
}) {
  const { document, nameOf } = usePlanDocument();
  /** The row that was open may be gone when the sheet is. */
  const next = useRef<HTMLElement | null>(null);
  return (
    <Sheet open={part !== undefined} onOpenChange={isOpen => (isOpen ? undefined : onClose())}>
      {part ? (
        <SheetContent
          title={title}
          size={size}
          onCloseAutoFocus={event => {
            if (!next.current?.isConnected) return;
            event.preventDefault();
            next.current.focus();
            next.current = null;
          }}
          footer={
            part.decision === 'suggested' ? (
              <DecisionButtons part={part} />
            ) : (
              <Button
                variant="quiet"
                onClick={() => {
                  next.current = besidePart(part.key);
                  onClose();
                  document.verbs.remove(part, partName(part.kind, part.content, nameOf));
                }}
              >
                <Trash2 aria-hidden />
                Take it out
              </Button>
            )
          }
        >
          <div key={part.key} className="grid gap-5">
            <FailedParts only={part.key} />
            {part.decision === 'suggested' ? <Why part={part} className="-mt-1" /> : null}
            <NowSuggested part={part} />
            {children}
            {part.decision === 'accepted' ? (
              <LineField
                label="Why it is there"
                lines={2}
                most={300}
                value={part.because}
                onSave={because => document.verbs.explain(part, because)}
              />
            ) : null}
            <Serves part={part} />
          </div>
        </SheetContent>
      ) : null}
    </Sheet>
  );
}

function Serves({ part }: { part: WeighedPart }) {
  const { answers, home } = usePlanDocument();
  const cited = part.serves.flatMap(ref => answers.get(ref) ?? []);
  if (!cited.length) return null;
  return (
    <div className="text-sm">
      <p className="font-medium">Answers it rests on</p>
      <ul className="mt-1 grid gap-0.5">
        {cited.map(answer => (
          <li key={answer.ref}>
            <Link className="link" prefetch={false} href={`${home}/brief#${sectionOf(answer.ref)}` as Route}>
              {answer.words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
