import type { ReactNode } from 'react';
import { cn } from './cn';

/** A figure and how sure it is, in the same breath: €58k  80% sure under **€69k**. */
export function FigureWithCertainty({
  figure,
  certainty,
  bound,
  size = 'md',
  label,
  className,
}: {
  figure: ReactNode;
  /** "80% sure under", "80% sure by". */
  certainty?: ReactNode;
  /** The figure that the certainty is about. */
  bound?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** What the figure is, for screen readers: "Cost". */
  label?: string;
  className?: string;
}) {
  return (
    <p className={cn('flex flex-wrap items-baseline gap-x-3 gap-y-1', className)}>
      {label ? <span className="sr-only">{label}: </span> : null}
      <span
        className={cn(
          'font-serif lining-nums proportional-nums',
          { sm: 'text-2xl leading-none', md: 'text-3xl leading-none', lg: 'text-6xl tracking-[-0.02em]' }[
            size
          ],
        )}
      >
        {figure}
      </span>
      {certainty ? (
        <span className="text-sm text-soft">
          {certainty} {bound ? <b className="whitespace-nowrap text-ink">{bound}</b> : null}
        </span>
      ) : null}
    </p>
  );
}
