'use client';

import { FileText, Link2 } from 'lucide-react';
import { useState } from 'react';
import { apart } from '@/server/files/domain/file-name';
import { isPicture } from '@/server/files/domain/kinds';
import type { Attachment } from './use-attachments';

/** A picture small, anything else by its ending. It says nothing that the row does not say in words. */
export function Thumbnail({ item, source }: { item: Attachment; source: string | null }) {
  const [isBroken, setBroken] = useState(false);
  const ending = apart(item.name)[1];
  return (
    <span
      aria-hidden
      className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-sm bg-wash text-muted"
    >
      {isPicture(item.contentType) && source && !isBroken ? (
        // biome-ignore lint/performance/noImgElement: the image optimiser has neither the link nor the session.
        <img
          src={source}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
          onError={() => setBroken(true)}
        />
      ) : item.kind === 'link' ? (
        <Link2 className="size-4" />
      ) : ending && ending.length <= 5 ? (
        <span className="font-medium text-[0.625rem] uppercase tracking-wide">{ending}</span>
      ) : (
        <FileText className="size-4" />
      )}
    </span>
  );
}
