import { cn } from './cn';

export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed';

/** Whether the work is safe. Said aloud only when it changes. */
export function SaveState({
  status,
  onRetry,
  note,
  className,
}: {
  status: SaveStatus;
  onRetry?: () => void;
  /** After the state, in the same line: "Ben is here too". */
  note?: string;
  className?: string;
}) {
  return (
    <span className={cn('inline-flex items-center gap-1 whitespace-nowrap text-muted text-sm', className)}>
      <span role="status" aria-live="polite" className={cn(status === 'failed' && 'text-bad')}>
        {WORDS[status]}
      </span>
      {status === 'failed' && onRetry ? (
        <button
          type="button"
          onClick={onRetry}
          className="min-h-6 font-medium text-bad underline underline-offset-[0.2em]"
        >
          Retry
        </button>
      ) : null}
      {note ? (
        <span>
          {status === 'idle' ? '' : '· '}
          {note}
        </span>
      ) : null}
    </span>
  );
}

const WORDS: Record<SaveStatus, string> = {
  idle: '',
  saving: 'Saving…',
  saved: 'All changes saved',
  failed: 'Not saved:',
};
