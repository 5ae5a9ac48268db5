'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

export const Select = Radix.Root;
export const SelectValue = Radix.Value;
export const SelectGroup = Radix.Group;

export function SelectTrigger({ className, children, ...props }: ComponentProps<typeof Radix.Trigger>) {
  const wiring = useFieldWiring(props);
  return (
    <Radix.Trigger
      className={cn(
        'control flex items-center justify-between gap-2 text-left data-[placeholder]:text-muted',
        className,
      )}
      {...props}
      {...wiring}
    >
      <span className="min-w-0 truncate">{children}</span>
      <Radix.Icon asChild>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Radix.Icon>
    </Radix.Trigger>
  );
}

export function SelectContent({ className, children, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          'z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden',
          'rounded-md border border-line bg-sheet text-ink shadow-pop data-[state=open]:animate-rise-in',
          className,
        )}
        {...props}
      >
        <Radix.Viewport className="p-1">{children}</Radix.Viewport>
      </Radix.Content>
    </Radix.Portal>
  );
}

export function SelectLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cn('px-2 pt-2 pb-1 text-muted text-xs', className)} {...props} />;
}

export function SelectItem({ className, children, ...props }: ComponentProps<typeof Radix.Item>) {
  return (
    <Radix.Item
      className={cn(
        'flex min-h-8 select-none items-center gap-2 rounded-sm py-1 pr-8 pl-2 outline-none pointer-coarse:min-h-11',
        'relative data-[disabled]:text-muted data-[highlighted]:bg-wash data-[state=checked]:font-medium',
        className,
      )}
      {...props}
    >
      <Radix.ItemText>{children}</Radix.ItemText>
      <Radix.ItemIndicator className="absolute right-2">
        <Check aria-hidden className="size-4" />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}
