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

export function TableHeader(props: ComponentProps<'thead'>) {
  return <thead {...props} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
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

const HEAD = 'whitespace-nowrap border-ink border-b px-2 py-1.5 text-left font-medium text-muted text-xs';

export function TableHead({ className, numeric, ...props }: ComponentProps<'th'> & { numeric?: boolean }) {
  return <th scope="col" className={cn(HEAD, numeric && 'text-right', className)} {...props} />;
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
