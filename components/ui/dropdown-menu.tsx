'use client';

import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Keys } from './kbd';

export const DropdownMenuTrigger = Radix.Trigger;
export const DropdownMenuRadioGroup = Radix.RadioGroup;

/** Not modal: the page behind stays readable to screen readers, and a press outside closes the menu and counts. */
export function DropdownMenu(props: ComponentProps<typeof Radix.Root>) {
  return <Radix.Root modal={false} {...props} />;
}

export function DropdownMenuContent({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={4}
        collisionPadding={8}
        align="start"
        className={cn(
          'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-md border border-line bg-sheet p-1 text-ink shadow-pop data-[state=open]:animate-rise-in',
          className,
        )}
        {...props}
      />
    </Radix.Portal>
  );
}

const ITEM =
  'relative flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 outline-none data-[disabled]:text-muted data-[highlighted]:bg-wash pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** `asChild` with a link for navigation. `shortcut` as in `useShortcut`. */
export function DropdownMenuItem({
  className,
  danger,
  shortcut,
  children,
  ...props
}: ComponentProps<typeof Radix.Item> & { danger?: boolean; shortcut?: string }) {
  return (
    <Radix.Item className={cn(ITEM, danger && 'text-bad', className)} {...props}>
      {shortcut ? (
        <>
          <span className="flex flex-1 items-center gap-2">{children}</span>
          <Keys keys={shortcut} />
        </>
      ) : (
        children
      )}
    </Radix.Item>
  );
}

export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={cn(ITEM, 'pl-8', className)} {...props}>
      <Radix.ItemIndicator className="absolute left-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
      {children}
    </Radix.CheckboxItem>
  );
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cn(ITEM, 'pl-8', className)} {...props}>
      <Radix.ItemIndicator className="absolute left-2">
        <Check aria-hidden />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cn('px-2 pt-2 pb-1 text-muted text-xs', className)} {...props} />;
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Radix.Separator>) {
  return <Radix.Separator className={cn('my-1 h-px bg-line', className)} {...props} />;
}
