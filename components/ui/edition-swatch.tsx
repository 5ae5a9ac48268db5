import { EDITION_NAMES } from '@/components/format/edition';
import type { Edition } from '@/server/forecast/engine/types';
import { cn } from './cn';

const FILL: Record<Edition, string> = { mvp: 'bg-mvp', scalable: 'bg-scalable', enterprise: 'bg-enterprise' };

/** The edition's blue, with its name unless `bare`. */
export function EditionSwatch({
  edition,
  bare,
  className,
}: {
  edition: Edition;
  bare?: boolean;
  className?: string;
}) {
  const square = (
    <span
      aria-hidden
      className={cn('inline-block size-2.5 shrink-0 rounded-[2px]', FILL[edition], bare && className)}
    />
  );
  if (bare) return square;
  return (
    <span className={cn('inline-flex items-center gap-2', className)}>
      {square}
      {EDITION_NAMES[edition]}
    </span>
  );
}
