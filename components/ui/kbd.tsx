import type { ComponentProps } from 'react';
import { cn } from './cn';
import { ModKey } from './mod-key';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      className={cn(
        'inline-grid min-w-5 place-items-center rounded-sm border border-line border-b-2 bg-sheet px-1 font-sans text-muted text-xs leading-4',
        className,
      )}
      {...props}
    />
  );
}

/** A whole shortcut, written as in `useShortcut`: `mod+k`, `g p`, `?`. */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-1', className)}>
      {keys.split(' ').map((chord, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed sequence; the same key may come twice.
        <span key={place} className="inline-flex gap-0.5">
          {chord.split(/(?<=.)\+/).map(key => (
            <Kbd key={key}>{key === 'mod' ? <ModKey /> : (KEY_NAMES[key] ?? key)}</Kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

const KEY_NAMES: Record<string, string> = {
  shift: '⇧',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};
