import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cn } from './cn';

/**
 * A table on hairlines. It scrolls sideways inside itself when the screen is narrow; `label` names it for
 * screen readers and makes that scrolling reachable by keyboard.
 */
export function Table({
  label,
  className,
  wrapperClassName,
  ...props
}: ComponentProps<'table'> & { label?: string; wrapperClassName?: string }) {
  return (
    <div
      className={cn('relative w-full overflow-x-auto', wrapperClassName)}
      {...(label ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      <table className={cn('w-full border-collapse text-sm', className)} {...props} />
    </div>
  );
}

export function TableCaption({ className, ...props }: ComponentProps<'caption'>) {
  return <caption className={cn('pb-2 text-left text-soft text-sm', className)} {...props} />;
}

export function TableHeader(props: ComponentProps<'thead'>) {
  return <thead {...props} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

export function TableFooter({ className, ...props }: ComponentProps<'tfoot'>) {
  return <tfoot className={cn('font-medium [&_td]:border-b-0', className)} {...props} />;
}

/** `selected` tints the row; `data-key-row` and `aria-selected` are set by `useListKeys`. */
export function TableRow({ className, selected, ...props }: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr
      className={cn(
        'aria-selected:[&>*]:bg-accent/7 data-[current=true]:[&>*]:bg-wash',
        selected && '[&>*]:bg-accent/7',
        className,
      )}
      {...props}
    />
  );
}

/** A row that heads a group of rows. */
export function TableGroupRow({ className, children, colSpan, ...props }: ComponentProps<'th'>) {
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={colSpan}
        className={cn(
          'border-ink border-b px-2 pt-4 pb-0.5 text-left font-medium font-serif text-[1.0625rem]',
          className,
        )}
        {...props}
      >
        {children}
      </th>
    </tr>
  );
}

const HEAD = 'whitespace-nowrap border-ink border-b px-2 py-1.5 text-left font-medium text-muted text-xs';

export function TableHead({ className, numeric, ...props }: ComponentProps<'th'> & { numeric?: boolean }) {
  return <th scope="col" className={cn(HEAD, numeric && 'text-right', className)} {...props} />;
}

/** A heading that sorts: a link, so that the order is in the URL. */
export function TableSortHead({
  href,
  direction,
  numeric,
  className,
  children,
  ...props
}: ComponentProps<'th'> & { href: string; direction?: 'asc' | 'desc' | null; numeric?: boolean }) {
  const Arrow = direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ArrowUpDown;
  return (
    <th
      scope="col"
      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none'}
      className={cn(HEAD, numeric && 'text-right', className)}
      {...props}
    >
      <Link
        href={href as Route}
        scroll={false}
        className={cn(
          'group inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink',
          direction && 'text-ink',
        )}
      >
        {children}
        <Arrow
          aria-hidden
          className={cn(
            'size-3.5',
            !direction && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60',
          )}
        />
      </Link>
    </th>
  );
}

export function TableCell({ className, numeric, ...props }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      className={cn(
        'h-8.5 border-line border-b px-2 py-1',
        numeric && 'whitespace-nowrap text-right tabular-nums',
        className,
      )}
      {...props}
    />
  );
}
