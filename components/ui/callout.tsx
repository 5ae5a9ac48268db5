import type { ReactNode } from 'react';
import { cn } from './cn';

const TONES = {
  note: 'border-l-accent',
  good: 'border-l-good',
  warn: 'border-l-warn',
  bad: 'border-l-bad',
};

/** Something to know before going on. */
export function Callout({
  tone = 'note',
  title,
  action,
  className,
  role,
  children,
}: {
  tone?: keyof typeof TONES;
  title?: ReactNode;
  action?: ReactNode;
  className?: string;
  /** `alert` where it takes the place of something that was waited for. */
  role?: 'alert';
  children?: ReactNode;
}) {
  return (
    <div
      role={role}
      className={cn(
        'flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-l-2 bg-wash px-4 py-3',
        TONES[tone],
        className,
      )}
    >
      <div className="wrap-anywhere min-w-0 max-w-prose">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="text-sm text-soft">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
