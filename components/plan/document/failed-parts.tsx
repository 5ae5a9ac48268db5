'use client';

import { Button } from '@/components/ui/button';
import { usePlanDocument } from './context';
import { keysOf, type PartChange } from './part-change';
import type { QueuedPart } from './part-queue';
import { differences, partName } from './part-words';

/** What could not be saved: why, and what to do about it. Where somebody else was faster, both are shown. */
export function FailedParts({ only }: { only?: string }) {
  const { document } = usePlanDocument();
  const failed = document.failed.filter(
    one => only === undefined || ('key' in one.change && one.change.key === only),
  );
  if (!failed.length) return null;
  return (
    <div role="alert" className="mt-4 border-bad border-l-2" data-print="hide">
      <ul aria-label="Changes that are not saved" className="grid gap-px bg-line">
        {failed.map(one => (
          <FailedPart key={one.id} failed={one} />
        ))}
      </ul>
    </div>
  );
}

function FailedPart({ failed }: { failed: QueuedPart }) {
  const { document, nameOf } = usePlanDocument();
  const { queue, onServer } = document;
  const { change, failure } = failed;
  const theirs = change.kind === 'save' ? onServer.parts.find(part => part.key === change.key) : undefined;
  const isConflict = failure?.kind === 'conflict' && change.kind === 'save';
  const rows = isConflict && theirs ? differences(change.part, theirs.content, change.content, nameOf) : [];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 bg-wash px-4 py-3 text-sm">
      <div className="min-w-0 max-w-prose">
        <p className="font-medium">Not saved: {subjectOf(change, nameOf)}</p>
        <p className="text-soft">{failure?.sentence}</p>
        {rows.length ? (
          <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
            {rows.map(row => (
              <div key={row.label} className="contents">
                <dt className="text-muted">{row.label}</dt>
                <dd>
                  theirs <b>{row.one || 'none'}</b>, yours <b>{row.other || 'none'}</b>
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      <div className="flex gap-2">
        {isConflict && theirs ? (
          <>
            <Button size="sm" onClick={() => queue.drop(failed.id)}>
              Take theirs
            </Button>
            <Button size="sm" onClick={() => queue.keepMine(failed.id, theirs.updatedAt)}>
              Keep mine
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="quiet" onClick={() => queue.drop(failed.id)}>
              Undo my change
            </Button>
            <Button size="sm" onClick={() => queue.retry(failed.id)}>
              Retry
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function subjectOf(change: PartChange, nameOf: (key: string) => string): string {
  switch (change.kind) {
    case 'save':
      return partName(change.part, change.content, nameOf);
    case 'demands':
      return 'what it has to carry';
    case 'remove':
      return `removal of ${nameOf(change.key)}`;
    case 'restore':
      return 'taking back what was done';
    case 'take-now':
    case 'decide': {
      const { length } = keysOf(change);
      return length === 1 ? 'a decision about a suggestion' : `decisions about ${length} suggestions`;
    }
  }
}
