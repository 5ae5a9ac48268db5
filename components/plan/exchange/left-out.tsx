import { plural } from '@/components/plan/words';
import type { Unread } from '@/server/plan/domain/exchange/reading';

/** Rows that could not be read, each with its reason, and what was read but cannot stand in the plan. */
export function LeftOut({ unread, notes }: { unread: readonly Unread[]; notes: readonly string[] }) {
  if (!unread.length && !notes.length) return null;
  return (
    <details open={unread.length + notes.length <= 12} className="border-l-2 border-l-warn bg-wash px-4 py-3">
      <summary className="cursor-pointer rounded-sm font-medium">
        {[
          unread.length ? `${plural(unread.length, 'row')} left out` : '',
          notes.length ? `${plural(notes.length, 'need')} left out` : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </summary>
      <ul className="mt-2 grid gap-1.5 text-sm">
        {unread.slice(0, 200).map(({ row, text, sentence }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file stay in their order.
          <li key={at} className="wrap-anywhere">
            {row === null ? null : <span className="text-muted tabular-nums">{`Row ${row} · `}</span>}
            {text ? <span className="text-soft">{text}: </span> : null}
            {sentence}
          </li>
        ))}
        {notes.slice(0, 200).map(note => (
          <li key={note} className="wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </details>
  );
}
