import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps, MouseEvent } from 'react';
import { cn } from './cn';

export const buttonVariants = cva(
  [
    'relative inline-flex shrink-0 select-none items-center justify-center gap-2 overflow-hidden whitespace-nowrap',
    'rounded-md border border-transparent font-medium transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-[1.1em] [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        /** The one thing to do on this page. */
        solid:
          'bg-accent text-accent-ink hover:bg-[color-mix(in_srgb,var(--color-accent)_88%,var(--color-ink))]',
        /** Everything else that is done here. */
        ghost: 'border-line bg-sheet text-ink hover:border-edge hover:bg-wash',
        /** In a row or a toolbar, where a border would be noise. */
        quiet: 'text-soft hover:bg-wash hover:text-ink',
        danger: 'bg-bad text-bad-ink hover:bg-[color-mix(in_srgb,var(--color-bad)_88%,var(--color-ink))]',
        link: 'h-auto! min-h-6 rounded-sm px-0! text-accent underline decoration-accent/35 underline-offset-[0.2em] hover:decoration-current',
      },
      size: {
        sm: 'h-7 px-2.5 text-sm pointer-coarse:h-9',
        md: 'h-[2.125rem] px-3.25 text-base pointer-coarse:h-11',
        lg: 'h-11 px-5 text-lg',
        icon: 'size-[2.125rem] text-base pointer-coarse:size-11',
        'icon-sm': 'size-7 text-sm pointer-coarse:size-9',
      },
    },
    defaultVariants: { variant: 'ghost', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Renders the only child (a link, say) with the button's looks. */
  asChild?: boolean;
  /** Work is under way: the label stays, a bar runs below it, and further presses do nothing. */
  pending?: boolean;
}

export function Button({
  variant,
  size,
  asChild,
  pending,
  className,
  children,
  type,
  onClick,
  ...props
}: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  const press = pending ? ignorePress : onClick;
  const handlers = press ? { onClick: press } : {};
  if (asChild)
    return (
      <Slot.Root className={classes} {...handlers} {...props}>
        {children}
      </Slot.Root>
    );
  return (
    <button
      type={type ?? 'button'}
      className={classes}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      {...handlers}
      {...props}
    >
      {children}
      {pending ? (
        <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden">
          <span className="block h-full w-2/5 animate-pending rounded-full bg-current" />
        </span>
      ) : null}
    </button>
  );
}

/** A pending button keeps its focus (`disabled` would drop it), so the press is swallowed instead. */
function ignorePress(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
