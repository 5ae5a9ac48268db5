'use client';

import { CircleAlert, RotateCw, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { sizeInWords } from '@/server/files/domain/limits';
import type { Upload } from './upload-queue';

/** A file on its way: how far it has come, or why it did not arrive. */
export function UploadRow({
  upload,
  onRetry,
  onDrop,
}: {
  upload: Upload;
  onRetry: () => void;
  onDrop: () => void;
}) {
  const { name, file, sentBytes, state, message } = upload;
  const isStuck = state === 'failed' || state === 'refused';
  const share = file.size ? Math.min(1, sentBytes / file.size) : 0;
  return (
    <li className="relative flex min-h-13 items-center gap-3 py-1.5">
      <span aria-hidden className="grid size-10 shrink-0 place-items-center text-muted">
        {isStuck ? <CircleAlert className="size-4 text-bad" /> : <span>{Math.round(share * 100)}%</span>}
      </span>
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere font-medium">{name}</p>
        <p
          role={isStuck ? 'alert' : undefined}
          className={cn('text-xs', isStuck ? 'text-bad' : 'text-muted')}
        >
          {isStuck ? message : stageOf(upload, share)}
        </p>
      </div>
      {state === 'failed' ? (
        <Button size="sm" onClick={onRetry} aria-label={`Retry ${name}`}>
          <RotateCw aria-hidden />
          Retry
        </Button>
      ) : null}
      <Button
        size="icon-sm"
        variant="quiet"
        onClick={onDrop}
        aria-label={isStuck ? `Take ${name} off the list` : `Cancel ${name}`}
        title={isStuck ? 'Take off the list' : 'Cancel'}
      >
        <X aria-hidden />
      </Button>
      {isStuck ? null : (
        <span
          role="progressbar"
          aria-label={`Sending ${name}`}
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          className="absolute inset-x-0 -bottom-px h-0.5"
        >
          <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </li>
  );
}

function stageOf({ state, file, sentBytes }: Upload, share: number): string {
  if (state === 'waiting') return `${sizeInWords(file.size)}, waiting for its turn`;
  if (share === 1) return 'Arrived; being looked at';
  return `${sizeInWords(sentBytes)} of ${sizeInWords(file.size)}`;
}
