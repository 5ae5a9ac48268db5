import { cn } from './cn';

/** The shape of what is coming. Put one `role="status"` with "Loading" around a group of them. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-4 animate-breathe rounded-sm bg-wash', className)} />;
}

/** Rows of a table that is on its way. */
export function SkeletonRows({ rows = 6, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <div role="status" className="border-ink border-t">
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical, fixed rows.
        <div key={row} className="flex h-8.5 items-center gap-6 border-line border-b px-2">
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: identical, fixed cells.
            <Skeleton key={column} className={cn('h-3', column === 0 ? 'w-2/5' : 'w-1/6')} />
          ))}
        </div>
      ))}
    </div>
  );
}
