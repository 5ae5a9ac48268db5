import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

/** Moves one of a list up and down. */
export function MoveButtons({
  id,
  what,
  at,
  of,
  onMove,
  className,
}: {
  id: string;
  /** As it is called in "Move … up". */
  what: string;
  /** Its place, from 0. */
  at: number;
  of: number;
  onMove: (to: number) => void;
  className?: string;
}) {
  return (
    <span className={cn('flex gap-0.5', className)}>
      <Button
        variant="quiet"
        size="icon-sm"
        data-move={`${id} up`}
        aria-label={`Move ${what} up`}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon-sm"
        data-move={`${id} down`}
        aria-label={`Move ${what} down`}
        disabled={at === of - 1}
        onClick={() => onMove(at + 1)}
      >
        <ArrowDown aria-hidden />
      </Button>
    </span>
  );
}

/** Finds the button that had the focus before a move; at an end of the list, the other one. */
export const moveButton = (id: string, from: number, to: number) => (root: HTMLElement) => {
  const find = (way: string) => root.querySelector<HTMLElement>(`[data-move="${id} ${way}"]:enabled`);
  return to < from ? (find('up') ?? find('down')) : (find('down') ?? find('up'));
};
