import { ArrowDown, ArrowUp } from 'lucide-react';
import { cn } from '@/components/ui/cn';

interface ChangeArrowProps {
  /** Above zero is more, or later. */
  change: number;
  /** What changed, without its direction: "€4k", "12 days". */
  amount: string;
  up: string;
  down: string;
  /** Whether more of it is good. */
  moreIsGood?: boolean;
}

/** A change as an arrow and a figure; the direction is in the words too. */
export function ChangeArrow({ change, amount, up, down, moreIsGood = false }: ChangeArrowProps) {
  if (change === 0) return <span className="text-muted text-sm">no change</span>;
  const isGood = change > 0 === moreIsGood;
  const Arrow = change > 0 ? ArrowUp : ArrowDown;
  return (
    <span
      className={cn('inline-flex items-center gap-1 font-medium text-sm', isGood ? 'text-good' : 'text-bad')}
    >
      <Arrow aria-hidden className="size-3.5" strokeWidth={2.25} />
      {amount} {change > 0 ? up : down}
    </span>
  );
}
