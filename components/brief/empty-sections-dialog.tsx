'use client';

import { type MouseEvent, type RefObject, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import type { Guide } from '@/server/brief/domain/guide';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { StepLink } from './use-step';

/** Before a brief is sent with whole sections unanswered: which they are, each a way there, and the choice. */
export function EmptySectionsDialog({
  open,
  onOpen,
  empty,
  guide,
  studioName,
  linkTo,
  opener,
  onSend,
}: {
  open: boolean;
  onOpen: (open: boolean) => void;
  empty: readonly Section[];
  guide: Guide;
  studioName: string;
  linkTo: StepLink;
  /** What has the focus again, unless a section has it. */
  opener: RefObject<HTMLElement | null>;
  onSend: () => void;
}) {
  const leads = useRef(false);
  const closing = (section: Section) => {
    const link = linkTo(section);
    return {
      ...link,
      onClick: (event: MouseEvent) => {
        leads.current = true;
        onOpen(false);
        link.onClick(event);
      },
    };
  };
  const [first] = empty;
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent
        size="sm"
        title={
          empty.length === 1
            ? `1 of ${SECTIONS.length} sections is empty`
            : `${empty.length} of ${SECTIONS.length} sections are empty`
        }
        description={`${studioName} will ask about them. Sending cannot be taken back, but you can go on writing afterwards.`}
        footer={
          <>
            {first ? (
              <Button asChild>
                <a {...closing(first)}>Go on writing</a>
              </Button>
            ) : null}
            <Button variant="solid" onClick={onSend}>
              Send anyway
            </Button>
          </>
        }
        onCloseAutoFocus={event => {
          event.preventDefault();
          if (!leads.current) opener.current?.focus();
          leads.current = false;
        }}
      >
        <ul className="border-line border-t">
          {empty.map(section => (
            <li key={section} className="border-line border-b">
              <a
                {...closing(section)}
                className="block rounded-sm py-1.5 text-accent hover:underline pointer-coarse:py-2.5"
              >
                {guide[section].name}
              </a>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
