'use client';

import { TRPCClientError } from '@trpc/client';
import { type RefObject, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { type AnswerRef, sectionOf } from '@/server/brief/domain/cited-answers';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { isWithin } from '@/server/files/domain/place';
import type { Id } from '@/server/kernel/ids';
import { AddLinkForm } from './add-link-form';
import { AttachControls } from './attach-controls';
import { AttachmentRow } from './attachment-row';
import type { Door } from './door';
import { UploadRow } from './upload-row';
import { type GivenFile, useDroppedFiles, usePastedFiles } from './use-area';
import { useAttachments, useEntrance } from './use-attachments';
import { useUploads } from './use-uploads';

type AttachmentsProps = {
  subject: { briefId: Id<'brief'> };
  /** An answer, or a section with all its answers; nothing: the whole brief. */
  place?: AnswerRef;
  /** What the place is called here, where it is not the section's usual name. */
  about?: string;
  readOnly?: boolean;
  className?: string;
} & (
  | { token: string; studio?: never }
  | {
      /** The studio's address, for a member. */
      studio: string;
      token?: never;
    }
);

/**
 * Files and links on an answer. Files are also taken from a drop or a paste anywhere in the section around
 * it, or in what is marked with `data-attachments-area`.
 */
export function Attachments({
  subject,
  place = '',
  about,
  readOnly = false,
  className,
  token,
  studio,
}: AttachmentsProps) {
  const door: Door = token === undefined ? { ...subject, studio } : { ...subject, token };
  const root = useRef<HTMLDivElement>(null);
  const { list, addLink, rename, remove } = useAttachments(door);
  const hasEntered = useEntrance(door);
  const { items: uploads, lastKept, queue } = useUploads(door);
  const [isLinking, setLinking] = useState(false);
  const labelId = useId();

  const attach = (files: GivenFile[]) => queue.add(place, files);
  usePastedFiles(root, attach, !readOnly);
  const drag = useDroppedFiles(root, attach, !readOnly);

  const here = (list.data ?? []).filter(item => isWithin(item.place, place));
  const coming = uploads.filter(upload => isWithin(upload.place, place));
  const refused = coming.filter(upload => upload.state === 'refused');
  const section = sectionOf(place);
  const placeName = about ?? (section && SECTION_NAMES[section]);
  if (readOnly && here.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form, and this is none.
    <div
      ref={root}
      role="group"
      aria-labelledby={labelId}
      className={cn('min-w-0 text-sm', className)}
      data-print={here.length ? undefined : 'hide'}
    >
      <p id={labelId} className="font-medium">
        Attachments
        {placeName ? <span className="sr-only"> to {placeName}</span> : null}
      </p>
      {here.length || coming.length ? (
        <ul className="mt-1.5 divide-y divide-line border-line border-y">
          {here.map(item => (
            <AttachmentRow
              key={item.id}
              item={item}
              door={door}
              canShow={hasEntered}
              isFixed={readOnly || !item.mayChange}
              onRename={name => rename.mutateAsync({ fileId: item.id, name })}
              onRemove={() => {
                remove.mutate({ fileId: item.id, name: item.name });
                focusOn(root);
              }}
            />
          ))}
          {coming.map(upload => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onRetry={() => queue.retry(upload.id)}
              onDrop={() => {
                queue.drop(upload.id);
                focusOn(root);
              }}
            />
          ))}
        </ul>
      ) : null}
      {refused.length > 1 ? (
        <Button
          size="sm"
          variant="link"
          className="mt-1.5"
          onClick={() => {
            for (const upload of refused) queue.drop(upload.id);
            focusOn(root);
          }}
        >
          Take all {refused.length} refused files off the list
        </Button>
      ) : null}
      {list.isError ? (
        <p className="mt-2 text-bad">
          The attachments could not be read.{' '}
          {list.error instanceof TRPCClientError && list.error.data ? `${list.error.message} ` : ''}
          <button type="button" className="link min-h-6" onClick={() => list.refetch()}>
            Retry
          </button>
        </p>
      ) : null}
      {readOnly ? null : isLinking ? (
        <AddLinkForm
          onAdd={link => addLink.mutateAsync({ place, ...link })}
          onClose={() => {
            setLinking(false);
            focusOn(root);
          }}
        />
      ) : (
        <AttachControls drag={drag} onFiles={attach} onLink={() => setLinking(true)} />
      )}
      <p role="status" className="sr-only">
        {lastKept && isWithin(lastKept.place, place) ? `${lastKept.name} is attached.` : ''}
      </p>
    </div>
  );
}

/** What had the focus is gone: it goes on from the first control, once that is there. */
function focusOn(root: RefObject<HTMLElement | null>): void {
  // A menu that closes gives the focus back to what opened it first.
  setTimeout(
    () => root.current?.querySelector<HTMLElement>('[data-attach]')?.focus({ preventScroll: true }),
    50,
  );
}
