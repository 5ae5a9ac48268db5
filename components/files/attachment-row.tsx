'use client';

import { Download, EllipsisVertical } from 'lucide-react';
import { useRef, useState } from 'react';
import { Time } from '@/components/format';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { mayShow } from '@/server/files/domain/kinds';
import { sizeInWords } from '@/server/files/domain/limits';
import { hostOf } from '@/server/files/domain/link-address';
import { addressOf, type Door } from './door';
import { RenameForm } from './rename-form';
import { Thumbnail } from './thumbnail';
import type { Attachment } from './use-attachments';

/** One attachment: what it looks like, what it is called, how large, from whom and when. */
export function AttachmentRow({
  item,
  door,
  canShow,
  isFixed,
  onRename,
  onRemove,
}: {
  item: Attachment;
  door: Door;
  /** Whether the browser may fetch it already. */
  canShow: boolean;
  isFixed: boolean;
  onRename: (name: string) => Promise<unknown>;
  onRemove: () => void;
}) {
  const [isNaming, setNaming] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const opens = item.kind === 'link' || mayShow(item.contentType);
  return (
    <li className="flex min-h-13 items-center gap-3 py-1.5">
      <Thumbnail item={item} source={canShow ? addressOf(door, item.id, { show: true }) : null} />
      <div className="min-w-0 flex-1">
        {isNaming ? (
          <RenameForm
            name={item.name}
            onRename={onRename}
            onClose={() => {
              setNaming(false);
              menu.current?.focus();
            }}
          />
        ) : (
          <Name item={item} door={door} opens={opens} />
        )}
        <p className="wrap-anywhere text-muted text-xs">
          {item.kind === 'link' ? hostOf(item.address!) : sizeInWords(item.sizeBytes ?? 0)} ·{' '}
          {item.authorName} · <Time value={item.createdAt} show="day-and-time" />
        </p>
      </div>
      {isFixed && item.kind === 'file' && opens ? (
        <Button asChild size="icon-sm" variant="quiet">
          <a
            href={addressOf(door, item.id)}
            download={item.name}
            aria-label={`Save ${item.name}`}
            title="Save"
          >
            <Download aria-hidden />
          </a>
        </Button>
      ) : null}
      {isFixed ? null : (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button ref={menu} size="icon-sm" variant="quiet" aria-label={`What to do with ${item.name}`}>
              <EllipsisVertical aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            {item.kind === 'file' ? (
              <DropdownMenuItem asChild>
                <a href={addressOf(door, item.id)} download={item.name}>
                  Save a copy
                </a>
              </DropdownMenuItem>
            ) : null}
            <DropdownMenuItem onSelect={() => setNaming(true)}>Rename</DropdownMenuItem>
            <DropdownMenuItem onSelect={onRemove}>Remove</DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </li>
  );
}

/** Links, pictures and PDF open beside the page; anything else is saved. */
function Name({ item, door, opens }: { item: Attachment; door: Door; opens: boolean }) {
  const className = 'wrap-anywhere inline-block min-h-6 font-medium underline-offset-[0.2em] hover:underline';
  if (!opens)
    return (
      <a href={addressOf(door, item.id)} download={item.name} className={className}>
        {item.name}
      </a>
    );
  const href = item.kind === 'link' ? item.address! : addressOf(door, item.id, { show: true });
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" className={className}>
      {item.name}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
