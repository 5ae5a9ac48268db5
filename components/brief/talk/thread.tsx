'use client';

import { useState } from 'react';
import { Time } from '@/components/format';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { TextField } from '@/components/ui/text-field';
import { toastError } from '@/components/ui/toaster';
import { MOST_REMARK, type Thread as ThreadOf } from '@/server/brief/domain/remarks';

/** What was said at one answer: the studio's question, the client's reply, and where it goes on. */
export function Thread({
  thread,
  side,
  studioName,
  now,
  onSay,
  onSettle,
}: {
  thread: ThreadOf;
  side: 'studio' | 'client';
  studioName: string;
  now: string;
  onSay: (body: string) => Promise<unknown>;
  /** The studio's alone. */
  onSettle?: (settled: boolean) => void;
}) {
  const [isWriting, setWriting] = useState(false);
  const isMyTurn = thread.isOpen && thread.waitsFor === side;
  const words = (
    <ol className="grid gap-2.5">
      {thread.remarks.map(remark => (
        <li key={remark.id}>
          <p className="text-muted text-sm">
            <span className="font-medium text-soft">{remark.authorName}</span>
            {remark.side === 'studio' ? `, ${studioName}` : ''} ·{' '}
            <Time value={remark.createdAt} show="relative" now={now} />
          </p>
          <p className="wrap-anywhere max-w-prose whitespace-pre-line">{remark.body}</p>
        </li>
      ))}
    </ol>
  );
  if (!thread.isOpen)
    return (
      <details className="mt-2 text-sm">
        <summary className="inline-block min-h-6 rounded-sm text-muted hover:text-ink">
          Settled: {thread.remarks.length === 1 ? '1 remark' : `${thread.remarks.length} remarks`}
        </summary>
        <div className="mt-2 border-line border-l-2 pl-4 text-base">
          {words}
          {onSettle ? (
            <Button variant="link" size="sm" className="mt-1" onClick={() => onSettle(false)}>
              Open it again
            </Button>
          ) : null}
        </div>
      </details>
    );
  return (
    <section
      aria-label={side === 'client' ? 'A question about this answer' : 'Your question about this answer'}
      className={cn('mt-3 border-l-2 pl-4', isMyTurn ? 'border-l-accent' : 'border-l-line')}
    >
      {words}
      {isWriting ? (
        <Say
          label={side === 'client' ? 'Your reply' : 'Ask more'}
          onSay={async body => {
            await onSay(body);
            setWriting(false);
          }}
          onGiveUp={() => setWriting(false)}
        />
      ) : (
        <p className="mt-2 flex flex-wrap items-center gap-2">
          <Button
            size="sm"
            variant={isMyTurn && side === 'client' ? 'solid' : 'ghost'}
            onClick={() => setWriting(true)}
          >
            {side === 'client' ? 'Reply' : 'Ask more'}
          </Button>
          {onSettle ? (
            <Button size="sm" onClick={() => onSettle(true)}>
              Settled
            </Button>
          ) : null}
          {isMyTurn ? null : (
            <span className="text-muted text-sm">
              {side === 'client' ? `${studioName} has your reply.` : 'Waits for the client.'}
            </span>
          )}
        </p>
      )}
    </section>
  );
}

/** A few words to the other side. Ctrl or Cmd and Enter sends them. */
export function Say({
  label,
  onSay,
  onGiveUp,
}: {
  label: string;
  onSay: (body: string) => Promise<unknown>;
  onGiveUp: () => void;
}) {
  const [body, setBody] = useState('');
  const [isSending, setSending] = useState(false);
  const isReady = body.trim() !== '' && body.trim().length <= MOST_REMARK;
  async function send() {
    if (!isReady || isSending) return;
    setSending(true);
    try {
      await onSay(body.trim());
      setBody('');
    } catch (error) {
      toastError(
        navigator.onLine && error instanceof Error
          ? error.message
          : 'You are offline, so it was not sent. Your words are still in the field.',
      );
    } finally {
      setSending(false);
    }
  }
  return (
    <form
      method="post"
      className="mt-3 grid max-w-prose gap-2"
      onSubmit={event => {
        event.preventDefault();
        event.stopPropagation();
        void send();
      }}
      // The list around it takes Enter and Backspace for its rows.
      onKeyDown={event => {
        if (event.key === 'Escape' && !body.trim()) onGiveUp();
        // Sent by the field itself; it is not the page's “next section” then.
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField label={label} lines={2} most={MOST_REMARK} value={body} onValue={setBody} ref={focusOnce} />
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="solid" disabled={!isReady} pending={isSending}>
          Send
        </Button>
        <Button size="sm" variant="quiet" onClick={onGiveUp}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const focusOnce = (field: HTMLElement | null) => field?.focus();
