import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const badgeVariants = cva(
  'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border px-2 py-px text-xs',
  {
    variants: {
      tone: {
        neutral: 'border-line text-soft',
        accent: 'border-accent/35 text-accent',
        good: 'border-good/40 text-good',
        warn: 'border-warn/40 text-warn',
        bad: 'border-bad/40 text-bad',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeVariants>['tone']>;

/** A word about a thing: an edition, a kind, a count. */
export function Badge({
  tone,
  className,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span className={cn(badgeVariants({ tone }), className)} {...props} />;
}

const DOTS: Record<Tone, string> = {
  neutral: 'bg-edge',
  accent: 'bg-accent',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
};

/** A state in a table: a dot and a word. The word says it; the dot only helps the eye. */
export function StateDot({
  tone = 'neutral',
  className,
  children,
  ...props
}: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap text-sm', className)} {...props}>
      <span aria-hidden className={cn('size-[7px] shrink-0 rounded-full', DOTS[tone])} />
      {children}
    </span>
  );
}
